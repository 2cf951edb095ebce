import type { Lane } from "../../workflows/lanes.ts";
import type { Runs } from "../../workflows/runs.ts";
import type { Job, Mask } from "../../workflows/workflow.ts";
import type { RequiredFinding } from "./to-findings.ts";

const RULE_OF = { event: "not-started", paths: "path-filtered", if: "skipped-by-if", needs: "needs-skipped" } as const;
/** What comes nearest to running is told. */
const NEAREST = ["needs", "if", "paths", "event"] as const;

/** What is wrong with the lanes that post a context which is named, and not just matched by a pattern. */
export function judgeProducers(context: string, lanes: readonly Lane[]): readonly RequiredFinding[] {
  const running = lanes.filter(({ runs }) => runs.answer !== "no");
  if (running.length === 0) return [tellWhyNot(context, lanes)];
  return [
    ...tellPathFilter(context, running),
    ...tellUnknown(context, running),
    ...running.flatMap((lane) => judgeMasks(context, lane)),
  ];
}

function tellWhyNot(context: string, lanes: readonly Lane[]): RequiredFinding {
  const stopped = lanes.flatMap((lane) => (lane.runs.answer === "no" ? [{ lane, runs: lane.runs }] : []));
  const by = NEAREST.find((each) => stopped.some(({ runs }) => runs.by === each))!;
  const { lane, runs } = stopped.find((each) => each.runs.by === by)!;
  return {
    ...about(context, lane),
    rule: RULE_OF[by],
    level: "error",
    message: `${quote(context)} never comes for this change: ${runs.reason}.`,
    fix: FIXES[by],
    evidence: { context, path: lane.workflow.path, line: lineOf(lane, by), job: lane.job.key, reason: runs.reason },
  };
}

const FIXES = {
  event: "Let the workflow start for pull requests of this base, or take the context out of what is required.",
  paths: "Take the path filter off, and let the job find out itself whether there is something to do.",
  if: "Take the condition off the job, or put it on its steps.",
  needs: "Correct `needs`, or give the job `if: always()` and let it judge the results.",
} as const;

function lineOf(lane: Lane, by: Extract<Runs, { answer: "no" }>["by"]): number {
  const trigger = lane.workflow.events.get(lane.event)!;
  if (by === "event" || by === "paths") return trigger.at.line;
  return by === "if" ? (lane.job.condition?.at.line ?? lane.job.at.line) : lane.job.at.line;
}

/** Another change would wait for ever, whatever this one changes. */
function tellPathFilter(context: string, running: readonly Lane[]): readonly RequiredFinding[] {
  const [lane] = running;
  if (lane === undefined || running.some(({ isPathFiltered }) => !isPathFiltered)) return [];
  return [
    {
      ...about(context, lane),
      location: { path: lane.workflow.path, line: lineOf(lane, "paths") },
      rule: "path-filtered",
      level: "error",
      message: `${quote(context)} comes for some files only: ${lane.workflow.path} has a path filter.`,
      fix: FIXES.paths,
      evidence: { context, path: lane.workflow.path, line: lineOf(lane, "paths"), job: lane.job.key },
    },
  ];
}

function tellUnknown(context: string, running: readonly Lane[]): readonly RequiredFinding[] {
  const [lane] = running;
  if (lane?.runs.answer !== "unknown" || running.some(({ runs }) => runs.answer === "yes")) return [];
  return [
    {
      ...about(context, lane),
      rule: "condition-unknown",
      level: "warning",
      message: `${quote(context)} may be skipped: ${lane.runs.reason}.`,
      fix: "A job that is skipped is not a success: put the condition on its steps.",
      evidence: { context, path: lane.home, line: lineOf(lane, "if"), job: lane.job.key, reason: lane.runs.reason },
    },
  ];
}

/** Every way in which a lane's red is painted green. */
export function judgeMasks(context: string, lane: Lane): readonly RequiredFinding[] {
  const { job, home } = lane;
  const tell = (rule: string, level: "error" | "warning", mask: Mask, message: string): RequiredFinding => ({
    ...about(context, lane),
    location: { path: home, line: mask.at.line, column: mask.at.column },
    rule,
    level,
    message,
    fix: "Take `continue-on-error` off, or the context out of what is required.",
    evidence: { context, path: home, line: mask.at.line, job: job.key, value: mask.value },
  });
  const whole = job.masks.find(({ level }) => level === "job");
  if (whole !== undefined)
    return [tell("masked", "error", whole, `${quote(context)} cannot go red: its job has continue-on-error.`)];
  const [step] = job.masks;
  const isAll = job.steps.length > 0 && job.steps.every(({ isMasked }) => isMasked);
  const message = isAll
    ? `${quote(context)} cannot go red: every step of its job has continue-on-error.`
    : `A failing step of ${quote(context)} is not seen: it has continue-on-error.`;
  return [
    ...(step === undefined ? [] : [tell(isAll ? "masked" : "masked-step", isAll ? "error" : "warning", step, message)]),
    ...maskedNeeds(lane).map(({ key, mask }) => ({
      ...tell(
        "masked-need",
        "warning",
        mask,
        `${quote(context)} needs ${quote(key)}, whose failures count as success.`,
      ),
      location: { path: lane.workflow.path, line: mask.at.line, column: mask.at.column },
      evidence: { context, path: lane.workflow.path, line: mask.at.line, job: key, value: mask.value },
    })),
  ];
}

function maskedNeeds({ workflow, job }: Lane): readonly { readonly key: string; readonly mask: Mask }[] {
  const jobs = new Map(workflow.jobs.map((each) => [each.key, each]));
  return [...neededBy(job, jobs)].flatMap((key) => {
    const mask = jobs.get(key)?.masks.find(({ level }) => level === "job");
    return mask === undefined ? [] : [{ key, mask }];
  });
}

/** Everything that a job needs, over however many others. */
export function neededBy({ needs }: Job, jobs: ReadonlyMap<string, Job>): ReadonlySet<string> {
  const found = new Set(needs);
  for (const key of found) for (const next of jobs.get(key)?.needs ?? []) found.add(next);
  return found;
}

const about = (context: string, { home, job }: Lane): Pick<RequiredFinding, "subject" | "location"> => ({
  subject: context,
  location: { path: home, line: job.at.line, column: job.at.column },
});

const quote = (text: string): string => JSON.stringify(text);
