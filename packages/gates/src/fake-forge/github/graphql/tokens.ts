/** What is wrong with a question; answered as the forge answers it. */
export class QueryProblem extends Error {}

const TOKEN = /\s+|,|#[^\n]*|([A-Za-z_][A-Za-z0-9_]*|\.\.\.|[{}()[\]:!$@=|&]|-?\d+|"[^"\\\n]*")/y;

/** The words and signs of a text in GraphQL's language, read one after the other. */
export class Tokens {
  readonly #tokens: readonly string[];
  #next = 0;

  constructor(text: string) {
    const tokens: string[] = [];
    TOKEN.lastIndex = 0;
    while (TOKEN.lastIndex < text.length) {
      const start = TOKEN.lastIndex;
      const found = TOKEN.exec(text);
      if (found === null) throw new QueryProblem(`Parse error on ${JSON.stringify(text.slice(start, start + 10))}`);
      if (found[1] !== undefined) tokens.push(found[1]);
    }
    this.#tokens = tokens;
  }

  get isAtEnd(): boolean {
    return this.#next >= this.#tokens.length;
  }

  isNext(token: string): boolean {
    return this.#tokens[this.#next] === token;
  }

  /** Takes the token if it is the next one. */
  skip(token: string): boolean {
    const is = this.isNext(token);
    if (is) this.#next += 1;
    return is;
  }

  expect(token: string): void {
    if (!this.skip(token)) throw new QueryProblem(`Parse error: expected ${token}, found ${this.#shown}`);
  }

  name(): string {
    const token = this.take();
    if (!/^[A-Za-z_]/.test(token)) throw new QueryProblem(`Parse error: expected a name, found ${token}`);
    return token;
  }

  take(): string {
    const token = this.#tokens[this.#next];
    if (token === undefined) throw new QueryProblem("Parse error: unexpected end");
    this.#next += 1;
    return token;
  }

  /** What stands between two signs, one after the other. */
  between<T>(open: string, close: string, read: () => T): T[] {
    const found: T[] = [];
    this.expect(open);
    while (!this.skip(close)) found.push(read());
    return found;
  }

  get #shown(): string {
    return this.#tokens[this.#next] ?? "the end";
  }
}
