import type {Change} from '../../../../frontend/sync/wire.ts';
import type {SocketLike} from '../../../../frontend/sync/sync-client.ts';
import type {SlowClock} from './stand-in.ts';
import {ask} from './stepped-core.ts';
import type {Answer, Fate} from './stepped-core.ts';

/** What can go wrong, as probabilities: per frame on a line, per turn of the room, per line that ends. */
export interface Trouble {
  /** Milliseconds a frame takes. */
  readonly delay: () => number;
  /** Per frame. */
  readonly cut: number;
  readonly deaf: number;
  readonly lost: number;
  readonly twice: number;
  /** Per turn of the room. */
  readonly dies: number;
  readonly fails: number;
  readonly jumps: number;
  /** Per line that ends: that one of both sides does not learn of it. */
  readonly unnoticed: number;
}

export const FAIR: Trouble = {delay: () => 5, cut: 0, deaf: 0, lost: 0, twice: 0, dies: 0, fails: 0, jumps: 0, unnoticed: 0};

const GONE = 1006;
/** A server hangs up on who has said nothing for so long, in milliseconds. */
const SILENCE = 120_000;
/** Of the frames of a dying server's last turn. */
const MOST_TOLD = 6;
const SOONEST_BACK = 50;
const DEATHS: readonly Fate[] = ['DIES_BEFORE', 'DIES_AFTER', 'WELL'];
const FAILURES: readonly Fate[] = ['REFUSED', 'UNHEARD'];

/** The server as it stands in the network: the real core, turns that take time, deaths at every step, and its lines. */
export class SteppedServer {
  trouble: Trouble = FAIR;
  up = false;
  deaths = 0;
  readonly journal: Change[] = [];
  readonly clock: SlowClock;
  readonly random: () => number;
  private readonly lines = new Map<number, RoughLine>();
  private count = 0;
  /** Each life of the server has its own. */
  private life = 0;
  private turning = false;
  private told = 0;

  constructor(clock: SlowClock, random: () => number) {
    this.clock = clock;
    this.random = random;
    this.take(ask({do: 'begins'}));
    this.opens();
  }

  line(account: string, letIn: boolean): SocketLike {
    return new RoughLine(this, this.count++, account, letIn).socket;
  }

  enters(line: RoughLine): void {
    this.lines.set(line.id, line);
    this.take(ask({do: 'enters', line: line.id, account: line.account}));
  }

  hears(line: number, frame: string): void {
    this.take(ask({do: 'hears', line, frame}));
  }

  loses(line: number): void {
    this.take(ask({do: 'loses', line}));
  }

  /** The process is killed; only the journal is left. */
  dies(): void {
    if (this.up) {
      this.deaths++;
      this.isGone(() => Math.floor(this.random() * 3));
    }
  }

  /** As an update does it: everybody is told. */
  goesDown(): void {
    if (this.up) {
      this.up = false;
      this.take(ask({do: 'closes'}));
      this.isGone(() => Infinity);
    }
  }

  private opens(): void {
    this.take(ask({do: 'opens'}));
    this.up = true;
  }

  private isGone(heard: () => number): void {
    this.up = this.turning = false;
    this.life++;
    [...this.lines.values()].forEach(line => line.serverIsGone(heard()));
    this.lines.clear();
    this.clock.set(() => this.opens(), SOONEST_BACK + this.random() ** 3 * 20_000);
  }

  private take(answer: Answer): void {
    this.passTime();
    this.journal.push(...answer.written);
    answer.said.forEach(([line, frame]) => this.lines.get(line)?.down(frame));
    if (answer.died) {
      this.dies();
      return;
    }
    answer.hungUp.forEach(([line, code]) => this.lines.get(line)?.serverHangsUp(code));
    if (answer.waits && !this.turning) {
      this.turning = true;
      const {life} = this;
      this.clock.set(() => life === this.life && this.turns(), this.random() * 12);
    }
  }

  private turns(): void {
    this.turning = false;
    const dice = this.random();
    const {dies, fails} = this.trouble;
    if (dice < dies) {
      const fate = this.pick(DEATHS);
      this.take(ask({do: 'turns', fate, breath: fate === 'WELL' ? Math.floor(this.random() * MOST_TOLD) : MOST_TOLD}));
    } else {
      const fate = dice < dies + fails ? this.pick(FAILURES) : 'WELL';
      this.take(ask({do: 'turns', fate, breath: 1_000_000}));
    }
  }

  /** The server's clock goes as ours does, but for its jumps. */
  private passTime(): void {
    const jump = this.random() < this.trouble.jumps ? Math.round((this.random() - 0.5) * 7_200_000) : 0;
    const by = Math.round(this.clock.now()) - this.told + jump;
    this.told = Math.round(this.clock.now());
    if (by !== 0) {
      ask({do: 'waits', by});
    }
  }

  private pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.random() * from.length)];
  }
}

/**
 * Both ends of one connection. Each may take the other for living longer than it is; what is on the way may arrive when
 * another line has long been opened; but within one direction of one line frames keep their order, as over TCP.
 */
class RoughLine {
  readonly id: number;
  readonly account: string;
  readonly socket: SocketLike;
  private readonly server: SteppedServer;
  private readonly letIn: boolean;
  private clientOpen = true;
  private serverOpen = false;
  private deafUp = false;
  private deafDown = false;
  private upUntil = 0;
  private downUntil = 0;
  private stillHeard = Infinity;

  constructor(server: SteppedServer, id: number, account: string, letIn: boolean) {
    this.server = server;
    this.id = id;
    this.account = account;
    this.letIn = letIn;
    this.socket = {
      onopen: null,
      onmessage: null,
      onclose: null,
      onerror: null,
      send: data => this.up(data),
      close: () => this.clientHangsUp(),
    };
    this.goingUp(() => this.arrives());
  }

  down(frame: string): void {
    const {trouble} = this.server;
    if (this.chance(trouble.lost)) {
      // over TCP what comes after a lost frame is not heard either
      this.deafDown = true;
      this.server.clock.set(() => this.breaks(), this.server.random() * 1_000);
      return;
    }
    const times = frame.startsWith('{"t":"changes"') && this.chance(trouble.twice) ? 2 : 1;
    for (let i = 0; i < times; i++) {
      this.comingDown(() => this.socket.onmessage?.({data: frame}));
    }
    this.mayBreak();
  }

  serverHangsUp(code: number): void {
    this.comingDown(() => this.clientLearns(code));
    this.serverCloses();
  }

  /** `heard`: so many of the frames on the way still arrive. */
  serverIsGone(heard: number): void {
    this.serverOpen = false;
    this.stillHeard = heard;
    if (!this.chance(this.server.trouble.unnoticed)) {
      this.later(() => this.clientLearns(GONE), Math.max(0, this.downUntil - this.server.clock.now()) + 1);
    }
  }

  private arrives(): void {
    if (!this.server.up || !this.letIn) {
      this.comingDown(() => this.clientLearns(GONE));
      return;
    }
    this.serverOpen = true;
    this.server.enters(this);
    this.comingDown(() => this.socket.onopen?.(undefined as never));
  }

  private up(data: string): void {
    const {trouble} = this.server;
    const numbered = data.startsWith('{"t":"do"') || data.startsWith('{"t":"text"');
    const times = numbered && this.chance(trouble.twice) ? 2 : 1;
    for (let i = 0; i < times; i++) {
      this.goingUp(() => this.serverOpen && this.server.hears(this.id, data));
    }
    this.mayBreak();
  }

  private mayBreak(): void {
    const {trouble} = this.server;
    if (this.chance(trouble.cut)) {
      this.breaks();
    } else if (this.chance(trouble.deaf)) {
      this.deafUp ||= this.chance(0.6);
      this.deafDown ||= !this.deafUp || this.chance(0.5);
    }
  }

  /** Somewhere between the two; each side learns of it in its own time, or finds out by silence. */
  private breaks(): void {
    const {unnoticed} = this.server.trouble;
    this.deafUp = this.deafDown = true;
    if (!this.chance(unnoticed)) {
      this.later(() => this.clientLearns(GONE), this.server.random() * 200);
    }
    this.later(() => this.serverCloses(), this.chance(unnoticed) ? SILENCE : this.server.random() * 200);
  }

  /** What is on the way may arrive all the same, and before the end of the line is noticed. */
  private clientHangsUp(): void {
    if (this.clientOpen) {
      this.clientOpen = false;
      const unnoticed = this.deafUp || this.chance(this.server.trouble.unnoticed);
      const end = Math.max(0, this.upUntil - this.server.clock.now()) + 1;
      this.later(() => this.serverCloses(), unnoticed ? SILENCE : end);
    }
  }

  private serverCloses(): void {
    if (this.serverOpen && this.server.up) {
      this.server.loses(this.id);
    }
    this.serverOpen = false;
  }

  private clientLearns(code: number): void {
    if (this.clientOpen) {
      this.clientOpen = false;
      this.socket.onclose?.({code});
    }
  }

  private goingUp(act: () => void): void {
    this.upUntil = Math.max(this.server.clock.now() + this.server.trouble.delay(), this.upUntil);
    this.later(() => !this.deafUp && act(), this.upUntil - this.server.clock.now());
  }

  private comingDown(act: () => void): void {
    this.downUntil = Math.max(this.server.clock.now() + this.server.trouble.delay(), this.downUntil);
    this.later(() => {
      if (this.clientOpen && !this.deafDown && this.stillHeard-- > 0) {
        act();
      }
    }, this.downUntil - this.server.clock.now());
  }

  private later(act: () => void, milliseconds: number): void {
    this.server.clock.set(act, milliseconds);
  }

  private chance(probability: number): boolean {
    return this.server.random() < probability;
  }
}
