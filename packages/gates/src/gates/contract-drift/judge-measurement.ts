import type { ContractMeasurement } from "@portcullis/contracts";

import { unread, type Drift } from "./drift.ts";
import type { ContractDriftOptions } from "./options.ts";

/** What a run outside found of copies and of generated files; what it should have looked at and did not is unread. */
export function judgeMeasurement(
  { mirrors, generators }: ContractDriftOptions,
  measurement: ContractMeasurement | undefined,
): readonly Drift[] {
  return [
    ...mirrors.flatMap(({ mirror }) => judgeMirror(mirror.path, measurement)),
    ...generators.flatMap(({ name }) => judgeGenerator(name, measurement)),
  ];
}

function judgeMirror(path: string, measurement: ContractMeasurement | undefined): readonly Drift[] {
  const found = measurement?.mirrors.find((mirror) => mirror.path === path);
  if (found === undefined) return [unread("mirror-unread", path, `Nobody compared ${path} with its source.`)];
  if (found.state === "same") return [];
  const { state, source, message = "", cause, line, pointer, expected, found: has } = found;
  if (state === "unreadable")
    return [unread("mirror-unread", path, `${path} or ${source} cannot be read: ${message}`, { source })];
  return [
    {
      rule: "mirror-differs",
      level: "error",
      message: `${path} is not what ${source} is: ${message}${cause === undefined ? "" : ` ${cause}`}`,
      subject: path,
      path,
      ...(line !== undefined && { line }),
      fix: "Run `portcullis contract sync --write`, and commit what it writes.",
      evidence: {
        source,
        ...(pointer !== undefined && { pointer }),
        ...(expected !== undefined && { expected }),
        ...(has !== undefined && { found: has }),
      },
    },
  ];
}

function judgeGenerator(name: string, measurement: ContractMeasurement | undefined): readonly Drift[] {
  const found = measurement?.generated.find(({ generator }) => generator === name);
  if (found === undefined) return [unread("generator-failed", name, `Nobody ran the generator ${name}.`)];
  if (found.state === "unreadable")
    return [
      unread("generator-failed", name, `The generator ${name} cannot be run: ${found.message ?? "no reason is known"}`),
    ];
  return (found.differences ?? []).map(({ path, kind, line, expected, found: has }): Drift => ({
    rule: "generated-differs",
    level: "error",
    message: `${path} ${WORDS[kind]}.`,
    subject: path,
    path,
    ...(line !== undefined && { line }),
    fix: `Run the generator ${name} and commit what it writes; never edit the file.`,
    evidence: {
      generator: name,
      kind,
      ...(expected !== undefined && { expected }),
      ...(has !== undefined && { found: has }),
    },
  }));
}

const WORDS = {
  missing: "is generated, and is not committed",
  extra: "is committed, and nothing generates it any more",
  changed: "is not what its generator makes",
} as const;
