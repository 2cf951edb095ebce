import type { GateReport } from "@portcullis/contracts";

import type { GateDescription } from "../core/describe-gate.ts";

export interface RenderOptions {
  /** Whether the output goes to a terminal that shows colours. */
  readonly color: boolean;
  /** The gates that the report's verdicts are of, by name. */
  readonly gates: readonly GateDescription[];
}

/** Turns a report into text. Pure: writes nowhere, asks no clock and no environment. */
export type Render = (report: GateReport, options: RenderOptions) => string;
