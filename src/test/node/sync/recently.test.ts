import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Recently} from '../../../../frontend/sync/recently.ts';
import type {Change, Fact} from '../../../../frontend/sync/wire.ts';

const NOON = Date.parse('2026-11-28T12:00:00Z');
const MINUTE = 60_000;

/** A clock that stands still unless it is set, and what was asked. */
function looking() {
  const asked: string[] = [];
  const clock = {now: NOON, told: 0};
  const recently = new Recently(since => asked.push(since), () => clock.now, () => clock.told++);
  return {asked, clock, recently};
}

const change = (at: string, f: Fact): Change => ({seq: 1, by: '', name: '', c: '', n: 1, at, f});
const ids = (found: ReadonlySet<string> | undefined) => found && [...found].sort();

test('it is asked once, and nothing is known until there is an answer', () => {
  const {asked, clock, recently} = looking();

  assert.equal(recently.within('hour'), undefined);
  assert.equal(recently.within('hour'), undefined);
  assert.deepEqual(asked, ['2026-11-28T11:00:00.000Z']);
  recently.answered({t: 'touched', since: '2026-11-28T11:00:00Z', ids: ['a']});
  assert.deepEqual(ids(recently.within('hour')), ['a']);
  assert.equal(clock.told, 1);
});

test('what is heard from then on comes in, all that a change has to do with', () => {
  const {recently} = looking();
  recently.within('hour');
  recently.answered({t: 'touched', since: '2026-11-28T11:00:00.000Z', ids: []});

  recently.heard([
    change('2026-11-28T12:00:01Z', {k: 'group', label: 'split', facts: [{k: 'text', id: 'a', ch: 'prose', rev: 0, u: []}, {k: 'remove', ids: ['b']}]}),
    change('2026-11-28T10:59:59Z', {k: 'set', id: 'old', field: 'title', old: '', new: 'x'}),
  ]);
  assert.deepEqual(ids(recently.within('hour')), ['a', 'b']);
});

test('today begins at midnight where the writer is', () => {
  const {asked, recently} = looking();
  recently.within('today');

  assert.equal(new Date(asked[0]).getHours() + new Date(asked[0]).getMinutes(), 0);
  assert.ok(NOON - Date.parse(asked[0]) < 24 * 60 * MINUTE);
});

test('time goes on: after a while it is asked anew, and what is known stands until then', () => {
  const {asked, clock, recently} = looking();
  recently.within('week');
  recently.answered({t: 'touched', since: asked[0], ids: ['a']});
  clock.now += 11 * MINUTE;

  assert.deepEqual(ids(recently.within('week')), ['a']);
  assert.equal(asked.length, 2);
  recently.answered({t: 'touched', since: asked[0], ids: ['late answer']});
  assert.deepEqual(ids(recently.within('week')), ['a']);
  recently.answered({t: 'touched', since: asked[1], ids: ['b']});
  assert.deepEqual(ids(recently.within('week')), ['b']);
});

test('a question that was lost with the line is asked again', () => {
  const {asked, recently} = looking();
  recently.within('hour');
  recently.askAgain();

  assert.equal(asked.length, 2);
});
