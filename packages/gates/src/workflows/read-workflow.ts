import { evaluate, truthOf } from "./evaluate-expression.ts";
import { readCondition } from "./embedded-expressions.ts";
import { readYaml } from "./read-yaml.ts";
import { readTriggers } from "./read-triggers.ts";
import type { Job, Mask, Step, Variable, Workflow, WorkflowProblem, Written } from "./workflow.ts";
import {
  childOf,
  entriesOf,
  entryOf,
  findDuplicateKeys,
  textOf,
  textsOf,
  type LineRange,
  type YamlEntry,
  type YamlNode,
} from "./yaml-tree.ts";

/** Jobs and steps, counted as often as aliases repeat them: more are made to be slow. */
const MOST_PARTS = 10_000;
const MOST_DUPLICATES = 20;

/** Reads a workflow file. Whatever the text is, the answer comes soon, and what is wrong is among its problems. */
export function readWorkflow(path: string, text: string): Workflow {
  const { root, comments, problems } = readYaml(text);
  const empty = { path, events: new Map(), hasMisplacedFilter: false, env: [], jobs: [], comments };
  const unreadable = problems.map((problem): WorkflowProblem => ({ kind: "unreadable", ...problem }));
  if (root === undefined || unreadable.length > 0) return { ...empty, problems: unreadable };
  const jobsEntry = entryOf(root, "jobs");
  const duplicates = findDuplicateKeys(root)
    .slice(0, MOST_DUPLICATES)
    .map(({ key, at }): WorkflowProblem => ({
      kind: "duplicate-key",
      at,
      message: `The key ${JSON.stringify(key.slice(0, 80))} stands a second time.`,
    }));
  if (root.kind !== "map" || jobsEntry?.value.kind !== "map") {
    const message = jobsEntry === undefined ? "The file has no jobs." : "Its jobs are no mapping.";
    return { ...empty, problems: [...duplicates, { kind: "no-workflow", at: jobsEntry?.at ?? root.at, message }] };
  }
  const reader = new JobReader(jobsEntry);
  const jobs = reader.read();
  const name = textOf(childOf(root, "name"));
  return {
    path,
    ...(name !== undefined && name !== "" && { name }),
    ...readTriggers(childOf(root, "on")),
    env: readVariables(childOf(root, "env")),
    jobs,
    comments,
    problems: [...duplicates, ...reader.problems],
  };
}

class JobReader {
  readonly problems: WorkflowProblem[] = [];
  readonly #jobs: YamlEntry;
  #parts = 0;

  constructor(jobs: YamlEntry) {
    this.#jobs = jobs;
  }

  read(): readonly Job[] {
    const entries = entriesOf(this.#jobs.value);
    return entries.flatMap((entry, index) => this.#readJob(entry, entries[index + 1]));
  }

  #readJob(entry: YamlEntry, next: YamlEntry | undefined): readonly Job[] {
    if (this.#isTooMuch(entry)) return [];
    const { key, at, value } = entry;
    // Until the next job, as a comment may stand behind what the parser takes for the end.
    const to = next !== undefined && next.at.line > at.line ? next.at.line - 1 : Math.max(entry.end, at.line);
    const lines = { from: at.line, to: next === undefined ? Number.MAX_SAFE_INTEGER : Math.max(to, entry.end) };
    const steps = childOf(value, "steps");
    const stepNodes = steps?.kind === "list" ? steps.items.filter((node) => !this.#isTooMuch(entry, node)) : [];
    const name = textOf(childOf(value, "name"));
    const uses = textOf(childOf(value, "uses"));
    const matrix = childOf(childOf(value, "strategy"), "matrix");
    const condition = writtenOf(childOf(value, "if"));
    return [
      {
        key,
        at,
        lines,
        needs: textsOf(childOf(value, "needs")),
        masks: [
          ...readMasks(value, "job", { lines, indentation: at.column }),
          ...stepNodes.flatMap((step) =>
            readMasks(step, "step", { lines, indentation: at.column, step: labelOf(step) }),
          ),
        ],
        env: readVariables(childOf(value, "env")),
        steps: stepNodes.map(readStep),
        ...(name !== undefined && name !== "" && { name }),
        ...(uses !== undefined && { uses }),
        ...(matrix !== undefined && { matrix }),
        ...(condition !== undefined && { condition }),
      },
    ];
  }

  #isTooMuch({ at }: YamlEntry, node?: YamlNode): boolean {
    this.#parts += 1;
    if (this.#parts === MOST_PARTS + 1)
      this.problems.push({
        kind: "unreadable",
        at: node?.at ?? at,
        message: `The file has more than ${MOST_PARTS} jobs and steps.`,
      });
    return this.#parts > MOST_PARTS;
  }
}

function readStep(node: YamlNode): Step {
  const name = textOf(childOf(node, "name"));
  const uses = textOf(childOf(node, "uses"));
  const run = writtenOf(childOf(node, "run"));
  const condition = writtenOf(childOf(node, "if"));
  return {
    at: node.at,
    inputs: readVariables(childOf(node, "with")),
    env: readVariables(childOf(node, "env")),
    isMasked: readMasks(node, "step", { lines: { from: 1, to: 1 }, indentation: 0 }).length > 0,
    ...(name !== undefined && { name }),
    ...(uses !== undefined && { uses }),
    ...(run !== undefined && { run }),
    ...(condition !== undefined && { condition }),
  };
}

interface Scope {
  readonly lines: LineRange;
  readonly indentation: number;
  readonly step?: string;
}

/** What a step is known by. */
function labelOf(node: YamlNode): string {
  const words = ["name", "id", "uses", "run"].map((key) => textOf(childOf(node, key))?.trim() ?? "");
  return (words.find((word) => word !== "") ?? "").split("\n", 1)[0]!.slice(0, 100);
}

/** Every mask of a job or step, one for each time that the key stands there. */
function readMasks(node: YamlNode, level: Mask["level"], { lines, indentation, step }: Scope): readonly Mask[] {
  return entriesOf(node).flatMap(({ key, at, value, within }): Mask[] => {
    if (key !== "continue-on-error" || isCertainlyFalse(value)) return [];
    const text = textOf(value) ?? "";
    const isInside = lines.from <= at.line && at.line <= lines.to;
    // What an anchor brings in is judged where it is written.
    const scope = isInside ? { scope: lines, indentation } : { scope: within, indentation: 0 };
    return [{ at, value: text.slice(0, 100), level, ...(step !== undefined && { step }), ...scope }];
  });
}

// YAML 1.1 has more words for it than YAML 1.2, and the forges differ.
const FALSE = new Set(["false", "no", "off", "n", "0", "", "null", "~"]);

function isCertainlyFalse(node: YamlNode): boolean {
  const text = textOf(node)?.trim();
  if (text === undefined) return false;
  if (FALSE.has(text.toLowerCase())) return true;
  if (!text.includes("${{")) return false;
  const condition = readCondition(text);
  return condition !== undefined && truthOf(evaluate(condition.expression, new Map())) === false;
}

const readVariables = (node: YamlNode | undefined): readonly Variable[] =>
  entriesOf(node).flatMap(({ key, value }) =>
    value.kind === "scalar" ? [{ name: key, text: value.text, at: value.at, isBlock: value.isBlock }] : [],
  );

const writtenOf = (node: YamlNode | undefined): Written | undefined =>
  node?.kind === "scalar" ? { text: node.text, at: node.at, isBlock: node.isBlock } : undefined;
