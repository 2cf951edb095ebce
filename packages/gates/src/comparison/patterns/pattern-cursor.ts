/** A place in a pattern that is known to compile: what reads asks what is there, not whether it is right. */
export class PatternCursor {
  /** The first thing that is not supported. Reading goes on to the end, which costs nothing. */
  unsupported: string | undefined;
  /** Whether the pattern is read with flag `u`: in code points, or else in units of UTF-16. */
  readonly hasUnicode: boolean;
  readonly #characters: readonly string[];
  #at = 0;

  constructor(text: string, hasUnicode: boolean) {
    this.#characters = hasUnicode ? Array.from(text) : text.split("");
    this.hasUnicode = hasUnicode;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#characters.length;
  }

  refuse(reason: string): void {
    this.unsupported ??= reason;
  }

  goToEnd(): void {
    this.#at = this.#characters.length;
  }

  /** Whether one of the characters comes next, or after as many others as `ahead` tells. */
  sees(characters: string, ahead = 0): boolean {
    const character = this.#characters[this.#at + ahead];
    return character !== undefined && characters.includes(character);
  }

  take(character: string): boolean {
    if (!this.sees(character)) return false;
    this.#at++;
    return true;
  }

  next(): string {
    return this.#characters[this.#at++] ?? "";
  }

  /** What comes before a character, which is taken too. */
  takeUntil(end: string): string {
    let text = "";
    while (!this.isAtEnd && !this.sees(end)) text += this.next();
    this.take(end);
    return text;
  }

  /** As many digits as there are, if there are at least so many. */
  takeDigits(digits: string, least: number, most: number): string | undefined {
    let text = "";
    while (text.length < most && this.sees(digits)) text += this.next();
    if (text.length >= least) return text;
    this.#at -= text.length;
    return undefined;
  }

  /** What a reader finds; when it finds nothing, all that it took is put back. */
  attempt<Found>(read: () => Found | undefined): Found | undefined {
    const before = this.#at;
    const found = read();
    if (found === undefined) this.#at = before;
    return found;
  }
}
