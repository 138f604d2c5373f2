import assert from 'node:assert/strict';
import {test} from 'node:test';
import {offers, typed} from '../../../../frontend/outline-editor/tags-typed.ts';
import type {Typed} from '../../../../frontend/outline-editor/tags-typed.ts';
import {OutlineModel} from '../../../../frontend/sync/outline-model.ts';
import {CAST, PLACES, PLOTLINES, STORY} from '../../../../frontend/sync/wire.ts';
import type {Kind, WireNode} from '../../../../frontend/sync/wire.ts';

const node = (id: string, kind: Kind, parent: string | null, title = '', more: Partial<WireNode> = {}): WireNode => ({
  id, kind, number: 0, parent, order: id, removed: false, fields: title ? {title} : {}, ...more,
});

const view = new OutlineModel();
view.reset([
  node(STORY, 'story', null),
  node(CAST, 'cast', null),
  node(PLACES, 'places', null),
  node(PLOTLINES, 'plotlines', null),
  node('a', 'character', CAST, 'Nicole'),
  node('b', 'character', CAST, 'Le Belge'),
  node('c', 'character', CAST),
  node('d', 'character', CAST, 'Bernard', {removed: true}),
  node('e', 'location', PLACES, 'Belleville'),
  node('f', 'plotline', PLOTLINES, 'Nicole’s way out'),
]);

const offered = (tag: string): string[] => {
  const found = typed(tag);
  return found ? offers(view, found).map(({name, node: there, relation}) => (there ? name : `+ ${relation} ${name}`)) : [];
};

test('a sign and letters behind it, up to the caret, are a tag', () => {
  assert.deepEqual(typed('She sees @le be'), {sign: '@', at: 9, words: 'le be'} satisfies Typed);
  assert.deepEqual(typed('#'), {sign: '#', at: 0, words: ''} satisfies Typed);
  assert.deepEqual(typed('(@N'), {sign: '@', at: 1, words: 'N'} satisfies Typed);
});

test('a sign in a word, before a gap or before other signs is none', () => {
  for (const line of ['', 'words', 'ada@example.org', 'C#', 'see www.example.org/#top', '# heading', '@ the door', '@@', '#-', '@two  gaps']) assert.equal(typed(line), undefined, line);
});

test('characters come before places, those that begin with the letters before those with a word that does; the nameless and the removed never', () => {
  assert.deepEqual(offered('@'), ['Nicole', 'Le Belge', 'Belleville']);
  assert.deepEqual(offered('@bel'), ['Belleville', 'Le Belge', '+ character bel', '+ location bel']);
  assert.deepEqual(offered('#'), ['Nicole’s way out']);
});

test('a name of which there is none is offered as a new one, unless there is one', () => {
  assert.deepEqual(offered('@Massina'), ['+ character Massina', '+ location Massina']);
  assert.deepEqual(offered('#heist'), ['+ plotline heist']);
  assert.deepEqual(offered('@NICOLE'), ['Nicole']);
});

test('what is not a name any more is not offered', () => {
  for (const words of ['@x', '@Nobody ', '@nobody goes home now', '@12 men']) assert.deepEqual(offered(words), [], words);
});
