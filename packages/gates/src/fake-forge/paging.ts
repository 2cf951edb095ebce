import type { Fault } from "./faults.ts";
import type { ListReply } from "./reply.ts";

/** How a kind of forge cuts lists. */
export interface PagingHabits {
  readonly parameter: "limit" | "per_page";
  readonly usual: number;
  /** More are cut off without a word. */
  readonly most: number;
  /** Names the headers that say how many there are, where the forge has such. */
  readonly total?: string;
}

export const GITEA_PAGING: PagingHabits = { parameter: "limit", usual: 30, most: 50, total: "X-Total-Count" };
export const GITHUB_PAGING: PagingHabits = { parameter: "per_page", usual: 30, most: 100 };

export interface Page {
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * One page of a list with the headers that tell of the others.
 *
 * @param address of the request, as the forge knows itself
 */
export function cutPage(reply: ListReply, address: URL, habits: PagingHabits, fault: Fault | undefined): Page {
  const asked = Number(address.searchParams.get(habits.parameter)) || habits.usual;
  const size = reply.paged ? Math.min(Math.max(asked, 1), habits.most) : Math.max(reply.items.length, 1);
  const page = reply.paged ? readPage(reply, address, size) : 1;
  const items = changeList(reply.items, (page - 1) * size, fault);
  const start = fault?.kind === "repeat-page" ? 0 : (page - 1) * size;
  const cut = items.slice(start, start + size).filter((item) => !(reply.hidden?.(item) ?? false));
  const shown = fault?.kind === "reorder" ? cut.toReversed() : cut;
  const total = Math.max(items.length + (fault?.kind === "lie" ? fault.by : 0), 0);
  const counted = reply.total === "page" ? shown.length : total;
  // A forge that counts nothing lies with the end of the list.
  const last =
    fault?.kind === "lie" && fault.by < 0 && habits.total === undefined ? page : Math.ceil(items.length / size);
  return {
    body: reply.wrap ? reply.wrap(shown, total) : shown,
    headers: {
      ...(habits.total !== undefined && reply.total !== "none" && { [habits.total]: String(counted) }),
      ...(reply.paged && reply.link && toLinks(reply, address, page, last, size, fault)),
      ...(reply.counted === true && {
        "X-Page": String(page),
        "X-PerPage": String(size),
        "X-PageCount": String(Math.ceil(total / size)),
        "X-HasMore": String(page * size < total),
      }),
    },
  };
}

function readPage({ cursor }: ListReply, address: URL, size: number): number {
  const after = address.searchParams.get("after");
  if (cursor === true) return after === null ? 1 : Number(Buffer.from(after, "base64url").toString()) / size + 1;
  return Math.max(Math.trunc(Number(address.searchParams.get("page"))) || 1, 1);
}

/** The list as it is when somebody changed it before the page that is asked for. */
function changeList(items: readonly unknown[], start: number, fault: Fault | undefined): readonly unknown[] {
  if (start === 0 || items.length <= start) return items;
  if (fault?.kind === "shrunk") return items.slice(1);
  return fault?.kind === "grown" && items[0] !== undefined ? [items[0], ...items] : items;
}

function toLinks(
  { cursor }: ListReply,
  address: URL,
  page: number,
  last: number,
  size: number,
  fault: Fault | undefined,
): Record<string, string> {
  const link = (to: number, relation: string): string => {
    const url = new URL(address);
    if (cursor === true) url.searchParams.set("after", Buffer.from(String((to - 1) * size)).toString("base64url"));
    else url.searchParams.set("page", String(to));
    const text = fault?.kind === "foreign-link" ? url.href.replace(url.origin, fault.to) : url.href;
    return `<${text}>; rel="${relation}"`;
  };
  const links = [
    ...(page < last ? [link(page + 1, "next"), ...(cursor === true ? [] : [link(last, "last")])] : []),
    ...(page > 1 && cursor !== true ? [link(1, "first"), link(page - 1, "prev")] : []),
  ];
  return links.length === 0 ? {} : { Link: links.join(", ") };
}
