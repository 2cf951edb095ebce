import type { Catalogue, Entry } from "../catalogue/catalogue.ts";
import type { Call, RestartBody, WorkspaceCall } from "./call.ts";
import type { GivenWorkspace, LifeCase } from "./life-case.ts";

type Json = Readonly<Record<string, unknown>>;

/** A case that was kept in a file; `undefined` for everything else. */
export function parseLifeCase(kept: unknown): LifeCase | undefined {
  if (!isObject(kept)) return undefined;
  const { catalogue, known_runtimes, workspaces, calls } = kept;
  if (!isCatalogue(catalogue) || !isListOf(known_runtimes, isText)) return undefined;
  if (!isListOf(workspaces, isGiven) || workspaces.length === 0 || !isListOf(calls, isCall)) return undefined;
  return { catalogue, known_runtimes, workspaces: workspaces.map((given) => ({ template: "", ...given })), calls };
}

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === "string";

const isListOf = <Item>(value: unknown, isItem: (item: unknown) => item is Item): value is readonly Item[] =>
  Array.isArray(value) && value.every(isItem);

const isOptional = (value: unknown, type: "string" | "boolean"): boolean =>
  value === undefined || typeof value === type;

const ROOTS: readonly unknown[] = ["plain", "linked", "slashed", "missing"];

const isCatalogue = (value: unknown): value is Catalogue =>
  isObject(value) && ROOTS.includes(value["root"]) && isListOf(value["entries"], isEntry);

function isEntry(value: unknown): value is Entry {
  if (!isObject(value) || !isText(value["path"])) return false;
  const { kind, configuration } = value;
  if (kind === "link") return isText(value["target"]);
  return kind === "file" || (kind === "directory" && (configuration === undefined || isConfiguration(configuration)));
}

const isConfiguration = (value: unknown): boolean =>
  isObject(value) &&
  isText(value["text"]) &&
  isOptional(value["name"], "string") &&
  isOptional(value["runtime"], "string");

/** Without a template where none is named. */
const isGiven = (value: unknown): value is Omit<GivenWorkspace, "template"> =>
  isObject(value) &&
  isText(value["name"]) &&
  isText(value["runtime"]) &&
  (!Object.hasOwn(value, "template") || isText(value["template"]));

function isCall(value: unknown): value is Call {
  if (!isObject(value)) return false;
  const { call } = value;
  if (call === "crash") return true;
  if (call === "together") return isListOf(value["calls"], isWorkspaceCall) && value["calls"].length === 2;
  if (call === "remove-template") return isText(value["path"]);
  if (call === "put-template") return isEntry(value["entry"]) && value["entry"].kind === "directory";
  return isWorkspaceCall(value);
}

const WITHOUT_MORE: readonly unknown[] = ["pause", "resume", "switch-provider", "edit", "remove"];

function isWorkspaceCall(value: unknown): value is WorkspaceCall {
  if (!isObject(value) || !Number.isSafeInteger(value["workspace"]) || Number(value["workspace"]) < 0) return false;
  const { call, template, runtime, body } = value;
  if (call === "patch-template") return isText(template);
  if (call === "patch-runtime") return isText(runtime);
  return call === "restart" ? isRestartBody(body) : WITHOUT_MORE.includes(call);
}

const FLAGS = ["apply_template", "rebuild_config", "reset", "strict"] as const;

const isRestartBody = (value: unknown): value is RestartBody =>
  isObject(value) &&
  isOptional(value["template"], "string") &&
  FLAGS.every((flag) => isOptional(value[flag], "boolean"));
