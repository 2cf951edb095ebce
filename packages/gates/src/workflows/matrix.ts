import { findExpressions } from "./embedded-expressions.ts";
import type { Job } from "./workflow.ts";
import { childOf, entriesOf, type YamlNode } from "./yaml-tree.ts";

/** As many as the forges run of one matrix. */
const MOST_RUNS = 256;

/** A name with holes where something is filled in at run time: the parts between the holes, at least one. */
export type NameParts = readonly [string, ...string[]];

/** The names under which the runs of a job are told: one, or one for each run of its matrix. */
export function namesOfJob({ key, name, matrix }: Job): readonly NameParts[] {
  const written = name ?? key;
  const runs = matrix === undefined ? [new Map<string, string>()] : expandMatrix(matrix);
  const hasExpression = written.includes("${{");
  if (runs === undefined) return [hasExpression ? fillName(written, new Map()) : [`${written} (`, ")"]];
  return runs.map((run): NameParts => {
    if (hasExpression) return fillName(written, run);
    return run.size === 0 ? [written] : [`${written} (${[...run.values()].join(", ")})`];
  });
}

/** `undefined` for one that only the run itself knows. */
function expandMatrix(matrix: YamlNode): readonly ReadonlyMap<string, string>[] | undefined {
  if (matrix.kind !== "map" || childOf(matrix, "include") !== undefined || childOf(matrix, "exclude") !== undefined)
    return undefined;
  let runs: ReadonlyMap<string, string>[] = [new Map()];
  for (const { key, value } of entriesOf(matrix)) {
    if (value.kind !== "list" || value.items.length === 0) return undefined;
    const texts = value.items.map((item) => (item.kind === "scalar" ? item.text : undefined));
    if (texts.some((text) => text === undefined || text.includes("${{")) || runs.length * texts.length > MOST_RUNS)
      return undefined;
    runs = runs.flatMap((run) => texts.map((text) => new Map([...run, [key.toLowerCase(), text!]])));
  }
  return runs;
}

function fillName(name: string, run: ReadonlyMap<string, string>): NameParts {
  const parts: [string, ...string[]] = [""];
  const add = (text: string): void => {
    parts.push(`${parts.pop() ?? ""}${text}`);
  };
  let place = 0;
  for (const { offset, expression } of findExpressions(name)) {
    add(name.slice(place, offset));
    const end = name.indexOf("}}", offset);
    place = end === -1 ? name.length : end + 2;
    const known =
      expression?.kind === "path" && expression.names[0] === "matrix"
        ? run.get(expression.names.slice(1).join("."))
        : undefined;
    if (known === undefined) parts.push("");
    else add(known);
  }
  add(name.slice(place));
  return parts;
}

/** Whether a text could be a name with its holes filled. */
export function fitsName(parts: NameParts, text: string): boolean {
  const [first, ...rest] = parts;
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last)) return false;
  let place = first.length;
  const end = text.length - last.length;
  for (const part of rest) {
    const found = text.indexOf(part, place);
    if (found === -1 || found + part.length > end) return false;
    place = found + part.length;
  }
  return true;
}

/** The name as people read it, with a star for each hole. */
export const showName = (parts: NameParts): string => parts.join("*");

export const joinNames = (one: NameParts, between: string, other: NameParts): NameParts => {
  const [first, ...rest] = other;
  const [head, ...more] = [...one.slice(0, -1), `${one.at(-1)!}${between}${first}`, ...rest];
  return [head!, ...more];
};
