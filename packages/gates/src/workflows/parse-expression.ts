/** An expression of a workflow, as far as its structure goes. */
export type Expression =
  | { readonly kind: "literal"; readonly value: string | number | boolean | null }
  /** `github.event.pull_request.title`, however it is written; `*` stands for a name that is worked out. */
  | { readonly kind: "path"; readonly names: readonly string[] }
  | { readonly kind: "call"; readonly name: string; readonly operands: readonly Expression[] }
  | { readonly kind: "operator"; readonly name: string; readonly operands: readonly Expression[] };

type Token = { readonly kind: "name" | "sign" | "string" | "number"; readonly text: string };

const MOST_TOKENS = 2000;
const DEEPEST = 60;

/** Parses what stands between `${{` and `}}`; `undefined` for what is no expression. */
export function parseExpression(text: string): Expression | undefined {
  const tokens = tokenize(text);
  if (tokens === undefined) return undefined;
  const parser = new ExpressionParser(tokens);
  const parsed = parser.parse(0, 0);
  return parser.isDone ? parsed : undefined;
}

function tokenize(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  const pattern =
    /\s+|'((?:[^']|'')*)'|([A-Za-z_][\w-]*)|(0x[\da-fA-F]+|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)|(==|!=|<=|>=|&&|\|\||[!<>()[\],.*])/y;
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text);
    if (match === null || tokens.length > MOST_TOKENS) return undefined;
    const [, string, name, number, sign] = match;
    if (string !== undefined) tokens.push({ kind: "string", text: string.replaceAll("''", "'") });
    else if (name !== undefined) tokens.push({ kind: "name", text: name });
    else if (number !== undefined) tokens.push({ kind: "number", text: number });
    else if (sign !== undefined) tokens.push({ kind: "sign", text: sign });
  }
  return tokens;
}

/** From the loosest to the tightest. */
const LEVELS: readonly (readonly string[])[] = [["||"], ["&&"], ["==", "!="], ["<", "<=", ">", ">="]];
const CONSTANTS: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };

class ExpressionParser {
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get isDone(): boolean {
    return this.#next === this.#tokens.length;
  }

  parse(level: number, depth: number): Expression | undefined {
    if (depth > DEEPEST) return undefined;
    const signs = LEVELS[level];
    if (signs === undefined) return this.#parseUnary(depth);
    let left = this.parse(level + 1, depth);
    for (let sign = this.#take(signs); sign !== undefined && left !== undefined; sign = this.#take(signs)) {
      const right = this.parse(level + 1, depth);
      left = right && { kind: "operator", name: sign, operands: [left, right] };
    }
    return left;
  }

  #parseUnary(depth: number): Expression | undefined {
    if (this.#take(["!"]) === undefined) return this.#parsePrimary(depth + 1);
    const operand = depth > DEEPEST ? undefined : this.#parseUnary(depth + 1);
    return operand && { kind: "operator", name: "!", operands: [operand] };
  }

  #parsePrimary(depth: number): Expression | undefined {
    const token = this.#tokens[this.#next++];
    if (token === undefined) return undefined;
    if (token.kind === "string") return { kind: "literal", value: token.text };
    if (token.kind === "number") return { kind: "literal", value: Number(token.text) };
    if (token.kind === "sign") {
      if (token.text !== "(") return undefined;
      const inner = this.parse(0, depth);
      if (this.#take([")"]) === undefined || inner === undefined) return undefined;
      return inner.kind === "path" ? this.#parsePath(inner.names, depth) : inner;
    }
    const constant = CONSTANTS[token.text];
    if (constant !== undefined) return { kind: "literal", value: constant };
    if (this.#take(["("]) === undefined) return this.#parsePath([token.text.toLowerCase()], depth);
    return this.#parseCall(token.text.toLowerCase(), depth);
  }

  #parseCall(name: string, depth: number): Expression | undefined {
    const operands: Expression[] = [];
    if (this.#take([")"]) === undefined) {
      do {
        const operand = this.parse(0, depth);
        if (operand === undefined) return undefined;
        operands.push(operand);
      } while (this.#take([","]) !== undefined);
      if (this.#take([")"]) === undefined) return undefined;
    }
    const called: Expression = { kind: "call", name, operands };
    const behind = this.#parsePath([], depth);
    if (behind === undefined) return undefined;
    return behind.names.length === 0 ? called : { kind: "operator", name: ".", operands: [called] };
  }

  #parsePath(first: readonly string[], depth: number): Extract<Expression, { kind: "path" }> | undefined {
    const names = [...first];
    for (;;) {
      if (this.#take(["."]) !== undefined) {
        const token = this.#tokens[this.#next++];
        if (token === undefined || (token.kind !== "name" && token.text !== "*")) return undefined;
        names.push(token.text.toLowerCase());
      } else if (this.#take(["["]) !== undefined) {
        const isAny = this.#take(["*"]) !== undefined;
        const index = isAny ? undefined : this.parse(0, depth);
        if ((!isAny && index === undefined) || this.#take(["]"]) === undefined) return undefined;
        names.push(index?.kind === "literal" ? String(index.value).toLowerCase() : "*");
      } else return { kind: "path", names };
    }
  }

  #take(signs: readonly string[]): string | undefined {
    const token = this.#tokens[this.#next];
    if (token?.kind !== "sign" || !signs.includes(token.text)) return undefined;
    this.#next += 1;
    return token.text;
  }
}
