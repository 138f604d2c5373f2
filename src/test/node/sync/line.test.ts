import assert from 'node:assert/strict';
import {test} from 'node:test';
import {DOUBT, Line} from '../../../../frontend/sync/line.ts';
import type {SocketLike} from '../../../../frontend/sync/line.ts';
import {SlowClock} from './stand-in.ts';

const PING = '{"t":"ping"}';

/** A live line to a server that answers every ping, as long as there is a network. */
async function live(): Promise<{clock: SlowClock; line: Line; network: {there: boolean}}> {
  const clock = new SlowClock();
  const network = {there: true};
  const nothing = (): void => undefined;
  const socket = (): SocketLike => {
    const end: SocketLike = {
      onopen: null,
      onmessage: null,
      onclose: null,
      onerror: null,
      send: data => data === PING && network.there && clock.set(() => end.onmessage?.({data: 'pong'}), 20),
      close: nothing,
    };
    return end;
  };
  const events = {opened: nothing, heard: nothing, hungUp: nothing, lost: nothing, connection: nothing};
  const line = new Line({url: 'ws://near', socket, timers: clock, random: () => 0.5}, events);
  line.connect();
  line.isWelcomed();
  line.isLive();
  await clock.pass(100);
  return {clock, line, network};
}

test('without a network the line is taken for cut a second after the browser says so', async () => {
  const {clock, line, network} = await live();

  network.there = false;
  line.seemsCut();
  await clock.pass(DOUBT);

  assert.equal(line.connection, 'offline');
});

test('a server that answers all the same is believed more than the browser', async () => {
  const {clock, line} = await live();

  line.seemsCut();
  await clock.pass(60_000);

  assert.equal(line.connection, 'live');
});

test('a line that was lost and is back before the doubt has ended stays', async () => {
  const {clock, line, network} = await live();

  network.there = false;
  line.seemsCut();
  await clock.pass(DOUBT / 2);
  network.there = true;
  line.again();
  await clock.pass(100);
  line.isWelcomed();
  line.isLive();
  await clock.pass(60_000);

  assert.equal(line.connection, 'live');
});
