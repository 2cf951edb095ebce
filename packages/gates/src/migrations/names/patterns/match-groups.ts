import type { Assertion, CapturePattern } from "./capture-pattern.ts";

/** What a group matched, and where. */
export interface Group {
  readonly text: string;
  readonly at: number;
}

const WORD = /\w/;

/**
 * The named groups of a pattern that matches a whole text; undefined where it does not match.
 *
 * The ways are tried in the order in which a backtracking engine tries them, and no step is tried twice at one place: without
 * back references what failed there once fails again. So time is bounded by the steps times the length of the text.
 */
export function matchGroups(pattern: CapturePattern, text: string): ReadonlyMap<string, Group> | undefined {
  const marks = matchWhole(pattern, text);
  if (marks === undefined) return undefined;
  const groups = new Map<string, Group>();
  for (const [name, places] of pattern.groups) {
    for (const [before, after] of places) {
      const [at, end] = [marks[before]!, marks[after]!];
      if (at >= 0 && end > at) groups.set(name, { text: text.slice(at, end), at });
    }
  }
  return groups;
}

/** A way that is left to try, or a mark to be put back before it is. */
type Task = readonly [step: number, at: number] | { readonly slot: number; readonly at: number };

function matchWhole({ steps, slots }: CapturePattern, text: string): readonly number[] | undefined {
  const tried = new Uint8Array(steps.length * (text.length + 1));
  const marks = Array.from({ length: slots }, () => -1);
  const tasks: Task[] = [[0, 0]];
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    if ("slot" in task) {
      marks[task.slot] = task.at;
      continue;
    }
    let [index, at] = task;
    while (tried[index * (text.length + 1) + at] === 0) {
      tried[index * (text.length + 1) + at] = 1;
      const step = steps[index]!;
      if (step.kind === "end") {
        if (at === text.length) return marks;
        break;
      }
      if (step.kind === "character") {
        const codePoint = text.codePointAt(at);
        if (codePoint === undefined || !step.accepts(codePoint)) break;
        at += codePoint > 0xffff ? 2 : 1;
      } else if (step.kind === "assertion") {
        if (!holds(step.of, text, at)) break;
      } else if (step.kind === "mark") {
        tasks.push({ slot: step.slot, at: marks[step.slot]! });
        marks[step.slot] = at;
      } else if (step.kind === "fork") {
        tasks.push([step.second, at]);
      }
      index = step.kind === "jump" ? step.to : step.kind === "fork" ? step.first : index + 1;
    }
  }
  return undefined;
}

function holds(assertion: Assertion, text: string, at: number): boolean {
  if (assertion === "start") return at === 0;
  if (assertion === "end") return at === text.length;
  const isBoundary = WORD.test(text.charAt(at - 1)) !== WORD.test(text.charAt(at));
  return isBoundary === (assertion === "boundary");
}
