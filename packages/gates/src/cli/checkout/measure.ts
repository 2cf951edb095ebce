import type { ContractMeasurement } from "@portcullis/contracts";

import { PortcullisError } from "../../core/portcullis-error.ts";
import { isTransitive } from "../../wire/compare-contracts.ts";
import type { Checkout, WatchingGate } from "./load-checkout.ts";
import { measureGenerator } from "./measure-generators.ts";
import { compareWithSource } from "./measure-mirrors.ts";

/** Where the checkout began. */
export interface Base {
  readonly commit: string;
  /** What a file was called there. */
  readonly pathOf: (path: string) => string;
}

/** What the gate cannot find out itself: how copies and generated files are, and what contracts were before. */
export async function measure(
  checkout: Checkout,
  { commit, pathOf }: Base,
  tell: (line: string) => void,
): Promise<ContractMeasurement> {
  const mirrors = once(
    checkout,
    "mirrors",
    (options) => options.mirrors,
    ({ mirror }) => mirror.path,
  );
  const generators = once(
    checkout,
    "generators",
    (options) => options.generators,
    ({ name }) => name,
  );
  const histories = await readHistories(checkout, { commit, pathOf }, tell);
  if (mirrors.length > 0)
    tell(`Comparing ${mirrors.length === 1 ? "a mirror" : `${mirrors.length} mirrors`} with what they are copies of`);
  const compared = await Promise.all(
    mirrors.map(({ value, pointer }) => placed(checkout, pointer, () => compareWithSource(value, checkout))),
  );
  const generated: ContractMeasurement["generated"] = [];
  for (const { value, pointer } of generators) {
    // One after the other: they share the processor, and may share files.
    // oxlint-disable-next-line no-await-in-loop
    generated.push(await placed(checkout, pointer, () => measureGenerator(value, checkout.root, tell)));
  }
  return { mirrors: compared.map(({ measured }) => measured), generated, histories };
}

interface Once<T> {
  readonly value: T;
  /** Where the configuration has it. */
  readonly pointer: string;
}

/** What several gates name is measured once; two that mean different things by one name cannot both be right. */
export function once<T>(
  { watching, problemAt }: Pick<Checkout, "watching" | "problemAt">,
  list: "mirrors" | "generators",
  of: (options: WatchingGate["options"]) => readonly T[],
  nameOf: (value: T) => string,
): readonly Once<T>[] {
  const known = new Map<string, Once<T>>();
  for (const { id, options } of watching) {
    for (const [index, value] of of(options).entries()) {
      const pointer = `/gates/${id}/${list}/${index}`;
      const name = nameOf(value);
      const before = known.get(name);
      if (before !== undefined && JSON.stringify(before.value) !== JSON.stringify(value))
        throw problemAt(
          pointer,
          `${JSON.stringify(name)} is there twice, and not the same.`,
          "Keep one, or name them apart.",
        );
      if (before === undefined) known.set(name, { value, pointer });
    }
  }
  return [...known.values()];
}

/** Says of a mistake of the configuration where it is. */
export async function placed<T>(
  { problemAt }: Pick<Checkout, "problemAt">,
  pointer: string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof PortcullisError) || (error.code !== "configuration" && error.code !== "usage")) throw error;
    throw problemAt(pointer, error.message, error.fix);
  }
}

/** The versions that the base branch had: those of the pull request's own commits were never released. */
async function readHistories(
  { watching, repository }: Checkout,
  { commit: from, pathOf }: Base,
  tell: (line: string) => void,
): Promise<ContractMeasurement["histories"]> {
  const contracts = watching.flatMap(({ options }) => options.contracts);
  const paths = [...new Set(contracts.filter(({ level }) => isTransitive(level)).map(({ schema }) => schema))];
  if (paths.length === 0) return [];
  tell(`Reading the history of ${paths.length === 1 ? "a contract" : `${paths.length} contracts`}`);
  try {
    const histories = await repository.historiesOf([...new Set(paths.map(pathOf))], { from });
    return paths.map((path) => ({
      path,
      state: "read" as const,
      versions: (histories.get(pathOf(path)) ?? []).map(({ commit, text }) => ({ ref: commit.slice(0, 10), text })),
    }));
  } catch (error) {
    if (!(error instanceof PortcullisError)) throw error;
    const message = `cannot be read: ${error.message.replace(/\.$/, "")}. ${error.fix.replace(/\.$/, "")}`;
    return paths.map((path) => ({ path, state: "unreadable" as const, message, versions: [] }));
  }
}
