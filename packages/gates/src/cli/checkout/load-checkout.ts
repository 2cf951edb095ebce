import type { ContractDrift } from "@portcullis/contracts";
import { existsSync } from "node:fs";
import { dirname, isAbsolute, join } from "node:path";

import { bindGates } from "../../configuration/bind-gates.ts";
import {
  configurationError,
  parseBaseline,
  parseConfiguration,
  type Configuration,
} from "../../configuration/parse-configuration.ts";
import type { BoundGate } from "../../core/gate.ts";
import { PortcullisError, type ProblemDetail } from "../../core/portcullis-error.ts";
import { loadGates } from "../../gates/registry.ts";
import { resolveContractDrift, type ContractDriftOptions } from "../../gates/contract-drift/options.ts";
import { openRepository, type Repository } from "../../git/repository.ts";
import { ABSENT, NAMED, readConfiguration } from "../load-run.ts";
import { placePaths } from "./place-paths.ts";

/** Which configuration judges a checkout. */
export interface CheckoutOptions {
  readonly config: string;
  /** The commit that the configuration is read at; the work tree when it is absent. */
  readonly configRef?: string;
  /** Which of the gates; all when it is empty. */
  readonly gate: readonly string[];
}

/** An instance of the gate contract-drift, its paths from the root of the repository. */
export interface WatchingGate {
  readonly id: string;
  readonly options: ContractDriftOptions;
}

/** A checkout, and what its configuration watches in it. */
export interface Checkout {
  readonly repository: Repository;
  /** The root of its work tree. */
  readonly root: string;
  readonly watching: readonly WatchingGate[];
  /** The same gates, ready to judge. */
  bind(): Promise<readonly BoundGate[]>;
  /** The error of what a configuration says at a JSON Pointer. */
  problemAt(pointer: string, message: string, fix: string): PortcullisError;
}

/**
 * Reads the configuration of a checkout, and the gates contract-drift in it.
 *
 * @throws PortcullisError `configuration` with places, `usage` for a gate that is not there, `unreadable` without a repository
 */
export async function loadCheckout({ config, configRef, gate }: CheckoutOptions): Promise<Checkout> {
  const folder = dirname(config);
  const opening = openRepository(existsSync(folder) ? folder : ".");
  // A configuration that is wrong is told first.
  opening.catch(() => {});
  const inWorkTree =
    configRef === undefined ? parseConfiguration(readConfiguration(config, ABSENT), config) : undefined;
  const repository = await opening;
  const { root } = repository;
  if (root === undefined)
    throw new PortcullisError("usage", "A bare repository has no work tree to judge.", "Run it in a checkout.");
  const read = (path: string): Promise<string> => readAtRef(repository, configRef ?? "", path);
  const configuration = inWorkTree ?? parseConfiguration(await read(config), config);
  const ids = chooseGates(configuration, gate);
  const placed = placeConfiguration(configuration, ids, folderOf(repository, config));
  const problemAt = (pointer: string, message: string, fix: string): PortcullisError =>
    configurationError(config, [placeProblem(configuration, { pointer, message, fix })]);
  return {
    repository,
    root,
    problemAt,
    watching: ids.map((id) => ({ id, options: resolveContractDrift(gatesOf(placed)[id] as ContractDrift) })),
    async bind() {
      const baselines = await readBaselines(placed, ids, config, configRef === undefined ? undefined : read);
      const files = { checklist: refuseChecklist, baseline: (path: string) => baselines.get(path)! };
      return bindGates(placed, ids, files, await loadGates(["contract-drift"]));
    },
  };
}

const gatesOf = ({
  value,
  format,
}: Configuration): Readonly<Record<string, { readonly uses?: string; readonly baseline?: string }>> =>
  format === "native" ? (value.gates as Readonly<Record<string, object>>) : {};

/** Those that are asked for; there is no checkout that the other gates could be judged from. */
function chooseGates(configuration: Configuration, only: readonly string[]): readonly string[] {
  const ids = Object.entries(gatesOf(configuration)).flatMap(([id, { uses }]) =>
    (uses ?? id) === "contract-drift" ? [id] : [],
  );
  if (ids.length === 0) {
    const { file } = configuration.source;
    throw new PortcullisError(
      "configuration",
      `${file} configures no gate contract-drift.`,
      "Add one: docs/contracts.md has an example.",
    );
  }
  const strangers = only.filter((id) => !ids.includes(id));
  if (strangers.length === 0) return only.length === 0 ? ids : ids.filter((id) => only.includes(id));
  throw new PortcullisError(
    "usage",
    `No such gate contract-drift: ${strangers.join(", ")}.`,
    `Configured are: ${ids.join(", ")}. Other gates are judged by \`portcullis check\`.`,
  );
}

/** The configuration as it would read at the root of the repository, with these gates alone. */
function placeConfiguration(configuration: Configuration, ids: readonly string[], folder: string): Configuration {
  const gates = gatesOf(configuration);
  const placed = ids.map((id) => [id, placePaths(gates[id] as ContractDrift, folder)] as const);
  const problems = placed.flatMap(([id, each]) =>
    each.problems.map((problem) =>
      placeProblem(configuration, { ...problem, pointer: `/gates/${id}${problem.pointer}` }),
    ),
  );
  if (problems.length > 0) throw configurationError(configuration.source.file, problems);
  const value = { version: 1 as const, gates: Object.fromEntries(placed.map(([id, { options }]) => [id, options])) };
  return { format: "native", value, source: configuration.source };
}

const placeProblem = (
  { source }: Configuration,
  { pointer, message, fix }: { readonly pointer: string; readonly message: string; readonly fix?: string },
): ProblemDetail => ({
  file: source.file,
  pointer,
  ...source.positionOf(pointer),
  message,
  ...(fix !== undefined && { fix }),
});

function folderOf(repository: Repository, config: string): string {
  const path = repository.toRepositoryPath(isAbsolute(config) ? config : join(process.cwd(), config));
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
}

async function readBaselines(
  configuration: Configuration,
  ids: readonly string[],
  config: string,
  read: ((path: string) => Promise<string>) | undefined,
): Promise<ReadonlyMap<string, ReturnType<typeof parseBaseline>>> {
  const paths = ids.flatMap((id) => gatesOf(configuration)[id]?.baseline ?? []);
  const beside = (path: string): string => (isAbsolute(path) ? path : join(dirname(config), path));
  const texts = paths.map(async (path) => {
    const text = read === undefined ? readConfiguration(beside(path), NAMED) : await read(beside(path));
    return [path, parseBaseline(text, path)] as const;
  });
  return new Map(await Promise.all(texts));
}

async function readAtRef(repository: Repository, ref: string, path: string): Promise<string> {
  const inRepository = repository.toRepositoryPath(isAbsolute(path) ? path : join(process.cwd(), path));
  const text = await repository.readFileAt(ref, inRepository);
  if (text !== undefined) return text;
  throw new PortcullisError(
    "configuration",
    `There is no ${inRepository} at ${ref}.`,
    "Name another commit, or commit the file there.",
  );
}

/** The gate contract-drift has none. */
const refuseChecklist = (path: string): never => {
  throw new PortcullisError(
    "configuration",
    `${path} is not read here.`,
    "Judge the other gates by `portcullis check`.",
  );
};
