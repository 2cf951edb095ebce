import type { PullRequestSnapshot } from "@portcullis/contracts";

import { PortcullisError } from "../../core/portcullis-error.ts";
import { ALL_REQUIRED, combineStatuses, withoutOpenWhole, type Publication } from "../../core/publication.ts";
import { runGates } from "../../core/run-gates.ts";
import { toCommitStatuses, type CommitStatus } from "../../core/to-commit-statuses.ts";
import { openPublisher } from "../../forge/open-forge.ts";
import type { ForgePublisher } from "../../forge/publish/forge-publisher.ts";
import { publish, type Published } from "../../forge/publish/publish.ts";
import { version } from "../../generated/version.ts";
import { toCheckRuns } from "../../reporters/check-runs.ts";
import { escapeMarkdown } from "../../reporters/escape-markdown.ts";
import { renderMarkdown } from "../../reporters/markdown.ts";
import { connectForge } from "./connect-forge.ts";
import { loadPullRequest, referenceOf, type PullRequestOptions } from "./load-pull-request.ts";
import { publishRun, type Judged, type PublishedVerdict } from "./publish-run.ts";

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
  judged: JudgedPullRequest,
  publisher: ForgePublisher,
): Promise<PublishedVerdict> {
  const { number, head, base, state, updated_at: updatedAt } = judged.snapshot.pull_request;
  // No gate applies to it, and what is green for that reason would be green still when it is opened again.
  if (state !== "open")
    return { ...NOTHING, notes: [`The pull request is ${state}, so that nothing is said of its head.`] };
  const own = statusesOf(judged, options);
  const others = await publisher.listOthersAt(head.sha);
  const all = new Map([[number, own]]);
  for (const [index, other] of [...others.keys()].entries())
    all.set(other, index < MOST_SHARING ? await statusesOfOther(options, other, own) : own.map(toUnjudged));
  const statuses = combineStatuses(all);
  const shared = others.size === 0 ? undefined : tellSharing([...others.keys()], own, statuses);
  const publication: Publication = {
    statuses,
    checkRuns: toCheckRuns(judged.report, judged.gates),
    // The comment shows every gate, and some of them were left out.
    ...(options.gate.length === 0 && { comment: renderComment(judged, shared) }),
  };
  const published = await publish(publisher, { sha: head.sha, base: base.ref, state, updatedAt, others }, publication);
  if (shared === undefined) return published;
  return { ...published, notes: [...published.notes, shared], code: codeOf(statuses) };
}

const NOTHING: Published = { statuses: [], comment: "none", checkRuns: [], problems: [], notes: [] };

/** What people should know who see statuses that are worse than the board. */
function tellSharing(others: readonly number[], own: readonly CommitStatus[], all: readonly CommitStatus[]): string {
  const worse = all.filter(({ context, state }) => own.some((one) => one.context === context && one.state !== state));
  const names = others.map((number) => `#${number}`).join(", ");
  const held = worse.length === 0 ? "" : ` They hold ${worse.map(({ context }) => context).join(", ")} here.`;
  return `This commit is also the head of ${names}, and its statuses show the worst verdict of all.${held}`;
}

const renderComment = ({ report, gates }: Judged, shared: string | undefined): string => {
  const comment = renderMarkdown(report, { color: false, gates });
  return shared === undefined ? comment : `${comment}\n**${escapeMarkdown(shared)}**\n`;
};

/** What a run ends with for what it published: 3 for an error, 1 for what is not open. */
function codeOf(statuses: readonly CommitStatus[]): number {
  const whole = statuses.find(({ context }) => context === ALL_REQUIRED);
  const states = whole === undefined ? statuses.map(({ state }) => state) : [whole.state];
  if (states.includes("error")) return 3;
  return states.every((state) => state === "success") ? 0 : 1;
}

function statusesOf({ report, gates }: Judged, { gate }: PullRequestOptions): readonly CommitStatus[] {
  const all = toCommitStatuses(report, gates);
  return gate.length === 0 ? all : withoutOpenWhole(all);
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
