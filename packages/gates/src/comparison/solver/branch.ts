import { append } from "../append.ts";
import type { Types } from "../types.ts";
import type { Alternative } from "./facts-of.ts";
import type { Fact, Literal } from "./goal.ts";

/** One way through the choices: what is to be taken apart, what is left to choose, and the facts so far. */
export class Branch {
  readonly type: Types;
  readonly facts: Fact[] = [];
  choices: (readonly Alternative[])[] = [];
  values: readonly unknown[] | undefined;
  /** Members that have to be there, as far as the facts were read. */
  readonly #present = new Set<string>();
  #read = 0;
  #queue: Literal[] = [];
  /** By kind. */
  #kept = new Set<number>();
  #broken = new Set<number>();

  constructor(type: Types) {
    this.type = type;
  }

  copy(): Branch {
    const branch = new Branch(this.type);
    append(branch.facts, this.facts);
    branch.choices = [...this.choices];
    branch.values = this.values;
    branch.#queue = [...this.#queue];
    branch.#kept = new Set(this.#kept);
    branch.#broken = new Set(this.#broken);
    return branch;
  }

  holds({ node, kept }: Literal): boolean {
    return (kept ? this.#kept : this.#broken).has(node.kind);
  }

  /** Adds schemas to keep or break; false when one contradicts another. */
  add(literals: readonly Literal[]): boolean {
    for (const literal of literals) {
      if (this.holds(literal)) continue;
      if (this.holds({ node: literal.node, kept: !literal.kept })) return false;
      (literal.kept ? this.#kept : this.#broken).add(literal.node.kind);
      this.#queue.push(literal);
    }
    return true;
  }

  take({ literals, facts }: Alternative): boolean {
    append(this.facts, facts);
    return this.add(literals);
  }

  next(): Literal | undefined {
    return this.#queue.pop();
  }

  isWanted(name: string): boolean {
    for (; this.#read < this.facts.length; this.#read += 1) {
      const fact = this.facts[this.#read]!;
      if (fact.kind === "present") this.#present.add(fact.name);
    }
    return this.#present.has(name);
  }

  /** Only these values are allowed; of several lists the shortest is tried. */
  narrow(values: readonly unknown[]): void {
    if (this.values === undefined || values.length < this.values.length) this.values = values;
  }
}
