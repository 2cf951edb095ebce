import type { GateReport } from "@portcullis/contracts";

import type { BoundGate } from "../../core/gate.ts";
import { judgeMembers } from "../../core/judge-members.ts";
import { PortcullisError } from "../../core/portcullis-error.ts";
import { runGates } from "../../core/run-gates.ts";
import { version } from "../../generated/version.ts";
import { findSubject } from "./find-subject.ts";
import { loadSubject, type EventOptions } from "./load-event.ts";
import { loadMergeGroup } from "./load-merge-group.ts";
import { readEvent } from "./read-event.ts";

/** Judges what an event is about: a pull request, or a merge group by each of its members. */
export async function judgeEvent(
  options: EventOptions,
): Promise<{ readonly report: GateReport; readonly gates: readonly BoundGate[] }> {
  const event = readEvent(options.event);
  const subject = findSubject(event);
  if (subject.kind === "pull_request") {
    const { gates, snapshot } = await loadSubject(event, subject, options);
    return { gates, report: runGates(snapshot, gates, version) };
  }
  if (options.forgeUrl === undefined)
    throw new PortcullisError(
      "usage",
      "No checkout tells who is in a merge group.",
      "Let the forge be read: --forge-url https://github.com.",
    );
  const members = await loadMergeGroup(subject, options);
  const reports = members.map(({ gates, snapshot }) => runGates(snapshot, gates, version));
  return { gates: members[0]!.gates, report: judgeMembers(subject.group, reports) };
}
