import type { SopChecklistConfig } from "@portcullis/contracts";

import type { Baseline } from "./gate.ts";
import { globProblem } from "./match-paths.ts";

/** A checklist in the original's format, and the keys in it that nobody reads. */
export interface Checklist {
  readonly value: SopChecklistConfig;
  readonly ignoredKeys: readonly string[];
}

/** Files that a configuration points at, read by whoever may read. */
export interface ReferencedFiles {
  checklist(path: string): Checklist;
  baseline(path: string): Baseline;
}

/** What a schema cannot say is wrong with a gate's options. */
export interface OptionProblem {
  /** JSON Pointer below the gate's options. */
  readonly pointer: string;
  readonly message: string;
  readonly fix?: string;
}

/** A gate's options with every default filled in, and what is wrong with them. */
export interface Configured<Options> {
  readonly options: Options;
  readonly problems: readonly OptionProblem[];
}

/** The problem of a glob in an option, as a list of none or one. */
export function toGlobProblem(glob: string, pointer: string): readonly OptionProblem[] {
  const wrong = globProblem(glob);
  return wrong === undefined
    ? []
    : [{ pointer, message: `The glob ${JSON.stringify(glob)} ${wrong}.`, fix: "Globs have *, **, {a,b} and [ab]." }];
}
