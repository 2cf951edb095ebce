import { readCondition } from "./embedded-expressions.ts";
import { asksForStatus, evaluate, truthOf } from "./evaluate-expression.ts";
import { createFilter } from "./filter-pattern.ts";
import type { Change } from "./change.ts";
import type { Job, Trigger, Workflow } from "./workflow.ts";

/** The events that a push to a pull request is. */
export const EVENTS = ["pull_request", "pull_request_target", "push"] as const;
export type LaneEvent = (typeof EVENTS)[number];

/** Whether something runs for a change, and what decides it. */
export type Runs =
  | { readonly answer: "yes" }
  | { readonly answer: "unknown"; readonly reason: string }
  | { readonly answer: "no"; readonly by: "event" | "paths" | "if" | "needs"; readonly reason: string };

const YES: Runs = { answer: "yes" };
const TYPES = ["opened", "synchronize", "synchronized", "reopened"];

/** Whether an event starts a workflow for a change. */
export function startsFor(event: LaneEvent, trigger: Trigger, change: Change): Runs {
  const { types, branches, branchesIgnore, tags, paths, pathsIgnore } = trigger;
  const no = (by: "event" | "paths", reason: string): Runs => ({ answer: "no", by, reason });
  const ref = event === "push" ? change.headRef : change.baseRef;
  if (event === "push") {
    if (!change.isOwnBranch) return no("event", "a push to another repository is no event here");
    if (tags !== undefined && branches === undefined && branchesIgnore === undefined)
      return no("event", "only pushed tags start it");
  } else if (types !== undefined && !types.some((type) => TYPES.includes(type)))
    return no("event", `only ${quoteList(types)} of ${event} starts it, which no push is`);
  if (branches !== undefined && !createFilter(branches)(ref))
    return no("event", `${event} starts it for ${quoteList(branches)}, not for ${JSON.stringify(ref)}`);
  if (branchesIgnore !== undefined && createFilter(branchesIgnore)(ref))
    return no("event", `${event} does not start it for ${JSON.stringify(ref)}`);
  if (paths !== undefined && !change.files.some(createFilter(paths)))
    return no("paths", "no changed file is among its `paths`");
  const isIgnored = pathsIgnore === undefined ? undefined : createFilter(pathsIgnore);
  if (isIgnored !== undefined && change.files.every(isIgnored))
    return no("paths", "every changed file is among its `paths-ignore`");
  return YES;
}

const quoteList = (words: readonly string[]): string =>
  words
    .slice(0, 5)
    .map((word) => JSON.stringify(word.slice(0, 60)))
    .join(", ");

/** Whether the jobs of a workflow that an event has started run, each by its own condition and by what it needs. */
export class JobRuns {
  readonly #jobs: ReadonlyMap<string, Job>;
  readonly #facts: ReturnType<Change["factsFor"]>;
  readonly #known = new Map<string, Runs>();

  constructor({ jobs }: Workflow, event: LaneEvent, change: Change) {
    this.#jobs = new Map(jobs.map((job) => [job.key, job]));
    this.#facts = change.factsFor(event);
  }

  of(job: Job): Runs {
    const known = this.#known.get(job.key);
    if (known !== undefined) return known;
    // A circle of needs never starts.
    this.#known.set(job.key, { answer: "no", by: "needs", reason: "its needs lead back to it" });
    const runs = this.#decide(job);
    this.#known.set(job.key, runs);
    return runs;
  }

  #decide({ condition, needs }: Job): Runs {
    const unknown = needs.find((key) => !this.#jobs.has(key));
    if (unknown !== undefined)
      return { answer: "no", by: "needs", reason: `it needs ${JSON.stringify(unknown.slice(0, 80))}, which is no job` };
    const read = condition === undefined || condition.text.trim() === "" ? undefined : readCondition(condition.text);
    const truth = read === undefined ? true : truthOf(evaluate(read.expression, this.#facts));
    const shown = JSON.stringify((condition?.text ?? "").trim().slice(0, 120));
    if (truth === false) return { answer: "no", by: "if", reason: `its \`if\` is false for this change: ${shown}` };
    if (read === undefined || !asksForStatus(read.expression)) {
      for (const key of needs) {
        const runs = this.of(this.#jobs.get(key)!);
        if (runs.answer === "no")
          return { answer: "no", by: "needs", reason: `it needs ${JSON.stringify(key)}, and ${runs.reason}` };
      }
    }
    return truth === undefined
      ? { answer: "unknown", reason: `whether its \`if\` is true is known only when it runs: ${shown}` }
      : YES;
  }
}
