import type { YamlComment } from "./read-yaml.ts";
import type { LineRange, Place, YamlNode } from "./yaml-tree.ts";

/** A workflow file of the forge, as far as the gates look at it. Everything in it is text of a stranger. */
export interface Workflow {
  /** From the root of the repository. */
  readonly path: string;
  readonly name?: string;
  /** By name: `pull_request`, `push`. */
  readonly events: ReadonlyMap<string, Trigger>;
  /** Whether a filter stands where an event should. */
  readonly hasMisplacedFilter: boolean;
  readonly env: readonly Variable[];
  readonly jobs: readonly Job[];
  readonly comments: readonly YamlComment[];
  readonly problems: readonly WorkflowProblem[];
}

/** `unreadable` makes the forge drop the file, and often so does `duplicate-key`; `no-workflow` has nothing to run. */
export interface WorkflowProblem {
  readonly kind: "unreadable" | "duplicate-key" | "no-workflow";
  readonly at: Place;
  readonly message: string;
}

/** When an event starts the workflow. A list that is absent lets everything pass. */
export interface Trigger {
  readonly at: Place;
  readonly types?: readonly string[];
  readonly branches?: readonly string[];
  readonly branchesIgnore?: readonly string[];
  readonly tags?: readonly string[];
  readonly paths?: readonly string[];
  readonly pathsIgnore?: readonly string[];
}

export interface Job {
  readonly key: string;
  readonly name?: string;
  readonly at: Place;
  readonly lines: LineRange;
  readonly needs: readonly string[];
  readonly condition?: Written;
  readonly masks: readonly Mask[];
  readonly env: readonly Variable[];
  readonly steps: readonly Step[];
  /** The reusable workflow that it calls. */
  readonly uses?: string;
  readonly matrix?: YamlNode;
}

export interface Step {
  readonly at: Place;
  readonly name?: string;
  readonly condition?: Written;
  readonly run?: Written;
  readonly uses?: string;
  readonly inputs: readonly Variable[];
  readonly env: readonly Variable[];
  readonly isMasked: boolean;
}

/** A text, and where it stands. */
export interface Written {
  readonly text: string;
  readonly at: Place;
  readonly isBlock: boolean;
}

export interface Variable extends Written {
  readonly name: string;
}

/** A `continue-on-error` that is not certainly false: a failure that nobody sees. */
export interface Mask {
  /** Of the key, which an anchor may have in another place than the job. */
  readonly at: Place;
  readonly value: string;
  readonly level: "job" | "step";
  /** What the step is called, or runs: it stays when lines move. */
  readonly step?: string;
  /** The lines in which its tracker may be named. */
  readonly scope: LineRange;
  /** A comment in the scope begins right of this column, unless it stands on the key's own line. */
  readonly indentation: number;
}
