import { quoteForShell } from "../../migrations/plan/shell-command.ts";
import type { RestartResolutionOptions } from "./options.ts";
import type { Counterexample } from "./read-measurements.ts";

/** The command line that looks at one case again. A token is not part of it. */
export function toReplayCommand(
  target: string,
  { seed, path }: Pick<Counterexample, "seed" | "path">,
  { templatesFolder, crashCommand }: Pick<RestartResolutionOptions, "templatesFolder" | "crashCommand">,
): string {
  const isDaemon = target.startsWith("http");
  const options = [
    ["--target", target],
    ["--seed", String(seed)],
    ["--path", path],
    ...(isDaemon && templatesFolder !== undefined ? [["--templates", templatesFolder]] : []),
    ...(isDaemon && crashCommand !== undefined ? [["--crash-command", crashCommand]] : []),
  ];
  return `portcullis restart check ${options.map(([name, value]) => `${name} ${quoteForShell(value!)}`).join(" ")}`;
}
