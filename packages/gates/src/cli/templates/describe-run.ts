import type { DeliveryMeasurement, PullRequestSnapshot } from "@portcullis/contracts";

import { describeRequest } from "../migrations/describe-request.ts";

/** There is no commit: a daemon is looked at, whatever it was built of. */
const NO_COMMIT = "0".repeat(40);

/** A snapshot that has nothing but a measurement, for a run that no pull request asked for. */
export function describeRun(measurement: DeliveryMeasurement, takenAt: string): PullRequestSnapshot {
  const side = { ref: "daemon", sha: NO_COMMIT };
  const title = `Templates of ${measurement.daemon}`;
  return {
    ...describeRequest({ name: "templates", title, base: side, head: side, mergeBase: NO_COMMIT }, takenAt),
    measurements: [{ gate: "template-delivery", report: { ...measurement } }],
  };
}
