import type { Change } from "./change.ts";
import { fitsName, joinNames, namesOfJob, showName, type NameParts } from "./matrix.ts";
import { EVENTS, JobRuns, startsFor, type LaneEvent, type Runs } from "./runs.ts";
import type { Job, Workflow } from "./workflow.ts";

/** A status that a workflow posts for a job of it, at one event. */
export interface Lane {
  /** Workflow and job, as a person reads them, without the event. */
  readonly subject: string;
  /** The same, with its holes. */
  readonly title: NameParts;
  /** The one that the event starts. */
  readonly workflow: Workflow;
  readonly job: Job;
  /** The file in which the job stands: another one where it is called. */
  readonly home: string;
  readonly event: LaneEvent;
  readonly runs: Runs;
  readonly isPathFiltered: boolean;
  /** The context as Gitea and Forgejo write it; theirs for a `pull_request_target` differs by version. */
  readonly contexts: readonly NameParts[];
  /** The name of the check run as GitHub writes it. */
  readonly check: NameParts;
}

const MOST_LANES = 20_000;
const DEEPEST_CALL = 4;

/**
 * The lanes that workflows have for a change, whether they run or not.
 *
 * @throws RangeError for more than any repository has
 */
export function deriveLanes(workflows: readonly Workflow[], change: Change): readonly Lane[] {
  const byPath = new Map(workflows.map((workflow) => [workflow.path, workflow]));
  const lanes: Lane[] = [];
  for (const workflow of workflows) {
    for (const event of EVENTS) {
      const trigger = workflow.events.get(event);
      if (trigger === undefined) continue;
      const started = startsFor(event, trigger, change);
      const isPathFiltered =
        workflow.hasMisplacedFilter || trigger.paths !== undefined || trigger.pathsIgnore !== undefined;
      const jobs = new JobRuns(workflow, event, change);
      for (const job of workflow.jobs) {
        const runs = started.answer === "yes" ? jobs.of(job) : started;
        for (const { name, job: inner, home } of namesOf(job, workflow.path, { byPath, depth: 0 })) {
          if (lanes.length >= MOST_LANES) throw new RangeError(`more than ${MOST_LANES} lanes`);
          const about = { workflow, job: { ...inner, needs: job.needs }, home, event, runs, isPathFiltered };
          lanes.push({ ...about, ...nameLane(workflow, name, event) });
        }
      }
    }
  }
  return lanes;
}

function nameLane(
  { name, path }: Workflow,
  job: NameParts,
  event: LaneEvent,
): Pick<Lane, "subject" | "title" | "contexts" | "check"> {
  const titled: NameParts = name?.includes("${{") === true ? ["", ""] : [name ?? path.slice(path.lastIndexOf("/") + 1)];
  const whole = joinNames(titled, " / ", job);
  const suffixes = event === "pull_request_target" ? [event, "pull_request"] : [event];
  return {
    subject: showName(whole),
    title: whole,
    contexts: suffixes.map((suffix) => joinNames(whole, ` (${suffix})`, [""])),
    check: job,
  };
}

interface NamedJob {
  readonly name: NameParts;
  readonly job: Job;
  readonly home: string;
}

interface Calls {
  readonly byPath: ReadonlyMap<string, Workflow>;
  readonly depth: number;
}

/** The names of a job, and of the jobs of the workflow that it calls. */
function namesOf(job: Job, home: string, { byPath, depth }: Calls): readonly NamedJob[] {
  const own = namesOfJob(job);
  if (job.uses === undefined) return own.map((name) => ({ name, job, home }));
  const called = byPath.get(job.uses.replace(/^\.\//, ""));
  if (called === undefined || depth >= DEEPEST_CALL)
    return own.map((name) => ({ name: joinNames(name, " / ", ["", ""]), job, home }));
  const inner = called.jobs.flatMap((each) => namesOf(each, called.path, { byPath, depth: depth + 1 }));
  // A mask of the calling job covers what it calls.
  return own
    .flatMap((name) =>
      inner.map((each) => ({
        ...each,
        name: joinNames(name, " / ", each.name),
        job: { ...each.job, masks: [...job.masks, ...each.job.masks] },
      })),
    )
    .slice(0, MOST_LANES + 1);
}

/** Whether a lane posts this context where statuses are called so. */
export const postsContext = (lane: Lane, context: string): boolean =>
  lane.contexts.some((name) => fitsName(name, context));

export const postsCheck = (lane: Lane, context: string): boolean => fitsName(lane.check, context);
