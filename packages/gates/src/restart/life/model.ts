import { plantTree, type TreeDirectory } from "../catalogue/plant-tree.ts";
import { expectResolution, type ExpectedResolution, findByName } from "../resolution/expect-resolution.ts";
import type { Question } from "../resolution/question.ts";
import { boot } from "./boot.ts";
import type { RestartBody, WorkspaceCall } from "./call.ts";
import type { GivenWorkspace } from "./life-case.ts";
import { type LifeState, type OpenPart, type Row, rowOf, withRow } from "./life-state.ts";

/** What holds during a whole case. */
export interface Rules {
  readonly knownRuntimes: readonly string[];
  /** Every restart is strict. */
  readonly isStrict: boolean;
}

/** What must come of one call. */
export interface Step {
  /** Any of these is right: those of 200 and more were carried out, the others changed nothing. */
  readonly statuses: readonly number[];
  /** Of a refusal, where the specification names it. */
  readonly code?: string;
  /** The state if it is carried out; for a refusal, all stays. */
  readonly state: LifeState;
  readonly boot?: ExpectedBoot;
  /** What is left open: whatever is there afterwards is right, and counts from then on. */
  readonly open: ReadonlySet<OpenPart>;
}

export interface ExpectedBoot {
  readonly top: TreeDirectory;
  readonly question: Question;
  readonly resolution: ExpectedResolution;
}

export const isAccepted = (status: number): boolean => status >= 200 && status < 300;

const GONE = [404, 410] as const;
const NOTHING_OPEN: ReadonlySet<OpenPart> = new Set();

/** After a crash all is as before; a template that is pending may have been taken along by the boot that followed. */
export const openAfterCrash = ({ template, applied, runtime, appliedRuntime }: Row): ReadonlySet<OpenPart> =>
  template === applied && runtime === appliedRuntime ? NOTHING_OPEN : new Set(["applied", "files"]);

/** What the specification says to one call: `specs/daemon.md`, part 0. */
export function step(state: LifeState, call: WorkspaceCall, rules: Rules): Step {
  const row = rowOf(state, call);
  const same = { state, open: NOTHING_OPEN };
  if (row.status === "removed") return { ...same, statuses: statusesOfRemoved(state, call, rules) };
  const change = (changes: Partial<Row>, statuses: readonly number[] = [200]): Step => ({
    statuses,
    state: withRow(state, call.workspace, changes),
    open: NOTHING_OPEN,
  });
  switch (call.call) {
    case "patch-template":
      return patchTemplate(state, call, change);
    case "patch-runtime":
      if (rules.knownRuntimes.includes(call.runtime)) return change({ runtime: call.runtime });
      return { ...same, statuses: [422], code: "RUNTIME_UNSUPPORTED" };
    case "pause":
      // Whether a second pause is one too many, nobody has said.
      return change({ status: "paused" }, row.status === "paused" ? [200, 202, 404, 409] : [200, 202]);
    case "edit":
      return change({ volume: { ...row.volume, edits: row.volume.edits + 1 } }, [200, 201, 204]);
    case "remove":
      return change({ status: "removed" }, [200, 202, 204]);
    case "restart":
      return restart(state, call, rules);
    case "resume":
      if (row.status !== "paused") return { ...same, statuses: [404, 409] };
      return bootStep(state, call.workspace, {}, [200, 202], rules);
    case "switch-provider":
      // Whether a paused one may move, nobody has said.
      return bootStep(state, call.workspace, {}, row.status === "paused" ? [200, 202, 404, 409] : [200, 202], rules);
  }
}

/** Of several reasons to refuse, nobody has said which comes first. */
function statusesOfRemoved(state: LifeState, call: WorkspaceCall, rules: Rules): readonly number[] {
  if (call.call === "restart" || call.call === "resume" || call.call === "remove" || call.call === "pause") return GONE;
  if (call.call === "patch-template")
    return call.template === "" || findByName(plantTree(state.catalogue), call.template) !== undefined
      ? [410]
      : [410, 422];
  if (call.call === "patch-runtime") return rules.knownRuntimes.includes(call.runtime) ? GONE : [...GONE, 422];
  return [...GONE, 409];
}

function patchTemplate(
  state: LifeState,
  call: Extract<WorkspaceCall, { call: "patch-template" }>,
  change: (changes: Partial<Row>) => Step,
): Step {
  const same = { state, open: NOTHING_OPEN };
  if (call.template === "") return change({ template: "" });
  const found = findByName(plantTree(state.catalogue), call.template);
  if (found === undefined) return { ...same, statuses: [422], code: "TEMPLATE_UNSUPPORTED" };
  const { runtime } = rowOf(state, call);
  if (found.runtime !== undefined && found.runtime !== runtime)
    return { ...same, statuses: [422], code: "TEMPLATE_RUNTIME_MISMATCH" };
  return change({ template: found.source });
}

function restart(state: LifeState, call: Extract<WorkspaceCall, { call: "restart" }>, rules: Rules): Step {
  const { status } = rowOf(state, call);
  const planned = bootStep(state, call.workspace, call.body, [202], rules);
  // Whether a paused one may be restarted instead of resumed, nobody has said.
  return status === "paused" ? { ...planned, statuses: [...planned.statuses, 409] } : planned;
}

/** Verbs that boot ask the same question; what is due to be told is refused where that is wanted. */
function bootStep(
  state: LifeState,
  workspace: number,
  request: RestartBody,
  accepting: readonly number[],
  rules: Rules,
): Step {
  const row = state.rows[workspace % state.rows.length]!;
  const top = plantTree(state.catalogue);
  const question: Question = {
    workspace: {
      name: row.name,
      runtime: row.runtime,
      template: row.template,
      ...(row.applied !== "" && { applied_template: row.applied }),
    },
    request,
    known_runtimes: rules.knownRuntimes,
  };
  const resolution = expectResolution(top, question);
  const { changes, open } = boot(row, resolution, { top, versions: state.versions });
  const isRefused = resolution.missed.length > 0 && (request.strict === true || rules.isStrict);
  // A runtime that comes with the template, and that nobody can start, may be refused before anything is stopped.
  const isUnknown = !rules.knownRuntimes.includes(changes.runtime ?? row.runtime);
  return {
    statuses: isRefused ? [409, 422] : [...accepting, ...(isUnknown || resolution.isOpen ? [409, 422] : [])],
    state: withRow(state, workspace, { ...changes, status: "running" }),
    boot: { top, question, resolution },
    open: resolution.isOpen ? new Set<OpenPart>(["template", "applied", "runtime", "files"]) : open,
  };
}

/** Whether such a workspace can be made from the templates that are there. */
export function isPossible({ runtime, template }: GivenWorkspace, { catalogue }: LifeState, rules: Rules): boolean {
  if (!rules.knownRuntimes.includes(runtime)) return false;
  if (template === "") return true;
  const found = findByName(plantTree(catalogue), template);
  return found?.source === template && (found.runtime === undefined || found.runtime === runtime);
}
