import type { RestartResolutionGate } from "@portcullis/contracts";

type RuleLevel = "error" | "warning" | "note" | "off";

/** The gate's options. What `portcullis restart check` is to do besides is left as the configuration has it. */
export interface RestartResolutionOptions {
  /** What was asked; without it, every measurement that there is is judged. */
  readonly target?: string;
  /** What a replay of a case of a daemon needs besides its seed and path. */
  readonly templatesFolder?: string;
  readonly crashCommand?: string;
  /** Levels that differ from the default, by rule without the gate's name. */
  readonly rules: Readonly<Record<string, RuleLevel>>;
}

export const resolveRestartResolution = (options: RestartResolutionGate): RestartResolutionOptions => ({
  ...(options.target !== undefined && { target: toTargetName(options.target) }),
  ...(options.templates_folder !== undefined && { templatesFolder: options.templates_folder }),
  ...(options.crash_command !== undefined && { crashCommand: options.crash_command }),
  rules: options.rules ?? {},
});

/** How a measurement names the target: a daemon by its address alone, whatever stands around it. */
export const toTargetName = (text: string): string =>
  text.replace(/^http:(?=https?:\/\/)/, "").replace(/^(https?:\/\/[^/]+)\/$/, "$1");
