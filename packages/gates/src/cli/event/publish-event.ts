import { judgeMembers } from "../../core/judge-members.ts";
import { withoutOpenWhole, type Publication } from "../../core/publication.ts";
import { runGates } from "../../core/run-gates.ts";
import { toCommitStatuses } from "../../core/to-commit-statuses.ts";
import { openPublisher } from "../../forge/open-forge.ts";
import type { ForgePublisher, JudgedState } from "../../forge/publish/forge-publisher.ts";
import { publish } from "../../forge/publish/publish.ts";
import { version } from "../../generated/version.ts";
import { toCheckRuns } from "../../reporters/check-runs.ts";
import { connectForge } from "../forge/connect-forge.ts";
import { publishPullRequest } from "../forge/publish-pull-request.ts";
import { publishRun, type Judged, type PublishedSubject } from "../forge/publish-run.ts";
import { findSubject, type EventSubject } from "./find-subject.ts";
import type { EventOptions } from "./load-event.ts";
import { loadMergeGroup } from "./load-merge-group.ts";
import { readEvent } from "./read-event.ts";

type Subject = Extract<EventSubject, { readonly kind: "merge_group" }>;

/**
 * Judges on the forge what an event is about, and publishes the verdict: of a pull request on its head, of a merge group on the
 * group's.
 *
 * @param tell prints the report, and gives the exit code
 * @throws PortcullisError
 */
export async function publishEvent(options: EventOptions, tell: (judged: Judged) => Promise<number>): Promise<number> {
  const subject = findSubject(readEvent(options.event));
  if (subject.kind === "merge_group") return publishRun(toPublished(subject, options), options.quiet === true, tell);
  const { owner, repository, number } = subject.reference;
  return publishPullRequest({ ...options, pr: `${owner}/${repository}#${number}` }, tell);
}

/** A group has no conversation, so that statuses and check runs are all that there is to write. */
function toPublished(subject: Subject, options: EventOptions): PublishedSubject<Judged> {
  const { owner, repository, group } = subject;
  const connection = connectForge(options);
  const state: JudgedState = { sha: group.headSha, base: group.branch, state: "open" };
  // The commit of a group is made once and never moves.
  const open = (signal: AbortSignal): ForgePublisher => ({
    ...openPublisher(connection.kind, connection.toAccess(signal), { owner, repository, number: 0 }),
    look: () => Promise.resolve(state),
  });
  return {
    connection,
    picked: options.gate,
    open,
    async judge(see) {
      const members = await loadMergeGroup(subject, options);
      const [first] = members;
      see(first!.gates);
      const reports = members.map(({ gates, snapshot }) => runGates(snapshot, gates, version));
      return { gates: first!.gates, report: judgeMembers(group, reports) };
    },
    async publish({ report, gates }, signal) {
      const all = toCommitStatuses(report, gates);
      const publication: Publication = {
        statuses: options.gate.length === 0 ? all : withoutOpenWhole(all),
        checkRuns: toCheckRuns(report, gates),
      };
      return publish(open(signal), state, publication);
    },
  };
}
