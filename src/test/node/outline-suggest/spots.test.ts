import assert from 'node:assert/strict';
import {test} from 'node:test';
import {asAccepted} from '../../../../frontend/outline-suggest/preview.ts';
import {isAbout, placesOf, sameSuggestions, spotOf, standingAt} from '../../../../frontend/outline-suggest/spots.ts';
import type {Suggestion} from '../../../../frontend/sync/suggestions.ts';
import {SHELF, STORY} from '../../../../frontend/sync/wire.ts';
import type {Place} from '../../../../frontend/sync/wire.ts';
import {empty, otherWords, outline, suggestion} from './outline.ts';

const spot = (place: Place) => spotOf(outline(), {k: 'insert', nodes: [{id: 'new', kind: 'beat'}], ...place});
const below = (host: string) => ({host, above: false});

test('a beat that would come stands below the one before it', () => {
  assert.deepEqual(spot({parent: 'one', after: 'beat-1'}), below('beat-1'));
  assert.deepEqual(spot({parent: 'one', before: 'beat-2'}), below('beat-1'));
  assert.deepEqual(spot({parent: 'one'}), below('beat-2'));
  assert.deepEqual(spot({parent: 'one', after: 'beat-3'}), below('beat-2'));
});

test('the first in an act stands under its heading, the first of all above what is first now', () => {
  assert.deepEqual(spot({parent: 'one', after: null}), below('one'));
  assert.deepEqual(spot({parent: 'three'}), below('three'));
  assert.deepEqual(spot({parent: STORY, after: null}), {host: 'one', above: true});
  assert.deepEqual(spotOf(empty(), {k: 'insert', nodes: [{id: 'new', kind: 'beat'}], parent: STORY}), {host: SHELF, above: true});
});

test('behind an act or a sequence is behind the last that stands in it', () => {
  assert.deepEqual(spot({parent: STORY, after: 'two'}), below('beat-3'));
  assert.deepEqual(spot({parent: STORY}), below('three'));
});

test('what would stand in something that is gone stands nowhere', () => {
  assert.equal(spot({parent: 'nowhere'}), undefined);
  assert.equal(spotOf(outline(), {k: 'remove', ids: ['beat-1']}), undefined);
});

test('a beat that would move does not stand below itself', () => {
  assert.deepEqual(spotOf(outline(), {k: 'move', ids: ['beat-2'], parent: 'one'}), below('beat-1'));
  assert.deepEqual(spotOf(outline(), {k: 'move', ids: ['beat-3'], parent: 'two', after: 'bait'}), below('bait'));
});

test('a suggestion is given to what it is about, and to what its ghost stands below', () => {
  const model = outline();
  const move = suggestion({id: 'beat-1'}, {k: 'move', ids: ['beat-1'], parent: 'bait', after: 'beat-3'});
  const insert = suggestion({id: 'beat-1'}, {k: 'insert', nodes: [{id: 'new', kind: 'beat'}], parent: 'one', after: 'beat-2'});
  const decided = suggestion({id: 'beat-1'}, {k: 'remove', ids: ['beat-1']}, {resolved: true});

  const places = placesOf(model, [move, insert, decided, otherWords(model, 'beat-1', 'flat', 'room')]);

  assert.deepEqual([...places], [['beat-1', [move]], ['beat-3', [move]], ['beat-2', [insert]]]);
});

test('of two beats behind the same one the newer would come first, as it does once both are accepted', () => {
  const model = outline();
  const [older, newer, last] = [{after: 'beat-1'}, {after: 'beat-1'}, {before: 'beat-2'}].map(
    (place, i) => suggestion({id: 'beat-1'}, {k: 'insert', nodes: [{id: `new-${i}`, kind: 'beat'}], parent: 'one', ...place}) as Suggestion,
  );

  assert.deepEqual(standingAt(model, [older, newer, last], 'beat-1', false), [newer, older, last]);
  assert.deepEqual(asAccepted(model, [older, newer, last]).childIds('one'), ['beat-1', 'new-1', 'new-0', 'new-2', 'beat-2']);
});

test('of several that would go each is told', () => {
  const both = suggestion({id: 'beat-1'}, {k: 'remove', ids: ['beat-1', 'beat-2']}) as Suggestion;

  assert.deepEqual([...placesOf(outline(), [both]).keys()], ['beat-1', 'beat-2']);
  assert.ok(isAbout(both, 'beat-2'));
});

test('what looks the same is not drawn again', () => {
  const one = suggestion({id: 'beat-1'}, {k: 'remove', ids: ['beat-1']}) as Suggestion;

  assert.ok(sameSuggestions([one], [{...one, pending: true}]));
  assert.ok(!sameSuggestions([one], [{...one, suggests: {k: 'remove', ids: ['beat-1', 'beat-2']}}]));
  assert.ok(!sameSuggestions([one], []));
  assert.ok(sameSuggestions([]));
});
