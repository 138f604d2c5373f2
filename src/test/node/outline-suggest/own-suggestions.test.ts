import assert from 'node:assert/strict';
import {test} from 'node:test';
import {ownSuggestions} from '../../../../frontend/outline-suggest/own-suggestions.ts';
import type {Desk} from '../../../../frontend/sync/desk.ts';
import type {Suggestion} from '../../../../frontend/sync/suggestions.ts';
import type {InsertOp} from '../../../../frontend/sync/wire.ts';
import {suggestion} from './outline.ts';

const BATH: InsertOp = {k: 'insert', nodes: [{id: 'new', kind: 'beat', fields: {title: 'The bath'}}], parent: 'one', after: 'beat-1'};

/** Ann sits at it and suggests. */
function desk(known: Suggestion, amended: unknown[], suggests = true) {
  const margin = {thread: () => known, amend: (...what: unknown[]) => void amended.push(what)} as unknown as Desk['margin'];
  return {suggests, me: {c: 'c', account: 'ann', name: 'Ann', colour: 'a'}, margin};
}

test('who suggests writes on in a new beat of theirs, and in nobody else’s', () => {
  const bath = suggestion({id: 'beat-1'}, BATH) as Suggestion;
  const own = ownSuggestions(desk(bath, []))!;

  assert.ok(own.has(bath));
  assert.ok(!own.has({...bath, comments: [{...bath.comments[0], by: 'bo'}]}));
  assert.equal(ownSuggestions(desk(bath, [], false)), undefined);
});

test('once somebody has decided, nothing is made anew', () => {
  const bath = suggestion({id: 'beat-1'}, BATH) as Suggestion;
  const [before, after]: unknown[][] = [[], []];

  ownSuggestions(desk(bath, before))!.amend(bath.id, BATH);
  ownSuggestions(desk({...bath, resolved: true}, after))!.amend(bath.id, BATH);

  assert.deepEqual(before, [[bath.id, BATH]]);
  assert.deepEqual(after, []);
});
