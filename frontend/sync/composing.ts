import type {ChangeDesc, Transaction} from '@codemirror/state';

const COMPOSED = 'input.type.compose';
const BEGUN = 'input.type.compose.start';

/**
 * Where in a text letters are being composed (Japanese, Korean, a dead key). The browser holds on to those letters until they are
 * done: whoever changes the page just there ends the composition, and what was composed so far stays beside what comes of it.
 */
export class Composing {
  private place: {readonly from: number; readonly to: number} | undefined;

  note(transaction: Transaction): void {
    const {changes} = transaction;
    if (transaction.isUserEvent(BEGUN)) {
      this.place = undefined;
    }
    if (this.place !== undefined) {
      this.place = {from: changes.mapPos(this.place.from, -1), to: changes.mapPos(this.place.to, 1)};
    }
    if (transaction.isUserEvent(COMPOSED)) {
      changes.iterChangedRanges((_fromA, _toA, from, to) => this.reach(from, to));
    }
  }

  /** Whether these changes, to the text as it is now, reach what is being composed, or its edge. */
  touchedBy(changes: ChangeDesc): boolean {
    const {place} = this;
    let touched = false;
    changes.iterChangedRanges((from, to) => (touched ||= place !== undefined && from <= place.to && to >= place.from));
    return touched;
  }

  private reach(from: number, to: number): void {
    this.place = {from: Math.min(from, this.place?.from ?? from), to: Math.max(to, this.place?.to ?? to)};
  }
}
