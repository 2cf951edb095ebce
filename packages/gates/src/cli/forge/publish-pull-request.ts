import type { PullRequestSnapshot } from "@portcullis/contracts";

import { PortcullisError } from "../../core/portcullis-error.ts";
import { combineStatuses, withoutWhole, type Publication } from "../../core/publication.ts";
import { runGates } from "../../core/run-gates.ts";
import { toCommitStatuses, type CommitStatus } from "../../core/to-commit-statuses.ts";
import { openPublisher } from "../../forge/open-forge.ts";
import type { ForgePublisher } from "../../forge/publish/forge-publisher.ts";
import { publish, type Published } from "../../forge/publish/publish.ts";
import { version } from "../../generated/version.ts";
import { toCheckRuns } from "../../reporters/check-runs.ts";
import { renderMarkdown } from "../../reporters/markdown.ts";
import { connectForge } from "./connect-forge.ts";
import { loadPullRequest, referenceOf, type PullRequestOptions } from "./load-pull-request.ts";
import { publishRun, type Judged } from "./publish-run.ts";

interface JudgedPullRequest extends Judged {
  readonly snapshot: PullRequestSnapshot;
}

const MOST_SHARING = 5;

/**
 * Judges a pull request and publishes the verdict on its head.
 *
 * @param tell prints the report, and gives the exit code
 * @throws PortcullisError
 */
export function publishPullRequest(
  options: PullRequestOptions,
  tell: (judged: Judged) => Promise<number>,
): Promise<number> {
  const connection = connectForge(options);
  const reference = referenceOf(options.pr);
  const open = (signal: AbortSignal): ForgePublisher =>
    openPublisher(connection.kind, connection.toAccess(signal), reference);
  const subject = {
    connection,
    picked: options.gate,
    open,
    judge: (see: Parameters<typeof loadPullRequest>[1]) => judgePullRequest(options, see),
    publish: (judged: JudgedPullRequest, signal: AbortSignal) => publishJudged(options, judged, open(signal)),
  };
  return publishRun(subject, options.quiet === true, tell);
}

async function judgePullRequest(
  options: PullRequestOptions,
  see?: Parameters<typeof loadPullRequest>[1],
): Promise<JudgedPullRequest> {
  // What the connection has to say was said when it was made.
  const { gates, snapshot } = await loadPullRequest({ ...options, quiet: true }, see);
  return { gates, snapshot, report: runGates(snapshot, gates, version) };
}

async function publishJudged(
  options: PullRequestOptions,
  judgedRequest: JudgedPullRequest,
  publisher: ForgePublisher,
): Promise<Published> {
  const { gates, snapshot, report } = judgedRequest;
  const { head, base, state, updated_at: updatedAt } = snapshot.pull_request;
  const own = statusesOf(judgedRequest, options);
  const judged = new Map([[snapshot.pull_request.number, own]]);
  const sharing = (await publisher.listRequestsAt(head.sha)).filter((number) => !judged.has(number));
  for (const [index, number] of sharing.entries())
    judged.set(number, index < MOST_SHARING ? await statusesOfOther(options, number, own) : own.map(toUnjudged));
  const publication: Publication = {
    statuses: combineStatuses(judged),
    checkRuns: toCheckRuns(report, gates),
    // The comment shows every gate, and some of them were left out.
    ...(options.gate.length === 0 && { comment: renderMarkdown(report, { color: false, gates }) }),
  };
  return publish(publisher, { sha: head.sha, base: base.ref, state, updatedAt }, publication);
}

function statusesOf({ report, gates }: Judged, { gate }: PullRequestOptions): readonly CommitStatus[] {
  const all = toCommitStatuses(report, gates);
  return gate.length === 0 ? all : withoutWhole(all);
}

/** Another pull request with the same head is judged by the configuration of its own base. */
async function statusesOfOther(
  options: PullRequestOptions,
  number: number,
  own: readonly CommitStatus[],
): Promise<readonly CommitStatus[]> {
  try {
    const pr = options.pr.replace(/#.*$/, `#${number}`);
    return statusesOf(await judgePullRequest({ ...options, pr }), options);
  } catch (error) {
    if (error instanceof PortcullisError && error.code !== "interrupted") return own.map(toUnjudged);
    throw error;
  }
}

const toUnjudged = ({ context }: CommitStatus): CommitStatus => ({
  context,
  state: "error",
  description: "could not be judged.",
});
