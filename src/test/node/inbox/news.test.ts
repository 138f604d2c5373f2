import assert from 'node:assert/strict';
import {test} from 'node:test';
import {NEWS_CHANGED, News, isQuiet} from '../../../../frontend/inbox/news.ts';
import type {SocketLike, Timers} from '../../../../frontend/sync/line.ts';

/** A server's end of the line, and a clock that is turned by hand. */
class Exchange {
  readonly said: string[] = [];
  sockets: SocketLike[] = [];
  private time = 0;
  private waiting: {readonly at: number; readonly act: () => void}[] = [];

  readonly timers: Timers = {
    set: (act, milliseconds) => {
      const timer = {at: this.time + milliseconds, act};
      this.waiting.push(timer);
      return timer;
    },
    clear: (timer) => (this.waiting = this.waiting.filter((each) => each !== timer)),
    now: () => this.time,
  };

  readonly news = new News('ws://here/bell', () => this.socket(), this.timers);

  private socket(): SocketLike {
    const socket: SocketLike = {onopen: null, onmessage: null, onclose: null, onerror: null, send: (data) => void this.said.push(data), close: () => undefined};
    this.sockets.push(socket);
    return socket;
  }

  get socketNow(): SocketLike {
    return this.sockets[this.sockets.length - 1];
  }

  opens() {
    this.socketNow.onopen?.(undefined as never);
  }

  tells(unread: string[], more = {}) {
    this.socketNow.onmessage?.({data: JSON.stringify({t: 'inbox', unread, ...more})});
  }

  passes(milliseconds: number) {
    this.time += milliseconds;
    for (;;) {
      const due = this.waiting.find(({at}) => at <= this.time);
      if (!due) return;
      this.waiting = this.waiting.filter((each) => each !== due);
      due.act();
    }
  }
}

function held(): {exchange: Exchange; changes: boolean[]; leave: AbortController} {
  const exchange = new Exchange();
  const changes: boolean[] = [];
  const leave = new AbortController();
  exchange.news.addEventListener(NEWS_CHANGED, (event) => changes.push((event as CustomEvent<boolean>).detail));
  exchange.news.hold(leave.signal);
  exchange.opens();
  return {exchange, changes, leave};
}

test('what waits is told, the first time as such', () => {
  const {exchange, changes} = held();

  exchange.tells(['a']);
  exchange.tells(['a', 'b'], {quiet: {from: '22:00', until: '07:00'}});

  assert.deepEqual([...exchange.news.unread], ['a', 'b']);
  assert.deepEqual(exchange.news.quiet, {from: '22:00', until: '07:00'});
  assert.deepEqual(changes, [true, false]);
});

test('what is read is read at once, and told once', () => {
  const {exchange} = held();
  exchange.tells(['a', 'b']);

  exchange.news.read('a');
  exchange.news.read('unknown');

  assert.deepEqual([...exchange.news.unread], ['b']);
  assert.deepEqual(exchange.said, ['{"t":"read","thread":"a"}']);
});

test('what is read without a line is told when there is one, and never comes back unread', () => {
  const {exchange} = held();
  exchange.tells(['a', 'b']);
  exchange.socketNow.onclose?.({code: 1006});
  exchange.news.read('a');
  assert.deepEqual(exchange.said, []);

  exchange.passes(3_000);
  exchange.opens();
  exchange.tells(['a', 'b']);

  assert.deepEqual([...exchange.news.unread], ['b']);
  assert.deepEqual(exchange.said, ['{"t":"read","thread":"a"}']);
  exchange.tells(['b']);
  exchange.tells(['a', 'b']);
  assert.deepEqual([...exchange.news.unread], ['a', 'b'], 'somebody has spoken there again');
});

test('whoever is not let in waits, and asks again now and then or when woken', () => {
  const exchange = new Exchange();
  exchange.news.hold(new AbortController().signal);
  exchange.socketNow.onclose?.({code: 1006});
  exchange.passes(10_000);
  assert.equal(exchange.sockets.length, 1);

  exchange.passes(6_000);
  assert.equal(exchange.sockets.length, 2);
  exchange.socketNow.onclose?.({code: 1006});
  exchange.news.wake();
  assert.equal(exchange.sockets.length, 3);
});

test('a line that is dead without a word is noticed', () => {
  const {exchange} = held();
  exchange.tells([]);

  exchange.passes(20_000);
  assert.deepEqual(exchange.said, ['{"t":"ping"}']);
  exchange.passes(20_000);
  exchange.passes(3_000);
  assert.equal(exchange.sockets.length, 2);
});

test('the line stays from page to page', () => {
  const {exchange, leave} = held();
  exchange.tells(['a']);
  leave.abort();
  exchange.passes(500);
  exchange.news.hold(new AbortController().signal);

  exchange.passes(10_000);

  assert.equal(exchange.sockets.length, 1);
  exchange.tells(['a', 'b']);
  assert.deepEqual([...exchange.news.unread], ['a', 'b']);
});

test('the line is let go when nobody listens any more', () => {
  const {exchange, leave} = held();
  leave.abort();

  exchange.passes(60_000);

  assert.equal(exchange.sockets.length, 1);
});

test('quiet hours may go over midnight', () => {
  const at = (time: string) => new Date(`2026-12-01T${time}`);
  const night = {from: '22:00', until: '07:30'};

  assert.equal(isQuiet(night, at('21:59')), false);
  assert.equal(isQuiet(night, at('22:00')), true);
  assert.equal(isQuiet(night, at('03:00')), true);
  assert.equal(isQuiet(night, at('07:30')), false);
  assert.equal(isQuiet({from: '12:00', until: '13:00'}, at('12:30')), true);
  assert.equal(isQuiet({from: '12:00', until: '13:00'}, at('13:00')), false);
  assert.equal(isQuiet(undefined, at('03:00')), false);
});
