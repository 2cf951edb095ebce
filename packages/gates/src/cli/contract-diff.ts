import type { ContractChange, ContractComparison } from "@portcullis/contracts";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

import { parseBaseline } from "../configuration/parse-configuration.ts";
import { fingerprint } from "../core/baseline.ts";
import type { Baseline } from "../core/gate.ts";
import { PortcullisError } from "../core/portcullis-error.ts";
import { readInput } from "../files/read-input.ts";
import { renderComparisonMarkdown, renderComparisonText } from "../reporters/contract-comparison.ts";
import { stringifyVisibly } from "../reporters/escape-control-characters.ts";
import {
  compareContracts,
  isTransitive,
  levelOf,
  resultOf,
  type Level,
  type Profile,
  type Role,
} from "../wire/compare-contracts.ts";
import { locatePointer } from "../wire/locate-pointer.ts";
import { print } from "./print-report.ts";
import { wantsColor } from "./terminal.ts";

export interface ContractDiffOptions {
  readonly role: Role;
  readonly level?: Level;
  readonly profile?: Profile;
  readonly waivers?: string;
  readonly tags?: string;
  readonly limit?: number;
  readonly format: "text" | "json" | "markdown";
  readonly output?: string;
  readonly quiet?: boolean;
  readonly color?: boolean;
}

/** One version of a contract. */
interface Version {
  /** As it was named: a path, or REF:PATH. */
  readonly name: string;
  readonly text: string;
  readonly json: unknown;
}

const MEGABYTES = 64;
const EXIT_CODES = { compatible: 0, breaking: 1, unknown: 3 } as const;
const CONTRACT_NAME = /\.(?:schema|contract)\.json$/;

/** Compares two versions of a contract, or two folders of contracts; 0 compatible, 1 breaking, 3 unknown. */
export async function contractDiff(paths: readonly string[], options: ContractDiffOptions): Promise<number> {
  const waivers =
    options.waivers === undefined ? undefined : parseBaseline(readInput(options.waivers, 1), options.waivers);
  const pairs = await readPairs(paths);
  const comparisons: ContractComparison[] = [];
  for (const { old, now } of pairs) comparisons.push(await comparePair(old, now, options, waivers));
  const results = comparisons.map(({ result }) => result);
  const result = (["breaking", "unknown"] as const).find((verdict) => results.includes(verdict)) ?? "compatible";
  if (options.quiet !== true || result !== "compatible" || options.output !== undefined)
    printAll(comparisons, paths, options);
  return EXIT_CODES[result];
}

function printAll(
  comparisons: readonly ContractComparison[],
  paths: readonly string[],
  options: ContractDiffOptions,
): void {
  const color = options.output === undefined && wantsColor("output", options);
  // Folders print a list, whatever is in them.
  const isList = paths.some((path) => isFolder(path));
  const text = {
    json: () => `${stringifyVisibly(isList ? { comparisons } : comparisons[0])}\n`,
    markdown: () => comparisons.map(renderComparisonMarkdown).join("\n"),
    text: () => comparisons.map((comparison) => renderComparisonText(comparison, { color })).join("\n"),
  }[options.format]();
  print(text, options.output);
}

async function comparePair(
  old: Version,
  now: Version,
  options: ContractDiffOptions,
  waivers: Baseline | undefined,
): Promise<ContractComparison> {
  const { role, profile } = options;
  const level = levelOf(role, options.level);
  const chosen = {
    role,
    level,
    ...(profile !== undefined && { profile }),
    ...(options.limit !== undefined && { limit: options.limit }),
  };
  const against = (version: Version): ContractComparison => {
    const comparison = compareContracts(
      { file: version.name, json: version.json },
      { file: now.name, json: now.json },
      chosen,
    );
    return { ...comparison, changes: comparison.changes.map((change) => complete(change, version, now, waivers)) };
  };
  const comparison = against(old);
  const history = isTransitive(level)
    ? (await readHistory(now, old, options)).map((version) => ({ version, compared: against(version) }))
    : [];
  const results = [
    resultOf(comparison.changes, level),
    ...history.map(({ compared }) => resultOf(compared.changes, level)),
  ];
  const changes = [...comparison.changes, ...history.flatMap(({ compared }) => compared.changes)];
  const complaints = waivers === undefined ? [] : complain(waivers, changes);
  return {
    ...comparison,
    result: (["breaking", "unknown"] as const).find((verdict) => results.includes(verdict)) ?? "compatible",
    ...(isTransitive(level) && {
      history: history.map(({ version, compared }) => ({
        ref: version.name,
        result: resultOf(compared.changes, level),
        backward: compared.backward,
        forward: compared.forward,
        changes: compared.changes.filter(
          ({ producer, consumer }) => producer !== "compatible" || consumer !== "compatible",
        ),
      })),
    }),
    ...(complaints.length > 0 && { waivers: complaints }),
  };
}

/** A change with its places in both files, its fingerprint, and the waiver that accepts it. */
function complete(change: ContractChange, old: Version, now: Version, waivers: Baseline | undefined): ContractChange {
  const finding = {
    rule: `contract-drift/${change.rule}`,
    level: "error" as const,
    message: change.message,
    subject: `${now.name}#${change.pointer}`,
    location: { path: now.name },
  };
  const mark = fingerprint("contract-drift", finding);
  const waiver = waivers?.findings.find((entry) => entry.fingerprint === mark && entry.until >= today());
  const place = ({ name, text }: Version): NonNullable<ContractChange["new_location"]> => ({
    file: name,
    ...locatePointer(text, change.pointer),
  });
  return {
    ...change,
    old_location: place(old),
    new_location: place(now),
    fingerprint: mark,
    ...(waiver !== undefined && { waived: { owner: waiver.owner, reason: waiver.reason, until: waiver.until } }),
  };
}

function complain(waivers: Baseline, changes: readonly ContractChange[]): string[] {
  const occurring = new Set(changes.map((change) => change.fingerprint));
  return waivers.findings
    .filter(({ gate }) => gate === "contract-drift")
    .flatMap((entry) => {
      if (!occurring.has(entry.fingerprint))
        return [`The waiver ${entry.fingerprint} of ${entry.owner} accepts nothing that is there: remove it.`];
      return entry.until < today()
        ? [`The waiver ${entry.fingerprint} of ${entry.owner} ended on ${entry.until}.`]
        : [];
    });
}

const today = (): string => new Date().toISOString().slice(0, 10);

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

async function readPairs(
  paths: readonly string[],
): Promise<readonly { readonly old: Version; readonly now: Version }[]> {
  const [first, second, ...more] = paths;
  if (first === undefined) throw usage("Which contract should be compared?");
  if (more.length > 0) throw usage(`Two versions are compared, not ${paths.length}.`);
  if (second === undefined) {
    if (isFolder(first)) throw usage(`${first} is a folder: name the folder to compare it with.`);
    return [{ old: await readAtBase(first), now: await readVersion(first) }];
  }
  if (isFolder(first) !== isFolder(second)) throw usage("A file and a folder cannot be compared.");
  if (!isFolder(first)) return [{ old: await readVersion(first), now: await readVersion(second) }];
  return readFolders(first, second);
}

async function readFolders(first: string, second: string): Promise<{ old: Version; now: Version }[]> {
  const names = (folder: string): string[] =>
    readdirSync(folder)
      .filter((name) => CONTRACT_NAME.test(name))
      .toSorted();
  const before = names(first);
  if (before.length === 0)
    throw new PortcullisError(
      "unreadable",
      `There is no contract in ${first}.`,
      "Contracts are called NAME.schema.json or NAME.contract.json.",
    );
  const gone = before.filter((name) => !existsSync(join(second, name)));
  if (gone.length > 0)
    throw new PortcullisError(
      "unreadable",
      `${second} lacks ${gone.join(", ")}.`,
      "A contract that is gone cannot be compared: restore it.",
    );
  return Promise.all(
    before.map(async (name) => ({
      old: await readVersion(join(first, name)),
      now: await readVersion(join(second, name)),
    })),
  );
}

const usage = (message: string): PortcullisError =>
  new PortcullisError(
    "usage",
    message,
    "portcullis contract diff OLD NEW: files, folders, or REF:PATH; with NEW alone, OLD is the merge base's.",
  );

/** A file; `REF:PATH` where there is none of that name. */
async function readVersion(name: string): Promise<Version> {
  const [, ref, path] = /^([^:]+):(.+)$/.exec(name) ?? [];
  if (name === "-" || existsSync(name) || ref === undefined || path === undefined)
    return parseVersion(name, readInput(name, MEGABYTES));
  const { openRepository } = await import("../git/repository.ts");
  const repository = await openRepository(".");
  const text = await repository.readFileAt(ref, repository.toRepositoryPath(path));
  await repository.close();
  if (text === undefined)
    throw new PortcullisError("unreadable", `There is no ${path} at ${ref}.`, "Check the path and the ref.");
  return parseVersion(name, text);
}

async function readAtBase(path: string): Promise<Version> {
  const { openRepository } = await import("../git/repository.ts");
  const repository = await openRepository(".");
  const { commit } = await repository.defaultBase();
  const text = await repository.readFileAt(commit, repository.toRepositoryPath(path));
  await repository.close();
  const name = `${commit.slice(0, 10)}:${path}`;
  if (text === undefined)
    throw new PortcullisError(
      "unreadable",
      `${path} was not there at the merge base ${commit.slice(0, 10)}.`,
      "Name what to compare it with: portcullis contract diff OLD NEW.",
    );
  return parseVersion(name, text);
}

/** Earlier versions of the new file, newest first: those of its history, or those at tags. */
async function readHistory(now: Version, old: Version, { tags }: ContractDiffOptions): Promise<readonly Version[]> {
  const { openRepository } = await import("../git/repository.ts");
  const repository = await openRepository(".");
  const path = repository.toRepositoryPath(now.name);
  const versions: { readonly ref: string; readonly text: string }[] = [];
  if (tags === undefined) {
    for (const { commit, text } of await repository.historyOf(path)) versions.push({ ref: commit.slice(0, 10), text });
  } else {
    const found = await repository.tags(tags);
    if (found.length === 0)
      throw new PortcullisError("unreadable", `No tag matches ${tags}.`, "Fetch the tags, or name others.");
    const texts = await repository.contentsAt(
      path,
      found.map(({ ref }) => ref),
    );
    for (const { ref, name } of found) {
      const text = texts.get(ref);
      if (text !== undefined) versions.push({ ref: name, text });
    }
  }
  await repository.close();
  if (versions.length === 0)
    throw new PortcullisError(
      "unreadable",
      `${now.name} has no history in git.`,
      "A transitive level compares with every earlier version: commit the file, or fetch the whole history.",
    );
  const seen = new Set([old.text, now.text]);
  return versions.toReversed().flatMap(({ ref, text }) => {
    if (seen.has(text)) return [];
    seen.add(text);
    return [parseVersion(`${ref}:${path}`, text)];
  });
}

function parseVersion(name: string, text: string): Version {
  try {
    return { name, text, json: JSON.parse(text) as unknown };
  } catch (cause) {
    throw new PortcullisError("unreadable", `${name} is not JSON: ${(cause as Error).message}.`, "Mend the contract.", {
      cause,
    });
  }
}
