import type { MigrationMeasurement, Verdict } from "@portcullis/contracts";

import { buildSituation, type JudgedSnapshot } from "../../gates/migration-collision/build-situation.ts";
import type { MigrationCollisionOptions } from "../../gates/migration-collision/options.ts";
import { readMeasurement } from "../../gates/migration-collision/read-measurement.ts";
import type { Dependency } from "../../migrations/plan/order-requests.ts";
import { planMerges, type MergePlan, type PlannedPair } from "../../migrations/plan/plan-merges.ts";

type Finding = Verdict["findings"][number];
type MeasuredPair = MigrationMeasurement["open_pull_requests"][number];

/** A checkout has no number of its own: others, that were opened before, go first. */
const NO_NUMBER = Number.MAX_SAFE_INTEGER;

/**
 * In which order the request and other open ones can land, from what the gate found. The request without a number is 0.
 *
 * @param others what came of the other requests with one another
 */
export function planRequests(
  snapshot: JudgedSnapshot,
  options: MigrationCollisionOptions,
  findings: readonly Finding[],
  others: readonly PlannedPair[],
): MergePlan {
  const { number, title, author } = snapshot.pull_request;
  const own = number === 0 ? NO_NUMBER : number;
  const { directory, scheme, takenAt, base, changes, retired, ...situation } = buildSituation(snapshot, options);
  const { measurement } = readMeasurement(snapshot, directory);
  const plan = planMerges({
    directory,
    scheme,
    takenAt,
    base,
    retired,
    own,
    requests: [{ number: own, title, author: author.login, changes }, ...situation.others],
    dependencies: findings.flatMap((finding) => toDependency(finding, own)),
    pairs: [...(measurement?.open_pull_requests ?? []).map((pair) => toPair(pair, own)), ...others],
  });
  return own === NO_NUMBER ? withoutNumber(plan) : plan;
}

const toPair = ({ number, state, reason, ours_first, theirs_first }: MeasuredPair, own: number): PlannedPair => ({
  numbers: [own, number],
  state,
  fails: [ours_first?.failure !== undefined, theirs_first?.failure !== undefined],
  ...(reason !== undefined && { reason }),
});

/** What the gate says that the request needs of another, or the other of it. */
function toDependency({ rule, evidence = {} }: Finding, own: number): readonly Dependency[] {
  const { pull_request: other, needed_by, object } = evidence;
  if (rule !== "migration-collision/depends-on-open-pr" || typeof other !== "number") return [];
  const named = typeof object === "string" ? { object } : {};
  if (needed_by === "ours") return [{ request: own, needs: other, ...named }];
  return needed_by === "theirs" ? [{ request: other, needs: own, ...named }] : [];
}

function withoutNumber({ steps, cycles, conflicts }: MergePlan): MergePlan {
  const shown = (number: number): number => (number === NO_NUMBER ? 0 : number);
  return {
    steps: steps.map((step) => ({
      ...step,
      number: shown(step.number),
      needs: step.needs.map((each) => ({ ...each, number: shown(each.number) })),
      reasons: step.reasons.map((reason) =>
        reason.number === undefined ? reason : { ...reason, number: shown(reason.number) },
      ),
    })),
    cycles: cycles.map((cycle) => cycle.map(shown)),
    conflicts: conflicts.map((conflict) => ({
      ...conflict,
      numbers: [shown(conflict.numbers[0]), shown(conflict.numbers[1])],
    })),
  };
}
