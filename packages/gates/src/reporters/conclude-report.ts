import type { GateReport } from "@portcullis/contracts";

import type { State } from "../core/gate.ts";

/** What a report comes to, in a sentence. Advisory gates do not count. */
export function concludeReport({ state, verdicts }: GateReport): string {
  if (state === "pass") return "Every gate is open.";
  if (state === "skipped") {
    const advisory = verdicts.filter((verdict) => verdict.advisory === true && verdict.state !== "skipped").length;
    return advisory === 0
      ? "No gate applies."
      : `No gate blocks; ${advisory} advisory ${advisory === 1 ? "gate has" : "gates have"} something to say.`;
  }
  const count = (wanted: State, one: string, many: string): string[] => {
    const found = verdicts.filter((verdict) => verdict.state === wanted && verdict.advisory !== true).length;
    return found === 0 ? [] : [found === 1 ? `1 gate ${one}` : `${found} gates ${many}`];
  };
  const reasons = [
    ...count("error", "could not be evaluated", "could not be evaluated"),
    ...count("fail", "fails", "fail"),
    ...count("pending", "waits", "wait"),
  ];
  return `Do not merge${state === "pending" ? " yet" : ""}: ${reasons.join(", ")}.`;
}
