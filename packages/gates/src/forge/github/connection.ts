import { ForgeFault } from "../forge-fault.ts";
import type { Shape } from "../shape.ts";

/** A list was not the same from its first page to its last: another reading may find it at rest. */
export class ListChanged extends ForgeFault {}

/** A list of GraphQL that is read page by page, and proved whole by its own count. */
export class Connection<Item> {
  readonly #name: string;
  readonly #toItem: (node: Shape) => Item;
  readonly #identify: (item: Item) => string | number;
  readonly #items = new Map<string | number, Item>();
  readonly #cursors = new Set<string>();
  #total: number | undefined;

  constructor(name: string, toItem: (node: Shape) => Item, identify: (item: Item) => string | number) {
    this.#name = name;
    this.#toItem = toItem;
    this.#identify = identify;
  }

  /**
   * Takes a page in.
   *
   * @returns the cursor of the next one; undefined when the list is whole
   * @throws ForgeFault where something is missing, stands twice or has changed meanwhile
   */
  add(page: Shape): string | undefined {
    const total = page.integer("totalCount");
    if (this.#total !== undefined && this.#total !== total)
      throw new ListChanged(`${this.#name}: the list changed while it was read`);
    this.#total = total;
    for (const node of page.list("nodes")) {
      const item = this.#toItem(node);
      const key = this.#identify(item);
      if (this.#items.has(key)) throw new ListChanged(`${this.#name}: ${key} came twice`);
      this.#items.set(key, item);
    }
    const info = page.object("pageInfo");
    return info.flag("hasNextPage") ? this.#advance(info.text("endCursor")) : this.#finish(total);
  }

  get items(): readonly Item[] {
    return [...this.#items.values()];
  }

  #advance(cursor: string): string {
    if (this.#cursors.has(cursor)) throw new ForgeFault(`${this.#name}: the same page came again`);
    this.#cursors.add(cursor);
    return cursor;
  }

  #finish(total: number): undefined {
    const found = this.#items.size;
    if (found !== total) throw new ListChanged(`${this.#name}: the forge counts ${total}, and ${found} came`);
    return undefined;
  }
}
