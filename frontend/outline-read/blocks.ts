/** An outline as it is read: headings, sluglines and prose, in order. */
import {prose, title} from '../sync/outline-model.ts';
import type {OutlineNode, OutlineView} from '../sync/outline-model.ts';
import {STORY} from '../sync/wire.ts';

export type BlockKind = 'act' | 'sequence' | 'beat' | 'slugline' | 'prose';

/** Words that are set in one way and stand in one column. */
export interface Block {
  /** The act, sequence or beat they are of. */
  readonly node: string;
  readonly kind: BlockKind;
  readonly words: string;
  /** How many headings it stands under, and itself, if it is one. */
  readonly depth: number;
}

export function blocks(view: OutlineView, parent = STORY, depth = 1): Block[] {
  return view.childIds(parent).flatMap((id) => {
    const node = view.node(id)!;
    const own = blocksOf(node, depth);
    return [...own, ...blocks(view, id, own.length ? depth + 1 : depth)];
  });
}

function blocksOf(node: OutlineNode, depth: number): Block[] {
  const all = [heading(node, depth)];
  const part = (kind: BlockKind, words: string): Block => ({node: node.id, kind, words, depth});
  all.push(part('slugline', node.fields.slugline ?? ''), part('prose', prose(node).trimEnd()));
  return all.filter(({words}) => words);
}

/** `14. The raid`, without a number as long as it has none; an act or a sequence without a name has none to show. */
function heading(node: OutlineNode, depth: number): Block {
  const {id, number, kind} = node;
  if (kind === 'act' || kind === 'sequence') return {node: id, kind, words: title(node), depth};
  return {node: id, kind: 'beat', words: [number > 0 && `${number}.`, title(node)].filter(Boolean).join(' '), depth};
}
