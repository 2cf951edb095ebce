import { ForgeFault } from "../forge-fault.ts";
import { toShapes, type Shape } from "../shape.ts";
import { byId, type GiteaRepository } from "./repository.ts";

const MOST_PAGES = 400;
const EMPTY_PAGES = 3;
const PAGE = 50;
/** Fewer than any server that is set up as usual puts on a full page. */
const SHORT_PAGE = 30;

interface TimelineRequest {
  readonly number: number;
  /** When the pull request last changed. */
  readonly updatedAt: string;
  /** Head, where only pushes are looked for. */
  readonly head?: string;
}

/**
 * The events of a pull request, oldest first. Gitea tells no total of them, and leaves comments on code and what the token may not
 * see out of a page after it was cut: a page may be empty while others follow. The end is where the last change of the pull request
 * is, or, for who looks for pushes, a short page whose last push leads to the head: a later one could only lead there again. Where
 * neither is found, a few empty pages are the end.
 */
export const readTimeline = (
  repository: GiteaRepository,
  { number, updatedAt, head }: TimelineRequest,
): Promise<readonly Shape[]> =>
  repository.once(`timeline ${number} ${head ?? ""}`, async () => {
    const events = new Map<number, Shape>();
    let empty = 0;
    for (let page = 1; page <= MOST_PAGES; page += 1) {
      const query = { limit: PAGE, page };
      const { body } = await repository.client.read({ path: repository.at("issues", number, "timeline"), query });
      // A page without events is null.
      const found = toShapes(body ?? [], "timeline");
      for (const event of found) {
        const id = event.integer("id");
        if (events.has(id)) throw new ForgeFault("timeline: an event came twice");
        events.set(id, event);
      }
      empty = found.length === 0 ? empty + 1 : 0;
      const isExplained = found.some((event) => Date.parse(event.time("created_at")) >= Date.parse(updatedAt));
      const isAtHead = found.length < SHORT_PAGE && head !== undefined && leadsTo(head, [...events.values()]);
      if (empty === EMPTY_PAGES || isAtHead || (isExplained && found.length < PAGE))
        return [...events.values()].toSorted(byTime);
    }
    throw new ForgeFault(`timeline: there are more than ${MOST_PAGES} pages`);
  });

/** Whether the last push ends with that commit. */
function leadsTo(head: string, events: readonly Shape[]): boolean {
  const last = events.toSorted(byTime).findLast((event) => event.text("type") === "pull_push");
  return last !== undefined && new RegExp(`"${head}"\\s*\\]`).test(last.anyText("body"));
}

/** The forge's own order. */
const byTime = (one: Shape, other: Shape): number =>
  Date.parse(one.time("created_at")) - Date.parse(other.time("created_at")) || byId(one, other);
