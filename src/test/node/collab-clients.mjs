// Writers with the editor's own libraries, a bad line, and a server at the other end of stdin and stdout.
//
//   node collab-clients.mjs <seed> <rounds>
//
// Asks in JSON lines, {"c","n","rev","u"} or {"since","most"?}, and reads an answer to each: {} or {"changes":[{"c","n","u"}]}.
// The line loses and doubles what is asked, holds it up, and loses answers. At the end everything is delivered and
// {"texts":[…],"tally":{…}} is the last line.
import {createInterface} from 'node:readline';
import {Chance} from './collab-chance.mjs';
import {collab as collabs, commands, state as states} from './collab-packages.mjs';

// after the packages, which it must find where they are
const {wholeCharacters} = await import('../../../frontend/sync/whole-characters.ts');

const {collab, getSyncedVersion, receiveUpdates, sendableUpdates} = collabs;
const {history, redo, undo} = commands;
const {ChangeSet, EditorState} = states;

const [seed, rounds] = process.argv.slice(2).map(Number);
const chance = new Chance(seed);
const tally = {edits: 0, undos: 0, sent: 0, lost: 0, doubled: 0, answersLost: 0, rebased: 0};
const PERCENT = 10;

const answers = createInterface({input: process.stdin})[Symbol.asyncIterator]();

async function ask(question) {
  process.stdout.write(JSON.stringify(question) + '\n');
  return JSON.parse((await answers.next()).value);
}

/** One tab: what is typed, what is under way, what has come back. */
class Writer {
  #n = 0;
  #flight = null;
  #held = [];

  constructor(name) {
    this.name = name;
    this.state = EditorState.create({
      extensions: [collab({clientID: name}), history({newGroupDelay: 0}), wholeCharacters],
    });
  }

  get text() {
    return this.state.doc.toString();
  }

  get isSettled() {
    return this.#held.length === 0 && sendableUpdates(this.state).length === 0;
  }

  act() {
    const act = chance.below(10);
    if (act < 8) this.#type();
    else if ((act === 8 ? undo : redo)(this.#doing)) tally.undos++;
  }

  get #doing() {
    return {state: this.state, dispatch: transaction => (this.state = transaction.state)};
  }

  /** Anywhere in the text, in the midst of an emoji too, at one or two places at once. */
  #type() {
    const length = this.state.doc.length;
    const places = [...Array(2 + 2 * chance.below(2))].map(() => chance.below(length + 1)).sort((a, b) => a - b);
    const changes = [];
    for (let i = 0; i < places.length; i += 2) {
      const from = places[i];
      if (i > 0 && from <= changes[0].to + 1) break;
      changes.push({from, to: Math.min(places[i + 1], from + chance.below(4)), insert: this.#words()});
    }
    this.state = this.state.update({changes, userEvent: 'input'}).state;
    tally.edits++;
  }

  #words() {
    return this.state.toText(chance.percent(5) ? chance.of(['\ude01', '\ud83d']) : chance.words(4));
  }

  /** Sends what is under way again, as it was or as it stands now; or else what has been typed. */
  async send() {
    const updates = sendableUpdates(this.state);
    if (this.#flight === null && updates.length > 0) {
      this.#flight = {c: this.name, n: ++this.#n, ...this.#frame(updates)};
    } else if (this.#flight !== null && chance.percent(50)) {
      Object.assign(this.#flight, this.#frame(updates.slice(0, this.#flight.u.length)));
    }
    if (this.#flight !== null) await this.#line({...this.#flight});
  }

  #frame(updates) {
    return {rev: getSyncedVersion(this.state), u: updates.map(update => update.changes.toJSON())};
  }

  async #line(frame) {
    if (chance.percent(PERCENT)) {
      tally.lost++;
      return;
    }
    if (chance.percent(PERCENT)) {
      tally.doubled++;
      this.#held.push(frame);
    }
    tally.sent++;
    await ask(frame);
  }

  /** What the line held up arrives after all. */
  async late() {
    for (const frame of this.#held.splice(0)) await ask(frame);
  }

  /** Hears some of the news, or nothing at all. */
  async hear(most) {
    const {changes} = await ask({since: getSyncedVersion(this.state), most});
    if (most < Infinity && chance.percent(PERCENT)) {
      tally.answersLost++;
      return;
    }
    changes.forEach(change => this.#receive(change));
  }

  /** One change at a time, as the server rebases them. */
  #receive({c, n, u}) {
    if (c !== this.name && sendableUpdates(this.state).length > 0) tally.rebased++;
    for (const change of u) {
      this.state = receiveUpdates(this.state, [{changes: ChangeSet.fromJSON(change), clientID: c}]).state;
    }
    if (c === this.name && n === this.#flight?.n) this.#flight = null;
  }
}

const writers = Array.from({length: 2 + chance.below(5)}, (_, i) => new Writer(`writer-${i + 1}`));

for (let round = 0; round < rounds; round++) {
  for (const writer of writers) {
    for (let i = chance.below(3); i > 0; i--) writer.act();
    if (chance.percent(50)) await writer.send();
    if (chance.percent(50)) await writer.hear(1 + chance.below(4));
    if (chance.percent(20)) await writer.late();
  }
}
while (!writers.every(writer => writer.isSettled)) {
  for (const writer of writers) {
    await writer.late();
    await writer.send();
    await writer.hear(Infinity);
  }
}
for (const writer of writers) await writer.hear(Infinity);

process.stdout.write(JSON.stringify({texts: writers.map(writer => writer.text), tally}) + '\n', () => process.exit());
