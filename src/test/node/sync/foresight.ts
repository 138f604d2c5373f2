// Reads histories of `Foretold.java`, one a line, and asks the page whether it foresees them. Says how often each kind of
// wish was compared, or fails with the first difference.
import {createInterface} from 'node:readline';
import {foresees} from './foretold.ts';

const tally = new Map<string, number>();
for await (const line of createInterface({input: process.stdin})) {
  foresees(JSON.parse(line), tally);
}
console.log(JSON.stringify(Object.fromEntries(tally)));
