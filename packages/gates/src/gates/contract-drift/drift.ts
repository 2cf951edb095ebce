import type { ContractComparison } from "@portcullis/contracts";

/** Something that the gate found, before levels of the configuration and the gate's name are applied. */
export interface Drift {
  readonly rule: string;
  readonly level: "error" | "warning" | "note";
  readonly message: string;
  /** What it is about: makes the finding the same one when lines move. */
  readonly subject: string;
  readonly path: string;
  readonly line?: number;
  readonly column?: number;
  readonly fix?: string;
  readonly evidence: Readonly<Record<string, unknown>>;
  /** It could not be evaluated: the gate ends in `error`. */
  readonly unread?: true;
}

/** What was found of one contract. */
export interface JudgedContract {
  readonly schema: string;
  readonly drifts: readonly Drift[];
  /** Against the version at the base; absent for a contract that is new, or that could not be read. */
  readonly comparison?: ContractComparison;
}

/** A drift that keeps the gate from judging. */
export const unread = (rule: string, path: string, message: string, evidence: Drift["evidence"] = {}): Drift => ({
  rule,
  level: "warning",
  message,
  subject: path,
  path,
  fix: "Take the snapshot again, with this file.",
  evidence: { path, ...evidence },
  unread: true,
});
