import type { DoctorReport } from "@portcullis/contracts";

import type { DoctorCheck } from "./check.ts";
import { seenOf } from "./check.ts";
import { isAnswering, judgeClock, judgeForge, judgeToken } from "./judge-forge.ts";
import { judgeRepository, judgeScopes, judgeStatuses } from "./judge-scopes.ts";
import { judgeBranch, judgeConfiguration, judgeTeam } from "./judge-set-up.ts";
import type { Observations } from "./observations.ts";

/** Says of everything that was observed whether it will do. Pure: the same observations give the same report. */
export function judgeObservations(
  { forge, configuration, teams, branch }: Observations,
  { version, askedAt }: { readonly version: string; readonly askedAt: string },
): DoctorReport {
  const answers = isAnswering(forge);
  // Of a forge that does not answer there is nothing more to say.
  const checks = answers
    ? [
        judgeForge(forge),
        judgeClock(forge),
        judgeToken(forge),
        ...judgeScopes(forge),
        ...judgeRepository(forge),
        ...(configuration === undefined ? [] : judgeConfiguration(configuration)),
        ...teams.map(judgeTeam),
        ...(branch === undefined ? [] : judgeBranch(branch, forge.kind)),
        ...judgeStatuses(forge),
      ]
    : [judgeForge(forge)];
  const told = seenOf(forge.name)?.version;
  return {
    portcullis_version: version,
    asked_at: askedAt,
    forge: { kind: forge.kind, root: forge.root, ...(told !== undefined && { version: told }), answers },
    ...(forge.repository !== undefined && { repository: forge.repository.name }),
    state: worstOf(checks),
    checks,
  };
}

function worstOf(checks: readonly DoctorCheck[]): DoctorReport["state"] {
  return (["problem", "warning"] as const).find((state) => checks.some((check) => check.state === state)) ?? "ok";
}

/** 0 where all is well or nearly, 1 for a problem, 3 where the forge could not be asked. */
export function exitCodeOfDoctor({ forge, state }: Pick<DoctorReport, "forge" | "state">): 0 | 1 | 3 {
  if (!forge.answers) return 3;
  return state === "problem" ? 1 : 0;
}
