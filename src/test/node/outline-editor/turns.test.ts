import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Turns} from '../../../../frontend/outline-editor/turns.ts';

/** A page that is idle when it is told to be. */
function idlePage() {
  const acts: (() => void)[] = [];
  const drawn: number[] = [];
  const turns = new Turns((act) => void acts.push(act));
  return {
    drawn,
    ask: (from: number, to: number) => {
      for (let i = from; i < to; i++) turns.take(() => drawn.push(i));
    },
    isIdle: () => acts.splice(0).forEach((act) => act()),
  };
}

test('a short outline is drawn without waiting', () => {
  const page = idlePage();
  page.ask(0, 19);
  assert.equal(page.drawn.length, 19);
});

test('of a long one the first are drawn at once, and the others in turn until all are', () => {
  const page = idlePage();
  page.ask(0, 2_000);
  assert.equal(page.drawn.length, 40);
  page.isIdle();
  assert.equal(page.drawn.length, 70);
  for (let i = 0; i < 70; i++) page.isIdle();
  assert.deepEqual(page.drawn, [...Array(2_000).keys()]);
});

test('after that a new one is drawn at once again', () => {
  const page = idlePage();
  page.ask(0, 45);
  page.isIdle();
  page.ask(45, 46);
  assert.equal(page.drawn.at(-1), 45);
});
