import type { CapturePattern, Step } from "./capture-pattern.ts";
import type { CaptureTree } from "./read-capture-pattern.ts";

/** A file name has at most 255 bytes: no pattern that is meant for one needs more. */
const MOST_STEPS = 400;

/** The pattern as steps, with what is repeated written out as often; `problem` for one that is too large, or ambiguous. */
export function toSteps(tree: CaptureTree): CapturePattern | { readonly problem: string } {
  if (sizeOf(tree) > MOST_STEPS) return { problem: "it is too large when its counts are written out" };
  const ambiguity = whyAmbiguous(tree, false);
  if (ambiguity !== undefined) return { problem: ambiguity };
  const steps: Step[] = [];
  const groups = new Map<string, [before: number, after: number][]>();
  let slots = 0;

  function write(part: CaptureTree): void {
    switch (part.kind) {
      case "character":
        steps.push({ kind: "character", accepts: toTest(part.source) });
        break;
      case "assertion":
        steps.push(part);
        break;
      case "sequence":
        part.parts.forEach(write);
        break;
      case "choice":
        writeChoice(part.options);
        break;
      case "group": {
        const [before, after] = [slots++, slots++];
        groups.set(part.name, [...(groups.get(part.name) ?? []), [before, after]]);
        steps.push({ kind: "mark", slot: before });
        write(part.of);
        steps.push({ kind: "mark", slot: after });
        break;
      }
      case "repeat":
        writeRepeat(part);
        break;
    }
  }

  function writeChoice(options: readonly CaptureTree[]): void {
    const ends: number[] = [];
    for (const [index, option] of options.entries()) {
      const isLast = index === options.length - 1;
      const fork = isLast ? undefined : hold();
      write(option);
      if (fork === undefined) continue;
      ends.push(hold());
      steps[fork] = { kind: "fork", first: fork + 1, second: steps.length };
    }
    for (const end of ends) steps[end] = { kind: "jump", to: steps.length };
  }

  function writeRepeat({ of, min, max, isLazy }: CaptureTree & { readonly kind: "repeat" }): void {
    for (let count = 0; count < min; count++) write(of);
    const fork = (at: number, out: number): Step =>
      isLazy ? { kind: "fork", first: out, second: at + 1 } : { kind: "fork", first: at + 1, second: out };
    if (max === Infinity) {
      const at = hold();
      write(of);
      steps.push({ kind: "jump", to: at });
      steps[at] = fork(at, steps.length);
      return;
    }
    const forks: number[] = [];
    for (let count = min; count < max; count++) {
      forks.push(hold());
      write(of);
    }
    for (const at of forks) steps[at] = fork(at, steps.length);
  }

  /** A place for a step that is known only when what follows is written. */
  const hold = (): number => steps.push({ kind: "end" }) - 1;

  write(tree);
  steps.push({ kind: "end" });
  return { steps, slots, groups };
}

function sizeOf(tree: CaptureTree): number {
  switch (tree.kind) {
    case "character":
    case "assertion":
      return 1;
    case "sequence":
      return tree.parts.reduce((size, part) => size + sizeOf(part), 0);
    case "choice":
      return tree.options.reduce((size, option) => size + sizeOf(option) + 2, 0);
    case "group":
      return sizeOf(tree.of) + 2;
    case "repeat":
      return (sizeOf(tree.of) + 1) * (tree.max === Infinity ? tree.min + 1 : tree.max) + 1;
  }
}

/** What engines tell differently from one to the other: we read neither. */
function whyAmbiguous(tree: CaptureTree, isRepeated: boolean): string | undefined {
  switch (tree.kind) {
    case "character":
    case "assertion":
      return undefined;
    case "sequence":
      return firstOf(tree.parts, (part) => whyAmbiguous(part, isRepeated));
    case "choice":
      return firstOf(tree.options, (option) => whyAmbiguous(option, isRepeated));
    case "group":
      return isRepeated ? "it repeats a named group" : whyAmbiguous(tree.of, isRepeated);
    case "repeat":
      if (tree.max > tree.min && isOptional(tree.of)) return "it has a count for what may be empty";
      return whyAmbiguous(tree.of, isRepeated || tree.max > 1);
  }
}

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether it matches where nothing is. */
function isOptional(tree: CaptureTree): boolean {
  switch (tree.kind) {
    case "character":
      return false;
    case "assertion":
      return true;
    case "sequence":
      return tree.parts.every(isOptional);
    case "choice":
      return tree.options.some(isOptional);
    case "group":
      return isOptional(tree.of);
    case "repeat":
      return tree.min === 0 || isOptional(tree.of);
  }
}

/** Tests one character by the language's own engine, which knows every class; the answers for ASCII are kept. */
function toTest(source: string): (codePoint: number) => boolean {
  const expression = new RegExp(`^${source}$`, "u");
  const test = (codePoint: number): boolean => expression.test(String.fromCodePoint(codePoint));
  const known = Array.from({ length: 128 }, (_, codePoint) => test(codePoint));
  return (codePoint) => known[codePoint] ?? test(codePoint);
}
