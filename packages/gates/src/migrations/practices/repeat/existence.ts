/** What is known to be there, or not to be there, after statements have run. Of all else nothing is known. */
export class Existence {
  readonly #known = new Map<string, boolean>();
  readonly #children = new Map<string, Set<string>>();

  /** `undefined` where no statement has told. */
  has(key: string): boolean | undefined {
    return this.#known.get(key);
  }

  /** @param parent goes, and takes it along */
  add(key: string, parent?: string): void {
    this.#known.set(key, true);
    if (parent === undefined) return;
    const children = this.#children.get(parent) ?? new Set();
    this.#children.set(parent, children.add(key));
  }

  remove(key: string): void {
    const waiting = [key];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      this.#known.set(next, false);
      waiting.push(...(this.#children.get(next) ?? []));
      this.#children.delete(next);
    }
  }

  /** It may be there, or not. */
  forget(key: string): void {
    this.#known.delete(key);
    this.forgetChildren(key);
  }

  /** What belonged to it is there under another name, of which nothing is known. */
  forgetChildren(key: string): void {
    for (const child of this.#children.get(key) ?? []) this.#known.delete(child);
    this.#children.delete(key);
  }
}
