import type { RestartResolutionGate } from "@portcullis/contracts";
import { dirname, isAbsolute, join } from "node:path";

import { bindGates } from "../../configuration/bind-gates.ts";
import { parseBaseline, parseConfiguration, type Configuration } from "../../configuration/parse-configuration.ts";
import type { BoundGate } from "../../core/gate.ts";
import { PortcullisError } from "../../core/portcullis-error.ts";
import type { LoadedGates } from "../../gates/registry.ts";
import { configureRestartResolution } from "../../gates/restart-resolution/configure.ts";
import { restartResolution } from "../../gates/restart-resolution/restart-resolution.ts";
import { ABSENT, NAMED, readConfiguration } from "../load-run.ts";
import { parseTarget, type Target } from "./parse-target.ts";
import { REGRESSION_FILE } from "./regression-file.ts";

/** What the command line says of the gates and of their campaigns. */
export interface CampaignChoice {
  readonly config?: string;
  readonly gate: readonly string[];
  readonly target?: string;
  readonly seed?: number;
  readonly runs?: number;
  readonly timeLimit?: number;
  /** A file; false for none. */
  readonly regressions?: string | boolean;
  readonly tokenFile?: string;
  readonly templates?: string;
  readonly crashCommand?: string;
}

/** A campaign that a gate asks for. Paths start where the process is. */
export interface Campaign {
  readonly target: Target;
  readonly runs: number;
  readonly timeLimitSeconds?: number;
  readonly seed?: number;
  /** Absent: nothing is kept, and nothing asked anew. */
  readonly regressions?: string;
  readonly tokenFile?: string;
  readonly templatesFolder?: string;
  readonly crashCommand?: string;
}

export interface RestartGates {
  readonly bound: readonly BoundGate[];
  readonly campaigns: readonly Campaign[];
}

/** A daemon boots a workspace for each situation. */
const RUNS = { builtin: 500, command: 500, http: 60 } as const satisfies Record<Target["kind"], number>;

/**
 * The gates restart-resolution of a configuration, or one with its defaults, and the campaigns that they ask for. The command line
 * wins, where it says anything.
 *
 * @throws PortcullisError `configuration` with places, `usage` for a gate or a target that is none
 */
export function loadRestartGates(choice: CampaignChoice): RestartGates {
  const configuration = readGates(choice);
  const { file } = configuration.source;
  const beside = (path: string): string =>
    choice.config === undefined || isAbsolute(path) ? path : join(dirname(choice.config), path);
  const chosen = chooseGates(configuration, choice.gate);
  const all = Object.entries(chosen).map(([id, options]) => ({ id, campaign: toCampaign(options, choice, beside) }));
  const gates = Object.fromEntries(all.map(({ id, campaign }) => [id, toOptions(chosen[id]!, campaign)]));
  const files = {
    checklist: refuse,
    baseline: (path: string) => parseBaseline(readConfiguration(beside(path), NAMED), path),
  };
  const value = { version: 1 as const, gates };
  const bound = bindGates({ format: "native", source: configuration.source, value }, [], files, LOADED);
  const campaigns = new Map(all.map(({ campaign }) => [JSON.stringify(campaign), campaign]));
  if (campaigns.size > 0) return { bound, campaigns: [...campaigns.values()] };
  throw new PortcullisError(
    "configuration",
    `${file} configures no gate restart-resolution.`,
    "Add `restart-resolution: {target: builtin}` to its gates, or leave --config out.",
  );
}

type Gates = Readonly<Record<string, RestartResolutionGate>>;

const LOADED: LoadedGates = new Map([
  ["restart-resolution", { gate: restartResolution, configure: configureRestartResolution }],
]) as unknown as LoadedGates;

function readGates({ config, gate }: CampaignChoice): Configuration {
  if (config !== undefined) return parseConfiguration(readConfiguration(config, ABSENT), config);
  if (gate.length > 0)
    throw new PortcullisError("usage", "--gate chooses among the gates of a configuration.", "Name it: --config FILE.");
  return parseConfiguration(JSON.stringify({ version: 1, gates: { "restart-resolution": {} } }), "the command line");
}

function chooseGates(configuration: Configuration, gate: readonly string[]): Gates {
  const all = configuration.format === "native" ? (configuration.value.gates as Gates) : {};
  const ids = Object.keys(all).filter((id) => (all[id]?.uses ?? id) === "restart-resolution");
  const strangers = gate.filter((id) => !ids.includes(id));
  if (strangers.length > 0)
    throw new PortcullisError(
      "usage",
      `No such gate restart-resolution: ${strangers.join(", ")}.`,
      `Configured are: ${ids.join(", ") || "none"}.`,
    );
  return Object.fromEntries(ids.filter((id) => gate.length === 0 || gate.includes(id)).map((id) => [id, all[id]!]));
}

function toCampaign(
  options: RestartResolutionGate,
  choice: CampaignChoice,
  beside: (path: string) => string,
): Campaign {
  const target = parseTarget(choice.target ?? options.target ?? "builtin");
  const timeLimitSeconds = choice.timeLimit ?? options.time_limit_seconds;
  const seed = choice.seed ?? options.seed;
  const regressions =
    typeof choice.regressions === "string"
      ? choice.regressions
      : choice.regressions === false
        ? undefined
        : beside(options.regressions ?? REGRESSION_FILE);
  const fromHere = (path: string | undefined): string | undefined => (path === undefined ? undefined : beside(path));
  const tokenFile = choice.tokenFile ?? fromHere(options.token_file);
  const templatesFolder = choice.templates ?? fromHere(options.templates_folder);
  const crashCommand = choice.crashCommand ?? options.crash_command;
  return {
    target,
    runs: choice.runs ?? options.runs ?? RUNS[target.kind],
    ...(timeLimitSeconds !== undefined && { timeLimitSeconds }),
    ...(seed !== undefined && { seed }),
    ...(regressions !== undefined && { regressions }),
    ...(tokenFile !== undefined && { tokenFile }),
    ...(templatesFolder !== undefined && { templatesFolder }),
    ...(crashCommand !== undefined && { crashCommand }),
  };
}

/** The options as the campaign has them, so that the gate judges what was measured. Whoever calls this asks for it, whatever changed. */
function toOptions(
  { paths: _, templates_folder: __, crash_command: ___, ...options }: RestartResolutionGate,
  { target, templatesFolder, crashCommand }: Campaign,
): RestartResolutionGate {
  return {
    ...options,
    target: target.name,
    ...(templatesFolder !== undefined && { templates_folder: templatesFolder }),
    ...(crashCommand !== undefined && { crash_command: crashCommand }),
  };
}

/** The gate has no checklist. */
const refuse = (path: string): never => {
  throw new PortcullisError("configuration", `${path} is not read here.`, "Judge other gates by `portcullis check`.");
};
