import assert from 'node:assert/strict';
import {test} from 'node:test';
import {ChangeSet} from '@codemirror/state';
import {TextChannel} from '../../../../frontend/sync/text-channel.ts';
import {chance} from './stand-in.ts';

const FIRST_SEED = Number(process.env.SEED ?? 20261124);
const HISTORIES = Number(process.env.HISTORIES ?? 400);
const EVENTS = {changed: () => undefined, heldBack: () => () => undefined, caughtUp: () => undefined, mayWrite: () => true, longest: () => Infinity, tooLong: () => undefined};

/** One writer, who types small letters, at one text; others type capitals, delete, cut, and take their cuts back. */
class Desk {
  readonly channel: TextChannel;
  private readonly random: () => number;
  private serial = 0;
  private seq = 0;
  /** Cuts that can be taken back, and what does it now. */
  private cuts: {readonly seq: number; readonly back: ChangeSet}[] = [];

  constructor(seed: number) {
    this.random = chance(seed);
    this.channel = new TextChannel('beat', 'prose', 'BEGINNING', 0, {...EVENTS, acted: () => ++this.serial});
  }

  types(): void {
    const at = this.place();
    this.own(() => this.channel.edit({from: at, insert: this.letters('abcde')}));
  }

  steps(redo: boolean): void {
    this.own(() => this.channel.step(redo));
  }

  othersWrite(): void {
    this.hears({from: this.place(), insert: this.letters('VWXYZ')});
  }

  othersDelete(): void {
    const [from, to] = [this.place(), this.place()].sort((a, b) => a - b);
    this.hears({from, to});
  }

  /** Their own words are not only put in and out, but moved. */
  othersCut(): void {
    const {doc} = this.channel.state;
    const changes = ChangeSet.of({from: this.place(), to: doc.length}, doc.length);
    const seq = ++this.seq;
    this.receives(changes, {seq, undoOf: undefined});
    this.cuts.push({seq, back: changes.invert(doc)});
  }

  othersTakeACutBack(): void {
    const last = this.cuts.pop();
    if (last !== undefined) {
      this.receives(last.back, {seq: ++this.seq, undoOf: last.seq});
    }
  }

  does(dice: number): void {
    if (dice < 0.4) {
      this.types();
    } else if (dice < 0.55) {
      this.othersWrite();
    } else if (dice < 0.6) {
      this.othersDelete();
    } else if (dice < 0.67) {
      this.othersCut();
    } else if (dice < 0.75) {
      this.othersTakeACutBack();
    } else {
      this.takesBack(dice > 0.9);
    }
  }

  takesBack(redo: boolean): void {
    const before = capitals(this.channel.text);
    this.steps(redo);
    assert.equal(capitals(this.channel.text), before);
  }

  private own(act: () => void): void {
    const before = this.channel.state.doc;
    act();
    const made = this.channel.unconfirmed.reduce((all, changes) => all.compose(changes), ChangeSet.empty(before.length));
    const sent = this.channel.take(() => 1);
    if (sent !== null) {
      this.channel.receive(sent.u.map(each => ChangeSet.fromJSON(each)), true);
    }
    this.cuts = this.cuts.map(({seq, back}) => ({seq, back: back.map(made)}));
  }

  private hears(change: {from: number; to?: number; insert?: string}): void {
    const changes = ChangeSet.of(change, this.channel.state.doc.length);
    this.channel.receive([changes], false, {by: 'Bo'});
    this.cuts = this.cuts.map(({seq, back}) => ({seq, back: back.map(changes)}));
  }

  private receives(changes: ChangeSet, cut: {seq: number; undoOf: number | undefined}): void {
    this.channel.receive([changes], false, {by: 'Bo', cut: {...cut, by: 'Bo', serial: Infinity}});
    this.cuts = this.cuts.map(({seq, back}) => ({seq, back: back.map(changes)}));
  }

  private place(): number {
    return Math.floor(this.random() * (this.channel.text.length + 1));
  }

  private letters(from: string): string {
    const at = Math.floor(this.random() * from.length);
    return from.slice(at) + from.slice(0, Math.floor(this.random() * from.length));
  }
}

function capitals(text: string): string {
  return text.replace(/[^A-Z]/g, '');
}

test(`in ${HISTORIES} histories nobody's undo touches another's letters, whatever was cut, joined and taken back between`, () => {
  for (let seed = FIRST_SEED; seed < FIRST_SEED + HISTORIES; seed++) {
    try {
      const desk = new Desk(seed);
      const random = chance(~seed);
      for (let step = 0; step < 80; step++) {
        desk.does(random());
      }
    } catch (failure) {
      throw new Error(`history ${seed} (play it again: SEED=${seed} HISTORIES=1)`, {cause: failure});
    }
  }
});

test(`in ${HISTORIES} histories everything is taken back, through cuts that came and went, and done again`, () => {
  for (let seed = FIRST_SEED; seed < FIRST_SEED + HISTORIES; seed++) {
    const desk = new Desk(seed);
    const random = chance(~seed);
    for (let step = 0; step < 20; step++) {
      desk.types();
      if (random() < 0.4) {
        desk.othersCut();
        desk.othersTakeACutBack();
      }
    }
    const whole = desk.channel.text;

    for (let step = 0; step < 20; step++) {
      desk.steps(false);
    }
    assert.equal(desk.channel.text, 'BEGINNING', `seed ${seed}`);
    for (let step = 0; step < 20; step++) {
      desk.steps(true);
    }

    assert.equal(desk.channel.text, whole, `seed ${seed}`);
  }
});
