import type { MigrationCollision } from "@portcullis/contracts";
import { dirname, isAbsolute, join } from "node:path";

import { bindGates } from "../../configuration/bind-gates.ts";
import { parseBaseline, parseConfiguration, type Configuration } from "../../configuration/parse-configuration.ts";
import type { BoundGate } from "../../core/gate.ts";
import { nearestName } from "../../core/nearest-name.ts";
import { PortcullisError } from "../../core/portcullis-error.ts";
import { configureMigrationCollision } from "../../gates/migration-collision/configure.ts";
import { migrationCollision } from "../../gates/migration-collision/migration-collision.ts";
import { resolveMigrationCollision, type MigrationCollisionOptions } from "../../gates/migration-collision/options.ts";
import type { LoadedGates } from "../../gates/registry.ts";
import type { MigrationsOptions } from "./options.ts";
import type { Scope } from "./request.ts";

/** An instance of the gate migration-collision, ready to judge. */
export interface MigrationGate {
  readonly bound: BoundGate;
  readonly options: MigrationCollisionOptions;
}

/** Where a configuration is read, and folders of the command line stand. */
export interface ConfigurationPlace {
  /** @throws PortcullisError `configuration` for a file that is not there */
  readonly read: (path: string) => Promise<string> | string;
  /** A folder of the command line from the root of the repository. */
  readonly toDirectory: (folder: string) => string;
}

const DEFAULT_FILE = "portcullis.yaml";
const SCHEMES = ["golang-migrate", "timestamp", "sequential", "flyway", "node-pg-migrate"] as const;

/** Whether a configuration is read at all: a folder on the command line does without. */
export const usesConfiguration = ({ config, configRef, gate, directory }: Partial<MigrationsOptions>): boolean =>
  config !== undefined || configRef !== undefined || (gate ?? []).length > 0 || directory === undefined;

export const configurationFile = ({ config }: Pick<MigrationsOptions, "config">): string => config ?? DEFAULT_FILE;

/**
 * The gates migration-collision that a configuration has, or one that the command line describes. What both say is as the
 * command line has it.
 *
 * @throws PortcullisError `configuration` with places, `usage` for a gate that is not there and for options that contradict
 */
export async function loadMigrationGates(
  options: MigrationsOptions,
  place: ConfigurationPlace,
): Promise<readonly MigrationGate[]> {
  const overrides = {
    ...(options.directory !== undefined && { directory: place.toDirectory(options.directory) || "." }),
    ...(options.scheme !== undefined && { scheme: parseScheme(options.scheme) }),
    ...(options.depth !== undefined && { depth: options.depth }),
  };
  const file = configurationFile(options);
  const configuration = usesConfiguration(options)
    ? chooseGates(parseConfiguration(await place.read(file), file), options.gate, overrides)
    : parseConfiguration(
        JSON.stringify({ version: 1, gates: { "migration-collision": overrides } }),
        "the command line",
      );
  const gates = gatesOf(configuration);
  const baselines = await readBaselines(Object.values(gates), dirname(file), place);
  const files = { checklist: refuse, baseline: (path: string) => baselines.get(path)! };
  return bindGates(configuration, [], files, LOADED).map((bound) => ({
    bound,
    options: resolveMigrationCollision(gates[bound.id]!),
  }));
}

export const scopeOf = (gates: readonly MigrationGate[]): Scope => ({
  directories: [...new Set(gates.map(({ options }) => options.directory))],
  isWhole: gates.some(
    ({ bound, options }) =>
      options.directory === "" || options.queries.length > 0 || bound.enforcement.paths !== undefined,
  ),
});

/** Not by the registry: that loads the parser too, which names alone do not need. */
const LOADED: LoadedGates = new Map([
  ["migration-collision", { gate: migrationCollision, configure: configureMigrationCollision }],
]) as unknown as LoadedGates;

type Gates = Readonly<Record<string, MigrationCollision>>;

const gatesOf = ({ value, format }: Configuration): Gates =>
  format === "native" ? (value.gates as unknown as Gates) : {};

/** The gates migration-collision of a configuration, with what the command line says of them. */
function chooseGates(
  configuration: Configuration,
  only: readonly string[],
  { directory, scheme, ...more }: Partial<MigrationCollision>,
): Configuration {
  const all = Object.entries(gatesOf(configuration)).filter(([id, { uses }]) => (uses ?? id) === "migration-collision");
  const { source } = configuration;
  if (all.length === 0)
    throw new PortcullisError(
      "configuration",
      `${source.file} configures no gate migration-collision.`,
      "Add one (docs/migrations.md has an example), or name the folder: --directory migrations.",
    );
  const ids = all.map(([id]) => id);
  const strangers = only.filter((id) => !ids.includes(id));
  if (strangers.length > 0)
    throw new PortcullisError(
      "usage",
      `No such gate migration-collision: ${strangers.join(", ")}.`,
      `Configured are: ${ids.join(", ")}. Other gates are judged by \`portcullis check\`.`,
    );
  const chosen = all.filter(([id]) => only.length === 0 || only.includes(id));
  const own = { ...(directory !== undefined && { directory }), ...(scheme !== undefined && { scheme }) };
  if (Object.keys(own).length > 0 && chosen.length > 1)
    throw new PortcullisError(
      "usage",
      `--${Object.keys(own)[0]} cannot stand for ${chosen.length} gates.`,
      `Name the one that it is for: --gate ${chosen[0]![0]}.`,
    );
  const gates = Object.fromEntries(chosen.map(([id, gate]) => [id, { ...gate, ...own, ...more }]));
  return { format: "native", source, value: { version: 1, gates } };
}

/** A scheme by its name, or a pattern for the whole file name. */
function parseScheme(text: string): NonNullable<MigrationCollision["scheme"]> {
  const known = SCHEMES.find((name) => name === text);
  if (known !== undefined) return known;
  if (text.includes("(?<")) return { custom: text };
  const nearest = nearestName(text, SCHEMES);
  throw new PortcullisError(
    "usage",
    `There is no scheme ${JSON.stringify(text)}.`,
    nearest === undefined
      ? `Known are ${SCHEMES.join(", ")}; a pattern of your own has the groups (?<version>…) and (?<name>…).`
      : `Did you mean ${nearest}?`,
  );
}

async function readBaselines(
  gates: readonly MigrationCollision[],
  folder: string,
  { read }: ConfigurationPlace,
): Promise<ReadonlyMap<string, ReturnType<typeof parseBaseline>>> {
  const paths = new Set(gates.flatMap(({ baseline = "strict" }) => (baseline === "strict" ? [] : [baseline])));
  const baselines = [...paths].map(async (path) => {
    const beside = isAbsolute(path) ? path : join(folder, path);
    return [path, parseBaseline(await read(beside), path)] as const;
  });
  return new Map(await Promise.all(baselines));
}

/** The gate has no checklist. */
const refuse = (path: string): never => {
  throw new PortcullisError("configuration", `${path} is not read here.`, "Judge other gates by `portcullis check`.");
};
