/**
 * Beats that stand in no act, between acts or before them: one after the other they make a stretch, which is a column of its own where the
 * outline lies in columns. On the page nothing is seen of it.
 */
export class Runs {
  private readonly all: HTMLElement[] = [];

  /** Which beats stand in which stretch, in `lists`. */
  list(children: readonly Element[], lists: Map<Element, readonly Element[]>) {
    const stretches = stretchesOf(children);
    stretches.forEach((stretch, i) => lists.set((this.all[i] ??= newRun()), stretch));
    for (const left of this.all.slice(stretches.length)) lists.set(left, []);
  }

  /** The same children, each stretch of beats as one. */
  among(children: readonly Element[]): Element[] {
    let next = 0;
    return children.flatMap((el, i) => (isBeat(el) ? (isBeat(children[i - 1]) ? [] : [this.all[next++]]) : [el]));
  }
}

function stretchesOf(children: readonly Element[]): Element[][] {
  const stretches: Element[][] = [];
  children.forEach((el, i) => {
    if (!isBeat(el)) return;
    if (isBeat(children[i - 1])) stretches.at(-1)!.push(el);
    else stretches.push([el]);
  });
  return stretches;
}

const isBeat = (el: Element | undefined): boolean => el?.tagName === 'BEAT-CARD';

function newRun(): HTMLElement {
  const run = document.createElement('div');
  run.className = 'run';
  return run;
}
