import type {OutlineView} from './outline-model.ts';
import type {Refused} from './rejected.ts';
import type {Op} from './wire.ts';

const KINDS: Record<string, string> = {story: 'the outline', cast: 'the cast', places: 'the locations', plotlines: 'the plotlines'};

/** Where a refused text was written, or what a refused act was to do, as its writer would say it. */
export function inWords(view: OutlineView, {words, op}: Refused): string {
  return words !== undefined ? called(view, words.id) : op !== undefined ? sentence(view, op) : '';
}

/** `Beat 4 · The raid`. */
export function called(view: OutlineView, id: string): string {
  const node = view.node(id);
  if (node === undefined) {
    return 'A beat that is not there';
  }
  const name = KINDS[node.kind] ?? node.kind + (node.number > 0 ? ` ${node.number}` : '');
  const title = node.fields.title ?? '';
  return upper(node.number > 0 || title === '' || node.kind in KINDS ? name : node.kind) + (title === '' || node.kind in KINDS ? '' : ` · ${title}`);
}

function sentence(view: OutlineView, op: Op): string {
  const all = (ids: readonly string[]): string => ids.map(id => called(view, id)).join(', ');
  switch (op.k) {
    case 'insert':
      return op.nodes.map(({kind, fields = {}, prose}) => [`New ${kind}`, ...Object.values(fields), prose].filter(Boolean).join(' · ')).join('\n');
    case 'move':
      return `${all(op.ids)}: moved into ${called(view, op.parent)}`;
    case 'remove':
      return `${all(op.ids)}: put into the bin`;
    case 'restore':
      return `${all(op.ids)}: put back from the bin`;
    case 'set':
      return `${called(view, op.id)}, ${op.field}: ${op.value === '' ? 'taken away' : op.value}`;
    case 'link':
      return `${called(view, op.id)}: joined to ${called(view, op.to)}`;
    case 'unlink':
      return `${called(view, op.id)}: parted from ${called(view, op.to)}`;
    case 'split':
      return `${called(view, op.id)}: split`;
    case 'join':
      return `${called(view, op.id)}: joined with ${called(view, op.into)}`;
    case 'undo':
      return 'Something taken back';
  }
}

function upper(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
