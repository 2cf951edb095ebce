import type { DirectoryEntry } from "../catalogue/catalogue.ts";
import type { CallName } from "./call.ts";

/** From what the cases of a target are made. The plainest stands first in each list: a case shrinks towards it. */
export interface LifeMaterial {
  readonly workspaceNames: readonly [string, string];
  readonly runtimes: readonly string[];
  /** No runtimes: those that must be refused. */
  readonly wrongRuntimes: readonly string[];
  /** Entries of the folder that a case may have. */
  readonly entries: readonly DirectoryEntry[];
  /** Templates that are there whatever the case says, as [name, runtime]. */
  readonly present: readonly (readonly [string, string | undefined])[];
  /** Names that are no template. */
  readonly wrongNames: readonly string[];
  /** Calls that the target can be asked for. */
  readonly calls: ReadonlySet<CallName>;
  /** Of a restart. */
  readonly hasStrict: boolean;
  readonly mostCalls: number;
}
