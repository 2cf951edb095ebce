import type { PullRequestSnapshot, Verdict } from "@portcullis/contracts";

import type { BoardRow } from "./describe-gate.ts";
import type { CheckedClaim, ExplainedFact } from "./explain.ts";
import type { RuleDescriptions } from "./rule-description.ts";
import type { Part, SnapshotWith } from "./snapshot.ts";
import type { CommitStatus } from "./to-commit-statuses.ts";
import type { GateReading } from "./wanted.ts";

export type State = Verdict["state"];
export type Finding = Verdict["findings"][number];

/** What a gate decides; the engine makes the verdict of it. */
export interface Judgement {
  /** What the gate says when no finding has level error: the state is `fail` if and only if one has. */
  readonly otherwise: Exclude<State, "fail">;
  readonly summary: string;
  readonly findings: readonly Finding[];
  readonly evidence?: Readonly<Record<string, unknown>>;
  /** Everything that the judgement depends on, sorted by id: what `inputs_digest` is taken of. */
  readonly facts: unknown;
}

/** A gate: a pure function from a snapshot and options to a judgement, and the words to explain it. */
export interface Gate<Options = unknown, Needed extends Part = Part> {
  /** A noun phrase that can be true or false of a pull request. */
  readonly id: string;
  /** What it means that the gate is open, in a sentence. */
  readonly summary: string;
  /** What goes wrong without it. */
  readonly why: string;
  /** How one usually opens it. */
  readonly fix: string;
  /** Every rule that a finding may name, with its levels. */
  readonly rules: RuleDescriptions;
  /** What each member of the evidence holds. */
  readonly evidence: Readonly<Record<string, string>>;
  /** What it reads of a snapshot and of a forge, in words; `needs` and `reads` say it exactly. */
  readonly reading: string;
  /** The parts without which there is no judgement: one that is absent or incomplete makes the verdict `error`. */
  needs(options: Options): readonly Needed[];
  /** What is read of a forge for it besides. */
  reads?(options: Options): GateReading;
  check(snapshot: SnapshotWith<Needed>, options: Options): Judgement;
  /** The lines of the gate's board, from the evidence that `check` gave. */
  readonly toBoard?: (evidence: unknown) => readonly BoardRow[];
  /** The statuses that publish a verdict; one, `portcullis / GATE`, for a gate that has none of its own. */
  toStatuses?(verdict: Verdict, options: Options): readonly CommitStatus[];
  /** Every fact that counted or did not, in order, with the rule. */
  explain?(snapshot: SnapshotWith<Needed>, options: Options): readonly ExplainedFact[];
  /** Checks a verdict's evidence against the snapshot, by other code than what made it. */
  verify?(snapshot: SnapshotWith<Needed>, options: Options, verdict: Verdict): readonly CheckedClaim[];
}

/** Gives a gate its types. */
export const defineGate = <Options, Needed extends Part>(gate: Gate<Options, Needed>): Gate<Options, Needed> => gate;

/** What applies to every gate, whatever it judges. */
export interface Enforcement {
  readonly advisory: boolean;
  /** Globs; the gate applies only when a changed file matches one. */
  readonly paths?: readonly string[];
  readonly baseline?: Baseline;
}

export interface Baseline {
  readonly file: string;
  readonly findings: readonly BaselineEntry[];
}

interface BaselineEntry {
  readonly fingerprint: string;
  readonly gate: string;
  readonly reason: string;
  readonly owner: string;
  /** Last day on which the finding is accepted, YYYY-MM-DD. */
  readonly until: string;
}

/** A configured gate, ready to judge: its options are resolved and bound. */
export interface BoundGate {
  /** The name in the configuration: the gate's own, or an instance's. */
  readonly id: string;
  readonly gate: Pick<Gate, "id" | "summary" | "why" | "fix" | "rules">;
  readonly toBoard?: (evidence: unknown) => readonly BoardRow[];
  readonly enforcement: Enforcement;
  readonly needs: readonly Part[];
  readonly reads: GateReading;
  check(snapshot: PullRequestSnapshot): Judgement;
  readonly toStatuses?: (verdict: Verdict) => readonly CommitStatus[];
  explain(snapshot: PullRequestSnapshot): readonly ExplainedFact[];
  verify(snapshot: PullRequestSnapshot, verdict: Verdict): readonly CheckedClaim[];
}

export function bindGate<Options, Needed extends Part>(
  gate: Gate<Options, Needed>,
  options: Options,
  enforcement: Enforcement = { advisory: false },
  id: string = gate.id,
): BoundGate {
  return {
    id,
    gate,
    ...(gate.toBoard && { toBoard: gate.toBoard }),
    ...(gate.toStatuses && { toStatuses: (verdict: Verdict) => gate.toStatuses!(verdict, options) }),
    enforcement,
    needs: gate.needs(options),
    reads: gate.reads?.(options) ?? {},
    // The engine has proved that the needed parts are there.
    check: (snapshot) => gate.check(snapshot as SnapshotWith<Needed>, options),
    explain: (snapshot) => gate.explain?.(snapshot as SnapshotWith<Needed>, options) ?? [],
    verify: (snapshot, verdict) => gate.verify?.(snapshot as SnapshotWith<Needed>, options, verdict) ?? [],
  };
}
