import type { GateReport, Verdict } from "@portcullis/contracts";

import type { BoundGate } from "../../core/gate.ts";
import { PortcullisError } from "../../core/portcullis-error.ts";
import { writeStandard } from "../../files/write-output.ts";
import { ForgeFault } from "../../forge/forge-fault.ts";
import type { ForgePublisher } from "../../forge/publish/forge-publisher.ts";
import type { Published } from "../../forge/publish/publish.ts";
import { StateMoved } from "../../forge/publish/writer.ts";
import { publishError } from "../../forge/publish/publish-error.ts";
import { escapeControlCharacters } from "../../reporters/escape-control-characters.ts";
import { untilInterrupted } from "../until-interrupted.ts";
import type { Connection } from "./connect-forge.ts";

export interface Judged {
  readonly gates: readonly BoundGate[];
  readonly report: GateReport;
}

/** What was published, and what the run ends with where that is worse than its own verdict. */
export interface PublishedVerdict extends Published {
  readonly code?: number;
}

/** What a run is about, and how its verdict gets to the forge. */
export interface PublishedSubject<J extends Judged> {
  readonly connection: Connection;
  /** Names of the gates that were picked out; none for all. */
  readonly picked: readonly string[];
  /** @param see is told of the gates as soon as they are known, whatever becomes of the rest */
  judge(see: (gates: readonly BoundGate[]) => void): Promise<J>;
  /** @throws StateMoved, ForgeFault */
  publish(judged: J, signal: AbortSignal): Promise<PublishedVerdict>;
  /** To say the last words of a run that died. */
  open(signal: AbortSignal): ForgePublisher;
}

const READINGS = 3;
const LAST_WORDS_MILLISECONDS = 15_000;

/**
 * Judges, tells it, and publishes it. A run that dies says so on the forge, so that nothing stays green from before.
 *
 * @param tell prints the report, and gives the exit code
 * @throws PortcullisError
 */
export async function publishRun<J extends Judged>(
  subject: PublishedSubject<J>,
  quiet: boolean,
  tell: (judged: J) => Promise<number>,
): Promise<number> {
  if (!subject.connection.hasToken)
    throw new PortcullisError(
      "usage",
      "Publishing needs a token, and there is none.",
      "Name a file with one by --token-file, or set PORTCULLIS_FORGE_TOKEN; docs/forges.md says what it has to be allowed.",
    );
  const { code, published } = await judgeAndPublish(subject, quiet, tell);
  if (!quiet) for (const line of [describe(published), ...published.notes]) say(line);
  if (published.problems.length === 0) return Math.max(code, published.code ?? 0);
  throw new PortcullisError(
    "unreadable",
    `Not all could be published: ${published.problems.join("; ")}.`,
    "The statuses are there; docs/forges.md says what the token has to be allowed for the rest.",
  );
}

async function judgeAndPublish<J extends Judged>(
  subject: PublishedSubject<J>,
  quiet: boolean,
  tell: (judged: J) => Promise<number>,
): Promise<{ readonly code: number; readonly published: PublishedVerdict }> {
  let gates: readonly BoundGate[] = [];
  let judged: J | undefined;
  try {
    for (let reading = 1; ; reading += 1) {
      judged = await subject.judge((loaded) => (gates = loaded));
      const published = await attempt(subject, judged, reading === READINGS);
      if (published !== undefined) return { code: await tell(judged), published };
    }
  } catch (error) {
    if (judged !== undefined) await tell(judged);
    // What is green on a head that is left behind harms nobody.
    if (!(error instanceof StateMoved) || error.what !== "head") await sayLastWords(subject, gates, quiet);
    if (!(error instanceof StateMoved)) throw error;
    throw new PortcullisError(
      "unreadable",
      `${error.message}: no verdict on it was published.`,
      "The run for what it is now has to say it.",
      { cause: error },
    );
  }
}

/** Undefined where somebody said or changed something since it was judged, so that it has to be judged again. */
async function attempt<J extends Judged>(
  subject: PublishedSubject<J>,
  judged: J,
  isLast: boolean,
): Promise<PublishedVerdict | undefined> {
  try {
    return await untilInterrupted("the verdict was published", (signal) => subject.publish(judged, signal));
  } catch (cause) {
    if (cause instanceof StateMoved && cause.what === "conversation" && !isLast) return undefined;
    if (!(cause instanceof ForgeFault)) throw cause;
    const fix = "docs/forges.md says what a token has to be allowed; what is passing, another run may mend.";
    throw new PortcullisError("unreadable", `The verdict could not be published: ${cause.message}.`, fix, { cause });
  }
}

async function sayLastWords(
  subject: PublishedSubject<Judged>,
  gates: readonly BoundGate[],
  quiet: boolean,
): Promise<void> {
  const contexts = [
    ...subject.picked.map((id) => `portcullis / ${id}`),
    ...gates.flatMap((each) => each.toStatuses?.(toUnjudgedVerdict(each)) ?? []).map(({ context }) => context),
  ];
  try {
    const publisher = subject.open(AbortSignal.timeout(LAST_WORDS_MILLISECONDS));
    const set = await publishError(publisher, { contexts, isWhole: subject.picked.length === 0 });
    if (!quiet && set.length > 0) say(`Published that there is no verdict: ${set.join(", ")}.`);
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
