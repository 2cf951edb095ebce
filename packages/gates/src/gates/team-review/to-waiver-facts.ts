import type { PullRequestSnapshot } from "@portcullis/contracts";

import { sortFacts, toActorFact } from "../../core/facts.ts";
import type { WaiverJudgement } from "./judge-waiver.ts";

/** Everything about waivers that a verdict depends on. */
export const toWaiverFacts = (
  { pushes = [] }: PullRequestSnapshot,
  { texts, risk }: WaiverJudgement,
): Readonly<Record<string, unknown>> => ({
  pushes: sortFacts(pushes.map(({ sha, pushed_at }) => ({ sha, pushed_at }))),
  high_risk_labels: risk.labels,
  near_labels: risk.nearLabels.map(({ label }) => label).toSorted(),
  high_risk_paths: risk.paths,
  texts: texts.map(({ author, body, time, edited, source, reviewed, viaEmail, void: reason }) => ({
    author: toActorFact(author),
    body,
    time,
    edited,
    source,
    reviewed: reviewed ?? null,
    via_email: viaEmail,
    void: reason ?? null,
  })),
});
