import type { PullRequestSnapshot } from "@portcullis/contracts";

import { createPersonKey } from "../../core/identity.ts";
import { toInstant, type Status } from "../../core/snapshot.ts";

/**
 * The rows that count: of each kind, context and creator the newest at the head. Somebody else's row hides nothing (threats 34 and
 * 35). Where ids and times do not tell which of two rows is the newer, both count.
 */
export function latestRows({ statuses = [], pull_request }: PullRequestSnapshot): readonly Status[] {
  const rows = statuses.filter(({ sha }) => sha === pull_request.head.sha);
  const keyOf = createPersonKey(rows.flatMap(({ creator }) => creator ?? []));
  const groups = Map.groupBy(rows, ({ kind, context, creator }) =>
    JSON.stringify([kind, context, creator === undefined ? null : keyOf(creator)]),
  );
  return [...groups.values()].flatMap(newestOf).toSorted(compareRows);
}

/** Ids grow within one kind; where a row has none, the time decides. */
function newestOf(rows: readonly Status[]): readonly Status[] {
  const haveIds = rows.every(({ id }) => id !== undefined);
  const ageOf = ({ id, updated_at }: Status): number => (haveIds ? id! : toInstant(updated_at));
  const newest = Math.max(...rows.map(ageOf));
  return Number.isNaN(newest) ? rows : rows.filter((row) => ageOf(row) === newest);
}

const compareRows = (a: Status, b: Status): number => (sortKeyOf(a) < sortKeyOf(b) ? -1 : 1);

const sortKeyOf = ({ context, kind, creator, id, updated_at, state, description }: Status): string =>
  JSON.stringify([
    context,
    kind,
    creator?.id ?? null,
    creator?.login ?? "",
    id ?? null,
    updated_at,
    state,
    description ?? "",
  ]);
