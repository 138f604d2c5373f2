import {fieldInWords, headed} from './naming.ts';
import type {OutlineView} from './outline-model.ts';
import type {Refused} from './rejected.ts';
import type {Op} from './wire.ts';

/** Where a refused text was written, or what a refused act was to do, as its writer would say it. */
export function inWords(view: OutlineView, {words, op}: Refused): string {
  return words !== undefined ? headed(view, words.id) : op !== undefined ? sentence(view, op) : '';
}

function sentence(view: OutlineView, op: Op): string {
  const all = (ids: readonly string[]): string => ids.map(id => headed(view, id)).join(', ');
  switch (op.k) {
    case 'insert':
      return op.nodes.map(({kind, fields = {}, prose}) => [`New ${kind}`, ...Object.values(fields), prose].filter(Boolean).join(' · ')).join('\n');
    case 'move':
      return `${all(op.ids)}: moved into ${headed(view, op.parent)}`;
    case 'remove':
      return `${all(op.ids)}: put into the bin`;
    case 'restore':
      return `${all(op.ids)}: put back from the bin`;
    case 'set':
      return `${headed(view, op.id)}, ${fieldInWords(view, op.field)}: ${op.value === '' ? 'taken away' : op.value}`;
    case 'link':
      return `${headed(view, op.id)}: joined to ${headed(view, op.to)}`;
    case 'unlink':
      return `${headed(view, op.id)}: parted from ${headed(view, op.to)}`;
    case 'together':
      return op.ops.map(each => sentence(view, each)).join('\n');
    case 'split':
      return `${headed(view, op.id)}: split`;
    case 'join':
      return `${headed(view, op.id)}: joined with ${headed(view, op.into)}`;
    case 'undo':
      return 'Something taken back';
    case 'accept':
      return 'A suggestion accepted';
  }
}
