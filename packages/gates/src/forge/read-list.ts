import type { ForgeAnswer, ForgeClient, ForgeRequest } from "./forge-client.ts";
import { ForgeFault } from "./forge-fault.ts";
import { nextPage } from "./next-page.ts";

/** A list of a forge, and what is known of how it is cut into pages. */
export interface ListRequest<Item> extends ForgeRequest {
  /** Name of the list in a reason. */
  readonly name: string;
  /** Items of one page; throws ForgeFault for another shape. */
  readonly items: (body: unknown) => readonly Item[];
  /** What tells items apart. */
  readonly identify: (item: Item) => string | number;
  /** Parameter that asks for a page size, and the size. Without it the list comes in one piece. */
  readonly pages?: PageSize;
  /** What proves that the list is whole. */
  readonly proof: ListProof;
  /** Number of items from which on the forge leaves out the rest: such a list is refused. */
  readonly cap?: number;
}

interface PageSize {
  readonly parameter: "limit" | "per_page";
  readonly size: number;
}

export type ListProof =
  /**
   * Each page says how many items there are in all. Where the forge counts items that it does not show, `pageSize` tells how many
   * a page has at most, and then every page is read, however short.
   */
  | {
      readonly kind: "total";
      readonly of: (answer: ForgeAnswer) => number | undefined;
      readonly pageSize?: () => Promise<number>;
    }
  /** The header `link` names the next page, until there is none; `count` is what the forge said elsewhere that there are. */
  | { readonly kind: "link"; readonly count?: number };

const MOST_PAGES = 1000;
const READINGS = 3;

/** A list that was not the same from its first page to its last. */
class ListChanged extends Error {}

/**
 * Reads a list to its end: complete, or refused. A list that changes while it is read is read again.
 *
 * @throws ForgeFault where it cannot be proved that nothing is missing
 */
export async function readList<Item>(client: ForgeClient, request: ListRequest<Item>): Promise<readonly Item[]> {
  for (let reading = 1; ; reading += 1) {
    try {
      const items = await readOnce(client, request);
      if (request.cap === undefined || items.length < request.cap) return items;
      throw new ForgeFault(`${request.name}: there are ${request.cap} or more, and the forge tells no more than that`);
    } catch (error) {
      if (!(error instanceof ListChanged)) throw error;
      if (reading < READINGS) continue;
      throw new ForgeFault(`${request.name}: ${error.message}, ${READINGS} times`, { cause: error });
    }
  }
}

/** @throws ListChanged for what another reading may mend */
async function readOnce<Item>(client: ForgeClient, request: ListRequest<Item>): Promise<readonly Item[]> {
  const gathered = new Gathered(request);
  return request.proof.kind === "total"
    ? await readByTotal(client, request, request.proof, gathered)
    : await readByLinks(client, request, request.proof, gathered);
}

async function readByTotal<Item>(
  client: ForgeClient,
  request: ListRequest<Item>,
  { of, pageSize }: Extract<ListProof, { kind: "total" }>,
  gathered: Gathered<Item>,
): Promise<readonly Item[]> {
  let total: number | undefined;
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const answer = await client.read(paged(request, page));
    const items = gathered.add(answer);
    const told = of(answer);
    if (told === undefined) throw new ForgeFault(`${request.name}: the forge does not say how many there are`);
    if (total !== undefined && told !== total) throw new ListChanged("the list changed while it was read");
    total = told;
    if (gathered.size === total) return gathered.items;
    if (gathered.size > total) throw new ListChanged(`${gathered.size} are there, and the forge counts ${total}`);
    const isLast = pageSize === undefined ? items.length === 0 : page * (await pageSize()) >= total;
    if (!isLast && request.pages !== undefined) continue;
    if (pageSize !== undefined) return gathered.items;
    throw new ListChanged(`the forge counts ${total}, and only ${gathered.size} came`);
  }
  throw tooManyPages(request);
}

async function readByLinks<Item>(
  client: ForgeClient,
  request: ListRequest<Item>,
  { count }: Extract<ListProof, { kind: "link" }>,
  gathered: Gathered<Item>,
): Promise<readonly Item[]> {
  let next: ForgeRequest | undefined = paged(request, 1);
  let page = 0;
  for (; next !== undefined && page < MOST_PAGES; page += 1) {
    const answer: ForgeAnswer = await client.read(next);
    const items = gathered.add(answer);
    next = nextPage(client.root, next, answer.header("link"), request.name);
    // Some proxies drop the header: a page that is full may have a successor all the same.
    const isFull = request.pages !== undefined && items.length >= request.pages.size;
    if (next === undefined && isFull && gathered.size !== count) await expectNoMore(client, request, page + 2);
  }
  if (next !== undefined) throw tooManyPages(request);
  if (count === undefined || gathered.size === count) return gathered.items;
  throw new ListChanged(`the forge counts ${count}, and ${gathered.size} came`);
}

async function expectNoMore<Item>(client: ForgeClient, request: ListRequest<Item>, page: number): Promise<void> {
  const more = request.items((await client.read(paged(request, page))).body);
  if (more.length > 0) throw new ListChanged("there are more pages than the forge says");
}

function paged<Item>({ path, query, body, pages }: ListRequest<Item>, page: number): ForgeRequest {
  const asked = pages === undefined ? {} : { [pages.parameter]: pages.size, page };
  return { path, query: { ...query, ...asked }, ...(body !== undefined && { body }) };
}

const tooManyPages = ({ name }: { readonly name: string }): ForgeFault =>
  new ForgeFault(`${name}: there are more than ${MOST_PAGES} pages`);

/** What came so far. An item that comes twice tells that others moved, and one of them may have slipped through. */
class Gathered<Item> {
  readonly #request: ListRequest<Item>;
  readonly #items = new Map<string | number, Item>();

  constructor(request: ListRequest<Item>) {
    this.#request = request;
  }

  get size(): number {
    return this.#items.size;
  }

  get items(): readonly Item[] {
    return [...this.#items.values()];
  }

  /** @throws ListChanged */
  add({ body }: ForgeAnswer): readonly Item[] {
    const items = this.#request.items(body);
    for (const item of items) {
      const identity = this.#request.identify(item);
      if (this.#items.has(identity)) throw new ListChanged("the list changed while it was read");
      this.#items.set(identity, item);
    }
    return items;
  }
}
