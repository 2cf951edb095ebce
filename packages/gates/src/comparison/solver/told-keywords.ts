import type { SchemaNode } from "../schema-node.ts";

/** Keywords that speak of members one by one. */
const BY_MEMBER = new Set(["required", "properties", "dependentRequired"]);

/** Keywords that reject a document and were told already, by place; of some only for certain members. */
export class ToldKeywords {
  readonly #whole = new Set<string>();
  readonly #members = new Map<string, Set<string>>();

  get size(): number {
    return this.#whole.size + [...this.#members.values()].reduce((sum, { size }) => sum + size, 0);
  }

  /** @param isOneOfMany whether other members that the keyword rejects are worth to be told on their own */
  add(node: SchemaNode, keyword: string, member: string | undefined, isOneOfMany: boolean): void {
    const key = keyOf(node, keyword);
    if (member === undefined || !(isOneOfMany || BY_MEMBER.has(keyword))) {
      this.#whole.add(key);
      return;
    }
    const members = this.#members.get(key) ?? new Set();
    this.#members.set(key, members.add(member));
  }

  has(node: SchemaNode, keyword: string, member?: string): boolean {
    const key = keyOf(node, keyword);
    return this.#whole.has(key) || (member !== undefined && this.#members.get(key)?.has(member) === true);
  }

  /** The members for which the keyword was told. */
  membersOf(node: SchemaNode, keyword: string): ReadonlySet<string> {
    return this.#members.get(keyOf(node, keyword)) ?? NO_MEMBERS;
  }
}

const NO_MEMBERS: ReadonlySet<string> = new Set();

const keyOf = ({ place, id }: SchemaNode, keyword: string): string => `${place ?? id}:${keyword}`;
