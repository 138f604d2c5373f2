import assert from 'node:assert/strict';
import {test} from 'node:test';
import {inContext, narrowed} from '../../../../frontend/outline-suggest/narrowed.ts';

/** `the [old|new] raid`. */
function drawn(old: string, now: string): string {
  const {from, to, insert} = narrowed(old, now);
  return `${old.slice(0, from)}[${old.slice(from, to)}|${insert}]${old.slice(to)}`;
}

test('of other words only those are struck that differ, whole ones', () => {
  assert.equal(drawn('the old raid', 'the new raid'), 'the [old|new] raid');
  assert.equal(drawn('the raid', 'the raids'), 'the [raid|raids]');
  assert.equal(drawn('Nicole’s flat.', 'Nicole’s room.'), 'Nicole’s [flat|room].');
});

test('where nothing goes there is one place at which words come, and the other way about', () => {
  assert.equal(drawn('the raid', 'the old raid'), 'the [|old ]raid');
  assert.equal(drawn('the old raid', 'the raid'), 'the [old |]raid');
  assert.equal(drawn('the raid', ''), '[the raid|]');
  assert.equal(drawn('', 'the raid'), '[|the raid]');
});

test('a word that stands twice is not taken for both', () => {
  assert.equal(drawn('no no', 'no no no'), 'no no[| no]');
  assert.equal(drawn('no no no', 'no'), 'no[ no no|]');
  assert.equal(drawn('the raid', 'the raid'), 'the raid[|]');
});

test('whatever is suggested comes out whole', () => {
  for (const [old, now] of [['a b c', 'c b a'], ['😀 raid', '😃 raid'], ['eins, zwei', 'eins; zwei,'], ['x\ny', 'x\n\ny']]) {
    const {from, to, insert} = narrowed(old, now);
    assert.equal(old.slice(0, from) + insert + old.slice(to), now);
  }
  assert.equal(drawn('😀 raid', '😃 raid'), '[😀|😃] raid');
});

test('beside the outline a few words are told along, and none is cut in two', () => {
  const old = 'At dawn the police raid the flat of Nicole, who is asleep in the bath with her coat on.';

  const {before, out, in: now, after} = inContext(old, old.replace('asleep', 'awake'));

  assert.deepEqual([before, out, now, after], ['…the flat of Nicole, who is ', 'asleep', 'awake', ' in the bath with her coat on.']);
});
