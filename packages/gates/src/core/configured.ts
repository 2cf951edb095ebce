import type { SopChecklistConfig } from "@portcullis/contracts";

import type { Baseline } from "./gate.ts";

/** Files that a configuration points at, read by whoever may read. */
export interface ReferencedFiles {
  checklist(path: string): SopChecklistConfig;
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
