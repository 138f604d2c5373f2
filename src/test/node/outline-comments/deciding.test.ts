import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Deciding, allOf, ofEach} from '../../../../frontend/outline-comments/deciding.ts';
import {called, decided} from '../../../../frontend/outline-comments/decision.ts';
import type {Desk} from '../../../../frontend/sync/desk.ts';
import type {Thread} from '../../../../frontend/sync/margin.ts';
import {otherWords, outline, suggestion} from '../outline-suggest/outline.ts';

/** A desk that writes down what is accepted, and whose threads the server changes. */
class Table {
  readonly accepted: (readonly [readonly string[], string])[] = [];
  readonly threads = new Map<string, Thread>();
  readonly deciding = new Deciding({accept: (ids, say) => this.accepted.push([ids, say]), margin: {thread: (id) => this.threads.get(id)} as Desk['margin']});

  lay(thread: Thread): string {
    this.threads.set(thread.id, thread);
    return thread.id;
  }

  changes(id: string, change: Partial<Thread>) {
    this.threads.set(id, {...this.threads.get(id)!, ...change});
    this.deciding.look();
  }
}

const removal = (beat: string, more: Partial<Thread> = {}) => suggestion({id: beat}, {k: 'remove', ids: [beat]}, more);
const BO = [{id: 'c', by: 'bo', name: 'Bo', at: '2026-12-01T08:00:00Z', body: 'Too long.'}];
const ADA = {by: 'ada', name: 'Ada', at: '2026-12-01T14:05:00Z'};

test('what is accepted is asked for once, until the server has answered', () => {
  const table = new Table();
  const one = table.lay(removal('beat-1'));

  table.deciding.accept([one], 'a suggestion by Ann');
  table.deciding.accept([one], 'a suggestion by Ann');
  assert.deepEqual(table.accepted, [[[one], 'a suggestion by Ann']]);
  assert.ok(table.deciding.isAsked(one));
  table.changes(one, {resolved: true});

  assert.ok(!table.deciding.isAsked(one));
});

test('an answer to it in words is no answer of the server', () => {
  const table = new Table();
  const one = table.lay(removal('beat-1'));

  table.deciding.accept([one], 'a suggestion by Ann');
  table.changes(one, {comments: BO});

  assert.ok(table.deciding.isAsked(one));
});

test('what is refused can be accepted again', () => {
  const table = new Table();
  const [one, other] = [table.lay(removal('beat-1')), table.lay(removal('beat-2'))];

  table.deciding.accept([one, other], '2 suggestions by Ann');
  table.deciding.refused({code: 'gone', say: 'It is gone.', op: {k: 'accept', thread: one}});
  table.deciding.refused({code: 'gone', say: 'It is gone.', op: {k: 'remove', ids: ['beat-2']}});

  assert.ok(!table.deciding.isAsked(one));
  assert.ok(table.deciding.isAsked(other));
});

test('who suggests more than one thing is offered with all that can be accepted, in reading order', () => {
  const model = outline();
  const [third, first] = [removal('beat-3'), otherWords(model, 'beat-1', 'flat', 'room')];
  const all = [third, first, removal('beat-2', {comments: BO}), removal('beat-2', {resolved: true}), otherWords(model, 'beat-1', 'The', 'A', {lost: true})];

  const [ann, ...others] = ofEach(model, all);

  assert.deepEqual(ann.threads, [first.id, third.id]);
  assert.equal(allOf(ann), '2 suggestions by Ann');
  assert.deepEqual(others, []);
});

test('who has decided, and how, is said', () => {
  const when = (moment: string) => moment.slice(11, 16);
  const turned = {resolved: true, turned: ADA};

  assert.equal(decided(removal('beat-1'), when), '');
  assert.equal(decided(removal('beat-1', {...turned, accepted: ADA}), when), 'Accepted by Ada, 14:05');
  assert.equal(decided(removal('beat-1', turned), when), 'Rejected by Ada, 14:05');
  assert.equal(decided(removal('beat-1', {...turned, suggests: undefined}), when), 'Resolved by Ada, 14:05');
  assert.equal(called(removal('beat-1', {...turned, accepted: ADA})), 'Accepted suggestion');
  assert.equal(called(removal('beat-1', turned)), 'Rejected suggestion');
});
