import type { PullRequestSnapshot, RestartMeasurement } from "@portcullis/contracts";

import { describeRequest } from "../migrations/describe-request.ts";

const NO_COMMIT = "0".repeat(40);

/** A snapshot that has nothing but measurements, for a run that no pull request asked for. */
export function describeRun(
  measurements: readonly RestartMeasurement[],
  takenAt: string,
  head: string = NO_COMMIT,
): PullRequestSnapshot {
  const side = { ref: "HEAD", sha: head };
  const targets = [...new Set(measurements.map(({ target }) => target))];
  const title = `Restarts of ${targets.join(", ")}`;
  return {
    ...describeRequest({ name: "restart", title, base: side, head: side, mergeBase: head }, takenAt),
    measurements: measurements.map((report) => ({ gate: "restart-resolution", report: { ...report } })),
  };
}
