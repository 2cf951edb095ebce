import { fstatSync, statSync } from "node:fs";

/** Whether to colour the standard output or error: on a terminal, unless NO_COLOR or --no-color says no, or FORCE_COLOR says yes. */
export function wantsColor(stream: "output" | "error", options: { readonly color?: boolean }): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (options.color === false || (NO_COLOR !== undefined && NO_COLOR !== "")) return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== "" && FORCE_COLOR !== "0") return true;
  return TERM !== "dumb" && isTerminal(stream);
}

function isTerminal(stream: "output" | "error"): boolean {
  // Asking the stream itself loads much of Node; the descriptor tells files, pipes and the null device at once.
  const device = fstatSync(stream === "output" ? 1 : 2);
  if (!device.isCharacterDevice() || device.rdev === statSync("/dev/null", { throwIfNoEntry: false })?.rdev)
    return false;
  return (stream === "output" ? process.stdout : process.stderr).isTTY;
}
