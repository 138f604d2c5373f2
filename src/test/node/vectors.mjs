// What @codemirror/state makes of random changes, one line of JSON for each case, for ChangeSetVectorsTest.
//
//   node vectors.mjs <file> [count] [seed]        a name that ends in .gz is packed
import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {gzipSync} from 'node:zlib';
import {Chance} from './collab-chance.mjs';
import {state} from './collab-packages.mjs';

const {ChangeSet, Text} = state;
const [file, count = 20_000, seed = 20_261_121] = process.argv.slice(2);
if (!file) throw new Error('Which file?');

const text = string => Text.of(string.split('\n'));

function edit(chance, length) {
  const from = chance.below(length + 1);
  const to = chance.percent(50) ? from : Math.min(length, from + chance.below(6));
  return {from, to, insert: chance.percent(30) ? '' : text(chance.words(5))};
}

/** Any change to a text: a few edits at once, or what composing, rebasing and undoing make of such. */
function change(chance, doc, nested = 0) {
  const kind = nested > 1 ? 9 : chance.below(10);
  const other = () => change(chance, doc, nested + 1);
  if (kind === 0) {
    const first = other();
    return first.compose(change(chance, first.apply(doc), nested + 1));
  }
  if (kind === 1) {
    const detour = other();
    return change(chance, detour.apply(doc), nested + 1).map(detour.invert(doc), chance.percent(50));
  }
  if (kind === 2) {
    const done = other();
    return done.invert(doc).invert(done.apply(doc));
  }
  return ChangeSet.of(Array.from({length: chance.below(5)}, () => edit(chance, doc.length)), doc.length);
}

const places = (set, length, assoc) => Array.from({length: length + 1}, (_, pos) => set.mapPos(pos, assoc));

function vector(chance) {
  const doc = text(chance.words(chance.of([1, 5, 10, 20, 40, 80])));
  const [a, b] = [change(chance, doc), change(chance, doc)];
  const after = a.apply(doc);
  const next = change(chance, after);
  return {
    doc: doc.toString(), a, b, next,
    applied: after.toString(),
    composed: a.compose(next),
    mapped: a.map(b), mappedBefore: a.map(b, true),
    inverted: a.invert(doc),
    left: places(a, doc.length, -1), right: places(a, doc.length, 1),
  };
}

const chance = new Chance(Number(seed));
const lines = Array.from({length: Number(count)}, () => JSON.stringify(vector(chance)) + '\n').join('');
mkdirSync(dirname(file), {recursive: true});
writeFileSync(file, file.endsWith('.gz') ? gzipSync(lines, {level: 9}) : lines);
