import type { GateReport, PullRequestSnapshot, Verdict } from "@portcullis/contracts";

import type { BoundGate } from "../../core/gate.ts";
import { PortcullisError } from "../../core/portcullis-error.ts";
import { ALL_REQUIRED, combineStatuses, type Publication } from "../../core/publication.ts";
import { runGates } from "../../core/run-gates.ts";
import { toCommitStatuses, type CommitStatus } from "../../core/to-commit-statuses.ts";
import { writeStandard } from "../../files/write-output.ts";
import { ForgeFault } from "../../forge/forge-fault.ts";
import { openPublisher } from "../../forge/open-forge.ts";
import type { ForgePublisher } from "../../forge/publish/forge-publisher.ts";
import { publish, StateMoved, type Published } from "../../forge/publish/publish.ts";
import { publishError } from "../../forge/publish/publish-error.ts";
import { version } from "../../generated/version.ts";
import { toCheckRuns } from "../../reporters/check-runs.ts";
import { escapeControlCharacters } from "../../reporters/escape-control-characters.ts";
import { renderMarkdown } from "../../reporters/markdown.ts";
import { untilInterrupted } from "../until-interrupted.ts";
import { connectForge, type Connection } from "./connect-forge.ts";
import { loadPullRequest, type PullRequestOptions } from "./load-pull-request.ts";

interface Judged {
  readonly gates: readonly BoundGate[];
  readonly snapshot: PullRequestSnapshot;
  readonly report: GateReport;
}

const READINGS = 3;
const MOST_SHARING = 5;
const LAST_WORDS_MILLISECONDS = 15_000;

/**
 * Judges a pull request, tells it, and publishes it on its head. A run that dies says so there, so that nothing stays green from before.
 *
 * @param tell prints the report, and gives the exit code
 * @throws PortcullisError
 */
export async function publishRun(
  options: PullRequestOptions,
  tell: (judged: Judged) => Promise<number>,
): Promise<number> {
  const connection = connectForge(options);
  if (!connection.hasToken)
    throw new PortcullisError(
      "usage",
      "Publishing needs a token, and there is none.",
      "Name a file with one by --token-file, or set PORTCULLIS_FORGE_TOKEN; docs/forges.md says what it has to be allowed.",
    );
  const { code, published } = await judgeAndPublish(connection, options, tell);
  if (options.quiet !== true) say(describe(published));
  if (published.problems.length === 0) return code;
  throw new PortcullisError(
    "unreadable",
    `Not all could be published: ${published.problems.join("; ")}.`,
    "The statuses are there; docs/forges.md says what the token has to be allowed for the rest.",
  );
}

async function judgeAndPublish(
  connection: Connection,
  options: PullRequestOptions,
  tell: (judged: Judged) => Promise<number>,
): Promise<{ readonly code: number; readonly published: Published }> {
  let gates: readonly BoundGate[] = [];
  let judged: Judged | undefined;
  try {
    for (let reading = 1; ; reading += 1) {
      judged = await judgePullRequest(options, (loaded) => (gates = loaded));
      const published = await attemptPublishing(connection, options, judged, reading === READINGS);
      if (published !== undefined) return { code: await tell(judged), published };
    }
  } catch (error) {
    if (judged !== undefined) await tell(judged);
    if (!(error instanceof StateMoved)) {
      await sayLastWords(connection, options, gates);
      throw error;
    }
    throw new PortcullisError(
      "unreadable",
      `${error.message}: no verdict on it was published.`,
      "The run for what it is now has to say it.",
      { cause: error },
    );
  }
}

/** Undefined where somebody said or changed something since it was judged, so that it has to be judged again. */
async function attemptPublishing(
  connection: Connection,
  options: PullRequestOptions,
  judged: Judged,
  isLast: boolean,
): Promise<Published | undefined> {
  try {
    return await untilInterrupted("the verdict was published", (signal) =>
      orUnpublished(() => publishJudged(options, judged, openPublisherOf(connection, signal))),
    );
  } catch (error) {
    if (error instanceof StateMoved && !error.isOver && !isLast) return undefined;
    throw error;
  }
}

/** What a forge takes, or the error that a run ends with. */
async function orUnpublished<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (cause) {
    if (!(cause instanceof ForgeFault)) throw cause;
    const fix = "docs/forges.md says what a token has to be allowed; what is passing, another run may mend.";
    throw new PortcullisError("unreadable", `The verdict could not be published: ${cause.message}.`, fix, { cause });
  }
}

async function judgePullRequest(
  options: PullRequestOptions,
  see?: (gates: readonly BoundGate[]) => void,
): Promise<Judged> {
  const { gates, snapshot } = await loadPullRequest(options, see);
  return { gates, snapshot, report: runGates(snapshot, gates, version) };
}

const openPublisherOf = ({ kind, toAccess, reference }: Connection, signal: AbortSignal): ForgePublisher =>
  openPublisher(kind, toAccess(signal), reference);

async function publishJudged(
  options: PullRequestOptions,
  { gates, snapshot, report }: Judged,
  publisher: ForgePublisher,
): Promise<Published> {
  const { head, base, state, updated_at: updatedAt } = snapshot.pull_request;
  const own = statusesOf(report, gates, options);
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

/** Of gates that were picked out the whole cannot be told. */
function statusesOf(
  report: GateReport,
  gates: readonly BoundGate[],
  { gate }: PullRequestOptions,
): readonly CommitStatus[] {
  const all = toCommitStatuses(report, gates);
  return gate.length === 0 ? all : all.filter(({ context }) => context !== ALL_REQUIRED);
}

/** Another pull request with the same head is judged by the configuration of its own base. */
async function statusesOfOther(
  options: PullRequestOptions,
  number: number,
  own: readonly CommitStatus[],
): Promise<readonly CommitStatus[]> {
  try {
    const pr = options.pr.replace(/#.*$/, `#${number}`);
    const { report, gates } = await judgePullRequest({ ...options, pr, quiet: true });
    return statusesOf(report, gates, options);
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

async function sayLastWords(
  connection: Connection,
  { gate, quiet }: PullRequestOptions,
  gates: readonly BoundGate[],
): Promise<void> {
  const contexts = [
    ...gate.map((id) => `portcullis / ${id}`),
    ...gates.flatMap((each) => each.toStatuses?.(toUnjudgedVerdict(each)) ?? []).map(({ context }) => context),
  ];
  try {
    const publisher = openPublisherOf(connection, AbortSignal.timeout(LAST_WORDS_MILLISECONDS));
    const set = await publishError(publisher, { contexts, isWhole: gate.length === 0 });
    if (quiet !== true && set.length > 0) say(`Published that there is no verdict: ${set.join(", ")}.`);
  } catch (error) {
    say(
      `It could not be published that there is no verdict: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}

/** Only to learn what its statuses are called. */
const toUnjudgedVerdict = ({ id }: BoundGate): Verdict => ({
  gate: id,
  state: "error",
  summary: "",
  head_sha: "",
  findings: [],
  inputs_digest: "",
});

function describe({ statuses, comment, checkRuns }: Published): string {
  const parts = [
    count(statuses.length, "status", "statuses"),
    count(checkRuns.length, "check run", "check runs"),
    ...(comment === "created" || comment === "edited" ? [`the comment (${comment})`] : []),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? "Published nothing: all of it is there already." : `Published ${parts.join(", ")}.`;
}

const count = (number: number, one: string, many: string): string | undefined =>
  number === 0 ? undefined : `${number} ${number === 1 ? one : many}`;

const say = (line: string): void => writeStandard("error", `${escapeControlCharacters(line)}\n`);
