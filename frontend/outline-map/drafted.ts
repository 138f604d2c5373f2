import {withField} from '../sync/outline-model.ts';
import type {OutlineView} from '../sync/outline-model.ts';
import type {Field} from '../sync/wire.ts';

/** What a hand is just giving a beat; it is nobody else's until the hand lets go. */
export interface Draft {
  readonly id: string;
  readonly field: Field;
  readonly value: string;
}

/** The outline as it would be with it. */
export function drafted(view: OutlineView, draft: Draft | undefined): OutlineView {
  if (!draft) return view;
  const {id, field, value} = draft;
  return {
    childIds: (parent) => view.childIds(parent),
    node: (each) => {
      const node = view.node(each);
      return node && each === id ? {...node, fields: withField(node.fields, field, value)} : node;
    },
  };
}
