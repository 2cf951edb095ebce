/** Work that may still be done, in steps of about a microsecond. Counted, not timed: the same question ends the same way. */
export class Budget {
  #left: number;

  constructor(steps: number) {
    this.#left = steps;
  }

  get left(): number {
    return Math.max(this.#left, 0);
  }

  get isSpent(): boolean {
    return this.#left < 0;
  }

  /** Counts steps; true when no more may be made. */
  spend(steps: number): boolean {
    this.#left -= steps;
    return this.#left < 0;
  }
}
