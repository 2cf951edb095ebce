import type { Gate, State } from "./gate.ts";

/** A line of a gate's board: one thing that the gate looks at, such as an item of a checklist. */
export interface BoardRow {
  readonly subject: string;
  readonly state: State;
  readonly detail: string;
}

/** What a reporter knows of a gate besides its verdict. */
export interface GateDescription {
  /** The name in the configuration, as `verdict.gate` has it. */
  readonly id: string;
  readonly gate: Pick<Gate, "id" | "summary" | "why" | "fix" | "rules">;
  /** The board, from the verdict's evidence; absent for a gate that has none. */
  readonly toBoard?: (evidence: unknown) => readonly BoardRow[];
}
