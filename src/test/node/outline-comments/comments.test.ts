import assert from 'node:assert/strict';
import {test} from 'node:test';
import {pieces} from '../../../../frontend/outline-comments/comment-words.ts';
import {at} from '../../../../frontend/outline-comments/moments.ts';
import {found} from '../../../../frontend/outline-comments/whereabouts.ts';

test('addresses are cut out of what is said, and what ends a sentence is no part of them', () => {
  assert.deepEqual(pieces('See https://example.org/a, then (http://example.org/b).'), [
    {text: 'See '},
    {text: 'https://example.org/a', href: 'https://example.org/a'},
    {text: ', then ('},
    {text: 'http://example.org/b', href: 'http://example.org/b'},
    {text: ').'},
  ]);
  assert.deepEqual(pieces('javascript:alert(1) <b>'), [{text: 'javascript:alert(1) <b>'}]);
  assert.deepEqual(pieces('https://'), [{text: 'https://'}]);
});

test('words that have moved while somebody thought about them are found where they are nearest', () => {
  assert.deepEqual(found('the flat, the flat', {from: 10, to: 18}, 'the flat'), {from: 10, to: 18});
  assert.deepEqual(found('At dawn: the flat, the flat', {from: 10, to: 18}, 'the flat'), {from: 9, to: 17});
  assert.deepEqual(found('gone', {from: 10, to: 18}, 'the flat'), {from: 4, to: 4});
});

test('when it was said is as short as it is clear', () => {
  const now = new Date(2026, 10, 30, 9, 41);

  assert.equal(at(new Date(2026, 10, 30, 8, 5).toISOString(), now, 'en-GB'), '08:05');
  assert.equal(at(new Date(2026, 10, 29, 23, 59).toISOString(), now, 'en-GB'), 'yesterday');
  assert.equal(at(new Date(2026, 10, 2).toISOString(), now, 'en-GB'), '2 Nov');
  assert.equal(at(new Date(2025, 10, 2).toISOString(), now, 'en-GB'), '2 Nov 2025');
});
