import { trimSpace } from "./compare-names.ts";

const USUAL_RUNTIME = "claude-code";

/** The runtime that a row stands for: what is stored there may be anything. */
export function chooseRuntime(stored: string, known: ReadonlySet<string>): string {
  const runtime = trimSpace(stored);
  return known.has(runtime) && runtime !== "" ? runtime : USUAL_RUNTIME;
}
