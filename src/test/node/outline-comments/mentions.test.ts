import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {isFor, isUnknown, meant, named, typedName} from '../../../../frontend/outline-comments/mentions.ts';
import type {Thread} from '../../../../frontend/sync/margin.ts';
import type {WireMember} from '../../../../frontend/sync/wire.ts';

const member = (by: string, name: string, role: WireMember['role'] = 'editor'): WireMember => ({by, name, colour: 'a', role});
const ROOM = [member('ann', 'Ann'), member('anna', 'Anna Karl'), member('dede', 'Dédé Laffont', 'commenter'), member('vic', 'Vic', 'viewer')];

test('whoever is named is found, the longer of two names first, and an address is nobody', () => {
  const body = '@Ann, ask @Anna Karl. Not ann@Ann.org, nor @Annabel.';

  assert.deepEqual(named(body, ROOM).map(({from, to, by}) => [body.slice(from, to), by]), [['@Ann', 'ann'], ['@Anna Karl', 'anna']]);
});

test('the server finds the same people', () => {
  const questions = JSON.parse(readFileSync('src/test/resources/app/beatwright/review/mentions.json', 'utf8')) as {body: string; members: string[]; named: string[]}[];
  for (const {body, members, named: expected} of questions) {
    const found = named(body, members.map((name) => member(name, name))).map(({by}) => by);
    assert.deepEqual([...new Set(found)], expected, body);
  }
});

test('behind the sign those are offered whose names begin so, without their accents, and who may answer', () => {
  assert.deepEqual(typedName('Ask @de', 7), {at: 4, letters: 'de'});
  assert.equal(typedName('ann@de', 6), undefined);
  assert.equal(typedName('Ask @de, now', 12), undefined);
  assert.deepEqual(meant('de', ROOM, 'ann').map(({by}) => by), ['dede']);
  assert.deepEqual(meant('karl', ROOM, 'ann').map(({by}) => by), ['anna']);
  assert.deepEqual(meant('', ROOM, 'ann').map(({by}) => by), ['anna', 'dede']);
});

test('the owner is offered to invite whoever is nobody here, until something else is being written', () => {
  const room = [...ROOM, member('own', 'Olga', 'owner')];

  assert.equal(isUnknown('Zoe', room, 'own'), true);
  assert.equal(isUnknown('Zoe Kant', room, 'own'), true);
  assert.equal(isUnknown('Zoe Kant said so', room, 'own'), false);
  assert.equal(isUnknown('Z', room, 'own'), false);
  assert.equal(isUnknown('Ann said', room, 'own'), false, 'somebody is meant already');
  assert.equal(isUnknown('dede', room, 'own'), false);
  assert.equal(isUnknown('Zoe', room, 'ann'), false, 'who may not invite is not asked to');
});

test('a thread is for whom it is given to, or who is named in it by somebody else, as long as it is open', () => {
  const said = (body: string, by: string, more = {}) => ({resolved: false, comments: [{id: '1', by, at: '', body}], ...more}) as unknown as Thread;

  assert.equal(isFor(said('@Ann?', 'dede'), 'ann', ROOM), true);
  assert.equal(isFor(said('@Ann?', 'ann'), 'ann', ROOM), false);
  assert.equal(isFor(said('So?', 'dede', {assignee: {by: 'ann'}}), 'ann', ROOM), true);
  assert.equal(isFor(said('@Ann?', 'dede', {resolved: true}), 'ann', ROOM), false);
  assert.equal(isFor(said('So?', 'dede'), 'ann', ROOM), false);
});
