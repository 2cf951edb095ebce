import type { ForgeRequest } from "./forge-client.ts";
import { ForgeFault } from "./forge-fault.ts";

/**
 * The next page by the header `link`; undefined where there is none. Of the address only the query is taken, and only where it
 * leads to the same list of the same origin (threat 46).
 *
 * @throws ForgeFault for an address that leads elsewhere, or not on
 */
export function nextPage(
  root: URL,
  request: ForgeRequest,
  header: string | undefined,
  name: string,
): ForgeRequest | undefined {
  const address = findNext(header);
  if (address === undefined) return undefined;
  const fault = (what: string): ForgeFault => new ForgeFault(`${name}: the next page ${what}`);
  if (!URL.canParse(address)) throw fault("has no address");
  const url = new URL(address);
  if (url.origin !== root.origin) throw fault(`is on another origin, ${url.origin}, which is not asked`);
  const query = Object.fromEntries(url.searchParams);
  const [now, next] = [Number(request.query?.["page"] ?? 1), query["page"]];
  const isCursor = next === undefined && ("after" in query || "cursor" in query);
  if (!isCursor && Number(next) !== now + 1) throw fault(`is number ${next ?? "none"} after number ${now}`);
  // A query that lost what was asked for would go on with another list.
  const lost = Object.entries(request.query ?? {}).find(
    ([key, value]) => !["page", "after", "cursor"].includes(key) && query[key] !== String(value),
  );
  if (lost !== undefined) throw fault(`no longer asks for ${lost[0]}=${lost[1]}`);
  return { path: request.path, query, ...(request.body !== undefined && { body: request.body }) };
}

/** The address of rel="next". Linear in the header, whatever it holds. */
function findNext(header: string | undefined): string | undefined {
  for (const part of (header ?? "").split(/,\s*(?=<)/)) {
    const end = part.indexOf(">");
    if (!part.trimStart().startsWith("<") || end === -1) continue;
    if (/;\s*rel="?next"?\s*(?:;|$)/i.test(part.slice(end))) return part.slice(part.indexOf("<") + 1, end);
  }
  return undefined;
}
