import type { Companion } from "@portcullis/contracts";

import { toGlobProblem, type Configured } from "../../core/configured.ts";

/** The options of `companion` with every default filled in. */
export interface CompanionOptions {
  /** Globs of OWNER/REPO that may be named; absent means those of the same owner. */
  readonly repositories?: readonly string[];
}

/** The options of a configuration, resolved, and what a schema cannot say is wrong with them. */
export const configureCompanion = ({ repositories }: Companion): Configured<CompanionOptions> => ({
  options: { ...(repositories !== undefined && { repositories }) },
  problems: (repositories ?? []).flatMap((glob, index) => toGlobProblem(glob, `/repositories/${index}`)),
});
