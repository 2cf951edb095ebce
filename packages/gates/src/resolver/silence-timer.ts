/** Calls back once, when nothing was heard for as long as is allowed. */
export class SilenceTimer {
  readonly #onSilence: (limit: number) => void;
  #limit: number;
  #last = performance.now();
  #timer: NodeJS.Timeout | undefined;
  #isOver = false;

  /** @param limit in milliseconds */
  constructor(limit: number, onSilence: (limit: number) => void) {
    this.#limit = limit;
    this.#onSilence = onSilence;
    this.#wait();
  }

  /** Something was heard; from now on, the limit is this one. */
  hear(limit: number): void {
    this.#last = performance.now();
    if (limit === this.#limit || this.#isOver) return;
    this.#limit = limit;
    this.#wait();
  }

  stop(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
  }

  #wait(): void {
    clearTimeout(this.#timer);
    const left = this.#last + this.#limit - performance.now();
    // What has come while this process was busy is heard before the silence is judged.
    this.#timer = setTimeout(() => setImmediate(() => this.#judge()), Math.max(1, left));
  }

  #judge(): void {
    if (this.#isOver) return;
    if (performance.now() - this.#last < this.#limit) return this.#wait();
    this.stop();
    this.#onSilence(this.#limit);
  }
}
