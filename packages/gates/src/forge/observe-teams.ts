import type { Team } from "@portcullis/contracts";

import type { Observed } from "../core/doctor/observations.ts";
import type { Actor } from "../core/snapshot.ts";
import { Gaps } from "./gather-parts.ts";

/** The members of teams by the names that were asked for, or why they were not read. */
export async function observeTeams(
  names: readonly string[],
  read: (gaps: Gaps) => Promise<readonly Team[]>,
): Promise<ReadonlyMap<string, Observed<readonly Actor[]>>> {
  const gaps = new Gaps();
  const teams = new Map((await read(gaps)).map(({ name, members }) => [name, members]));
  const reasons = new Map(gaps.toList().map(({ subject, reason }) => [subject, reason]));
  return new Map(
    names.map((name) => {
      const members = teams.get(name);
      return [name, members ? { seen: members } : { unseen: { reason: reasons.get(name) ?? "it was not read" } }];
    }),
  );
}
