import type { Layer, PropertyId } from "../properties.ts";

/** What a campaign found. Contract `restart_measurement`. */
export interface CampaignReport {
  /** As the command line names it. */
  readonly target: string;
  /** 32 bits: with it, the same cases come again. */
  readonly seed: number;
  readonly layers: readonly LayerReport[];
  readonly counterexamples: readonly Counterexample[];
  /** What the target cannot do, so that nothing is known of it. */
  readonly not_tested: readonly { readonly subject: string; readonly reason: string }[];
}

export interface LayerReport {
  readonly layer: Layer;
  /** Generated situations, and how many were wanted. */
  readonly runs: number;
  readonly runs_wanted: number;
  /** Questions, or calls, that were judged. */
  readonly cases: number;
  /** all; time: the limit came first; found: it ended at its last counterexample; path: one case was asked for. */
  readonly ended: "all" | "time" | "found" | "path";
  readonly coverage: Coverage;
}

/** How many cases reached what, by name; what was never reached has a 0. */
export interface Coverage {
  readonly rules: Readonly<Record<string, number>>;
  /** `explicit > stored-template`: both had a template, the first decided. */
  readonly pairs: Readonly<Record<string, number>>;
  /** What became of a case: `applied`, `kept`, `kept, with a warning`; or `202`, `422`. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Cases to which a property had something to say. */
  readonly properties: Readonly<Record<string, number>>;
}

/** A broken property, as short as it could be made. */
export interface Counterexample {
  readonly property: PropertyId;
  readonly layer: Layer;
  /** Replays it: `--seed SEED --path PATH`; PATH begins with the layer. */
  readonly seed: number;
  readonly path: string;
  /** How often it was made shorter. */
  readonly shrinks: number;
  /** Absent where it was found now; else it was kept from an earlier run. */
  readonly kept?: true;
  /** The folder that it begins with: one line for each entry. */
  readonly folder: readonly string[];
  /** Templates, links and files in the folder. */
  readonly directories: number;
  readonly calls: readonly TracedCall[];
  /** What a correct implementation says to the last call, and what came. */
  readonly expected: string;
  readonly actual: string;
  /** Sent to nobody: the case itself, to be kept and asked again. Contract `restart_case`. */
  readonly case: unknown;
  /** For a daemon: the same calls as a shell script. */
  readonly curl?: string;
}

export interface TracedCall {
  /** `PATCH /workspaces/rank/template {"template":"seo-agent"}`, or `resolve ...`. */
  readonly call: string;
  readonly outcome: string;
}
