/**
 * The real browser's side against the real server's, step by step; `SimulationTest` starts it and is the server.
 *
 *     node src/test/node/sync/simulation.ts <first seed> <plans> [<writers> <steps>]       speaks on its standard output
 */
import {Plan} from './plan.ts';
import {chance} from './stand-in.ts';

const [first, count, writers, steps] = process.argv.slice(2).map(Number);
const company = writers ? {writers, steps} : undefined;
let seed = first;
// what the browser's side only complains of is a failure here
const say = console.error;
console.error = (...words: unknown[]) => fails(new Error('The browser complained', {cause: words}));
process.on('unhandledRejection', fails);
process.on('uncaughtException', fails);

function fails(failure: unknown): never {
  const again = `./mvnw -P '!bundle,!browser' test -Dtest=SimulationTest -Dplans=1 -Dseed=${seed}${company ? ` -Dwriters=${writers} -Dsteps=${steps}` : ''}`;
  say(`Plan ${seed} failed. To see it again:\n\n    ${again}\n`, failure);
  process.exit(1);
}

/** Names of nodes come from the seed too. */
function seeded(dice: () => number): typeof crypto.getRandomValues {
  return array => {
    const bytes = array as unknown as Uint8Array;
    bytes.forEach((_, at) => (bytes[at] = Math.floor(dice() * 256)));
    return array;
  };
}

for (; seed < first + count; seed++) {
  crypto.getRandomValues = seeded(chance(~seed));
  await new Plan(seed, company).happens().catch(fails);
  await new Promise(setImmediate);
}
say(`Simulated: plans ${first} to ${first + count - 1}`);
