// Chance from a seed, and the words it writes.
export class Chance {
  #seed;

  constructor(seed) {
    this.#seed = seed >>> 0;
  }

  /** A whole number below `limit`; mulberry32. */
  below(limit) {
    this.#seed = (this.#seed + 0x6d2b79f5) >>> 0;
    let t = this.#seed;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * limit);
  }

  percent(chance) {
    return this.below(100) < chance;
  }

  of(things) {
    return things[this.below(things.length)];
  }

  /** Some words, by code points, of this many at most. */
  words(most) {
    return Array.from({length: this.below(most + 1)}, () => this.of(this.of(LETTERS))).join('');
  }
}

const LETTERS = [
  [...'abcdefgh'], [...'INT. KITCHEN'], ['\n', '\n\n', ' '], ['é', 'e\u0301', 'ß'], [...'厨房に入る'], [...'שלום'],
  ['😀', '😁', '👩\u200d👧', '🎬'],
];
