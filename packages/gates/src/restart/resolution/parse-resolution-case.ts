import type { Entry } from "../catalogue/catalogue.ts";
import type { Question } from "./question.ts";
import type { ResolutionCase } from "./resolution-case.ts";

/** A case that was kept in a file; `undefined` where it is none, whatever it is. */
export function parseResolutionCase(kept: unknown): ResolutionCase | undefined {
  if (!isObject(kept) || !isObject(kept["catalogue"]) || !isListOf(kept["questions"], isQuestion)) return undefined;
  const { root, entries } = kept["catalogue"];
  if (!["plain", "linked", "slashed", "missing"].includes(root as string) || !isListOf(entries, isEntry))
    return undefined;
  if (kept["questions"].length === 0 || !isAgain(kept["again"])) return undefined;
  return kept as unknown as ResolutionCase;
}

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isListOf = <Item>(value: unknown, isItem: (item: unknown) => item is Item): value is readonly Item[] =>
  Array.isArray(value) && value.every(isItem);

const isText = (value: unknown): value is string => typeof value === "string";

const isAbsentOr = (value: unknown, type: "string" | "boolean"): boolean =>
  value === undefined || typeof value === type;

/** A path that leads nowhere else: cases are planted on a disk. */
const isPath = (value: unknown): boolean =>
  isText(value) && value.split("/").every((segment) => !["", ".", ".."].includes(segment) && !segment.includes("\0"));

/** As a path, or the folder itself, or what stands beside it. */
const isTarget = (value: unknown): boolean => value === "." || isPath(value);

function isEntry(value: unknown): value is Entry {
  if (!isObject(value) || !isPath(value["path"])) return false;
  if (value["kind"] === "file") return isAbsentOr(value["text"], "string");
  if (value["kind"] === "link") return isTarget(value["target"]);
  const said = value["configuration"];
  return value["kind"] === "directory" && (said === undefined || isConfiguration(said));
}

const isConfiguration = (value: unknown): boolean =>
  isObject(value) &&
  isText(value["text"]) &&
  [undefined, "latin1"].includes(value["encoding"] as string | undefined) &&
  isAbsentOr(value["name"], "string") &&
  isAbsentOr(value["runtime"], "string");

function isQuestion(value: unknown): value is Question {
  if (!isObject(value) || !isObject(value["workspace"]) || !isObject(value["request"])) return false;
  const { workspace, request } = value as Readonly<Record<string, Fields>>;
  return (
    ["name", "runtime", "template"].every((key) => isText(workspace![key])) &&
    isAbsentOr(workspace!["applied_template"], "string") &&
    isAbsentOr(request!["template"], "string") &&
    ["apply_template", "rebuild_config", "reset", "strict"].every((key) => isAbsentOr(request![key], "boolean")) &&
    isListOf(value["known_runtimes"], isText) &&
    value["known_runtimes"].includes("claude-code")
  );
}

function isAgain(value: unknown): boolean {
  if (value === undefined) return true;
  if (!isObject(value)) return false;
  const change = value["change"];
  if (change === undefined) return true;
  if (!isObject(change)) return false;
  const { removed, added } = change;
  return (removed === undefined || isPath(removed)) && (added === undefined || isEntry(added));
}
