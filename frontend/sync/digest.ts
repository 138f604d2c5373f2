import {isRoot} from './outline-node.ts';
import type {OutlineNode} from './outline-node.ts';
import {SHELF} from './wire.ts';

/**
 * One number by which two programs know whether they hold the same outline: the sum of those of its nodes, as 32 bits.
 * `docs/sync-protocol.md` says how it is made; the server's is `outline.Digest`. The shelf counts nothing: it is in
 * outlines that were kept before there was one.
 */
export function digestOf(node: OutlineNode): number {
  if (node.id === SHELF) {
    return 0;
  }
  const root = isRoot(node.id);
  const place = root ? ['', ''] : [node.parent ?? '', node.order];
  const parts = [node.id, node.kind, String(node.number), ...place, node.removed ? 'removed' : ''];
  for (const [field, value] of byWord(node.fields)) {
    parts.push(field, value);
  }
  for (const [channel, {rev, text}] of byWord(node.texts)) {
    parts.push(channel, String(rev), text);
  }
  for (const [relation, ids] of byWord(node.links)) {
    if (ids.length > 0) {
      parts.push(relation, ...ids);
    }
  }
  return parts.reduce((digest, part) => mixed((Math.imul(31, digest) + hashCode(part)) | 0), 0);
}

function byWord<V>(values: Readonly<Partial<Record<string, V>>>): [string, V][] {
  return (Object.entries(values) as [string, V][]).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Java's `String.hashCode`. */
function hashCode(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) {
    hash = (Math.imul(31, hash) + text.charCodeAt(at)) | 0;
  }
  return hash;
}

/** The last step of MurmurHash3 (32 bits): without it two texts that change places would cancel out. */
function mixed(hash: number): number {
  let mixing = hash;
  mixing = Math.imul(mixing ^ (mixing >>> 16), 0x85ebca6b);
  mixing = Math.imul(mixing ^ (mixing >>> 13), 0xc2b2ae35);
  return mixing ^ (mixing >>> 16);
}
