import type { Lane } from "../../workflows/lanes.ts";
import { fitsName } from "../../workflows/matrix.ts";
import type { Workflow } from "../../workflows/workflow.ts";
import { neededBy } from "./judge-producers.ts";
import type { Waiver } from "./options.ts";
import type { Lanes } from "./read-lanes.ts";
import type { RequiredFinding } from "./to-findings.ts";

/** What a request takes away from the set of contexts, and the waivers for it. */
export interface Removals {
  readonly removed: readonly string[];
  readonly waived: readonly string[];
  readonly findings: readonly RequiredFinding[];
}

/** @param required lanes whose `needs` must not shrink */
export function judgeRemovals(lanes: Lanes, required: readonly Lane[], waivers: readonly Waiver[]): Removals {
  const found = [...removedLanes(lanes), ...removedNeeds(lanes, required)];
  const isWaived = ({ subject }: RequiredFinding): boolean => waivers.some(({ context }) => context === subject);
  const standing = found.filter((finding) => !isWaived(finding));
  const unused = waivers.filter(({ context }) => !found.some(({ subject }) => subject === context));
  const subjectsOf = (findings: readonly RequiredFinding[]): readonly string[] => [
    ...new Set(findings.flatMap(({ subject }) => subject ?? [])),
  ];
  return {
    removed: subjectsOf(standing),
    waived: subjectsOf(found.filter(isWaived)),
    findings: [...standing, ...unused.map(tellUnused)],
  };
}

/** What the filters let run; a job counts whatever its condition says, as skipping it is no removal. */
const isStarted = ({ runs }: Lane): boolean => runs.answer !== "no" || runs.by === "if" || runs.by === "needs";

function removedLanes({ head, before, dropped }: Lanes): readonly RequiredFinding[] {
  const now = head.filter((lane) => isStarted(lane) && lane.event !== "push");
  const gone = before.filter(
    (lane) =>
      isStarted(lane) && !now.some((other) => other.subject === lane.subject || fitsName(other.title, lane.subject)),
  );
  const bySubject = new Map(gone.map((lane) => [lane.subject, lane]).toReversed() as [string, Lane][]);
  return [...bySubject.values()]
    .toSorted((a, b) => (a.subject < b.subject ? -1 : 1))
    .map((lane) =>
      tellRemoved(
        lane,
        dropped.find(({ path }) => path === lane.workflow.path),
      ),
    );
}

function tellRemoved({ subject, workflow, job, home }: Lane, dropped: Workflow | undefined): RequiredFinding {
  const problem = dropped?.problems[0];
  const why =
    problem === undefined
      ? "this request takes it away"
      : `the forge drops ${workflow.path} without a word, for its line ${problem.at.line}: ${problem.message}`;
  return {
    rule: "context-removed",
    level: "error",
    subject,
    location: { path: workflow.path, ...(problem !== undefined && { line: problem.at.line }) },
    message: `${JSON.stringify(subject)} was posted for such a change before, and no more: ${why}`.replace(
      /[^.]$/,
      "$&.",
    ),
    fix: "Bring it back; when it shall go, add a waiver for this pull request to the configuration of the base.",
    evidence: { context: subject, path: home, job: job.key, line_at_merge_base: job.at.line },
  };
}

/** An aggregate that needs less is green sooner, and nobody sees it. */
function removedNeeds({ before }: Lanes, required: readonly Lane[]): readonly RequiredFinding[] {
  const seen = new Set<string>();
  return required.flatMap((lane): RequiredFinding[] => {
    const { workflow, job, subject } = lane;
    const old = before.find((each) => each.workflow.path === workflow.path && each.job.key === job.key);
    if (old === undefined || seen.has(subject)) return [];
    seen.add(subject);
    const jobs = new Map(workflow.jobs.map((each) => [each.key, each]));
    const now = neededBy(job, jobs);
    // A job that is gone altogether is told as such.
    const lost = old.job.needs.filter((key) => !now.has(key) && jobs.has(key) && key !== job.key);
    if (lost.length === 0) return [];
    const names = lost.map((key) => JSON.stringify(key)).join(", ");
    return [
      {
        rule: "needs-removed",
        level: "error",
        subject,
        location: { path: workflow.path, line: job.at.line, column: job.at.column },
        message: `${JSON.stringify(subject)} no longer needs ${names}: what fails there does not fail it any more.`,
        fix: "Put them back into `needs`; when they shall go, add a waiver for this pull request to the configuration of the base.",
        evidence: { context: subject, path: workflow.path, before: old.job.needs, now: job.needs },
      },
    ];
  });
}

const tellUnused = ({ context, pull_request, reason }: Waiver): RequiredFinding => ({
  rule: "waiver-unused",
  level: "error",
  subject: context,
  message: `The waiver of ${JSON.stringify(context)} is for this pull request, which removes nothing of that name.`,
  fix: "Correct its context, or take the waiver out.",
  evidence: { context, pull_request, reason },
});
