import { stringifyVisibly } from "./escape-control-characters.ts";
import type { Render } from "./reporter.ts";

/** The report as the contract `gate_report`. */
export const renderJson: Render = (report) => `${stringifyVisibly(report)}\n`;
