import { posix } from "node:path";

import { bindGates, usedGates } from "../../configuration/bind-gates.ts";
import {
  parseBaseline,
  parseChecklist,
  parseConfiguration,
  type Configuration,
} from "../../configuration/parse-configuration.ts";
import type { ConfigurationObservation, ConfigurationProblem } from "../../core/doctor/observations.ts";
import type { BoundGate } from "../../core/gate.ts";
import { PortcullisError } from "../../core/portcullis-error.ts";
import { loadGates } from "../../gates/registry.ts";
import { NAMED } from "../load-run.ts";
import { referencedBy } from "./load-gates-at.ts";

/** A configuration that was looked at, and its gates where it is right. */
export interface InspectedConfiguration {
  readonly observation: ConfigurationObservation;
  readonly gates: readonly BoundGate[];
  /** All that is written in it and in the files that it names. */
  readonly text: string;
}

/** Where a configuration is. */
interface Place {
  /** Name of the file, as a problem has it. */
  readonly file: string;
  /** The same with the commit that it is read at. */
  readonly name: string;
  /** What to do where there is none. */
  readonly absent: string;
  /** The text of a file; undefined where there is none. @throws PortcullisError */
  readonly read: (path: string) => Promise<string | undefined>;
}

/** Reads a configuration and all that it names, and gathers every problem instead of stopping at the first. */
export async function inspectConfiguration({ file, name, absent, read }: Place): Promise<InspectedConfiguration> {
  const problems: ConfigurationProblem[] = [];
  const texts: string[] = [];
  const readText = async (path: string, fix: string): Promise<string | undefined> => {
    const before = problems.length;
    const text = await gather(problems, () => read(path));
    if (text !== undefined) texts.push(text);
    else if (problems.length === before) problems.push({ place: path, message: "It is not there.", fix });
    return text;
  };
  const text = await readText(file, absent);
  const configuration =
    text === undefined ? undefined : await gather(problems, async () => parseConfiguration(text, file));
  const gates =
    configuration === undefined ? undefined : await bind(configuration, problems, (path) => readText(path, NAMED));
  const found = gates ?? [];
  return {
    observation: { name, read: problems.length > 0 ? { problems } : { gates: found.map(({ id }) => id) } },
    gates: found,
    text: texts.join("\n"),
  };
}

async function bind(
  configuration: Configuration,
  problems: ConfigurationProblem[],
  read: (path: string) => Promise<string | undefined>,
): Promise<readonly BoundGate[] | undefined> {
  const texts = new Map<string, string>();
  for (const path of referencedBy(configuration)) {
    // One after the other, so that the problems stand in the order of the files.
    // oxlint-disable-next-line no-await-in-loop
    const text = await read(path);
    if (text !== undefined) texts.set(path, text);
  }
  const textOf = (path: string): string => texts.get(posix.normalize(path))!;
  if (problems.length > 0) return undefined;
  const files = {
    checklist: (path: string) => parseChecklist(textOf(path), path),
    baseline: (path: string) => parseBaseline(textOf(path), path),
  };
  const loaded = await loadGates(usedGates(configuration));
  return gather(problems, async () => bindGates(configuration, [], files, loaded));
}

/** What a task gives; undefined, and its problems, where it cannot. @throws everything that is no PortcullisError */
async function gather<T>(problems: ConfigurationProblem[], task: () => Promise<T>): Promise<T | undefined> {
  try {
    return await task();
  } catch (error) {
    if (!(error instanceof PortcullisError)) throw error;
    problems.push(...toProblems(error));
    return undefined;
  }
}

function toProblems({ message, fix, problems }: PortcullisError): readonly ConfigurationProblem[] {
  if (problems.length === 0) return [{ message, fix }];
  return problems.map((detail) => {
    const place = [detail.file, detail.line, detail.column].filter((part) => part !== undefined).join(":");
    return {
      ...(place !== "" && { place }),
      message: detail.message,
      ...(detail.fix !== undefined && { fix: detail.fix }),
    };
  });
}
