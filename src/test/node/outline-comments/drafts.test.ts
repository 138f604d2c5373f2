import assert from 'node:assert/strict';
import {beforeEach, test} from 'node:test';
import {draftsOf, keepDrafts, withBeginning, withWords} from '../../../../frontend/outline-comments/drafts.ts';

const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  globalThis.localStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage;
});

const keep = (change: ReturnType<typeof withWords>) => keepDrafts('ada', 'branch', change(draftsOf('ada', 'branch')));

test('what is half said is kept by account and branch, and gone once it is said', () => {
  keep(withWords('reply/1', 'She is'));
  keep(withBeginning({about: {id: 'beat'}, quote: '', words: 'Whose'}));

  assert.equal(draftsOf('ada', 'branch').words['reply/1'], 'She is');
  assert.equal(draftsOf('ada', 'branch').beginning?.words, 'Whose');
  assert.deepEqual(draftsOf('bo', 'branch'), {words: {}});
  assert.deepEqual(draftsOf('ada', 'other'), {words: {}});
  keep(withWords('reply/1', ''));
  keep(withBeginning(undefined));
  assert.equal(kept.size, 0);
});

test('of two tabs neither takes away what the other has half said', () => {
  keep(withWords('reply/1', 'from one tab'));
  keep(withWords('reply/2', 'from the other'));

  assert.deepEqual(draftsOf('ada', 'branch').words, {'reply/1': 'from one tab', 'reply/2': 'from the other'});
});

test('what somebody else has written there harms nothing', () => {
  kept.set('beatwright-drafts/ada/branch', '{"no":');

  assert.deepEqual(draftsOf('ada', 'branch'), {words: {}});
});
