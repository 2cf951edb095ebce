import { parse, type ApiProblem, type RestartResolution, type RestartResolutionRequest } from "@portcullis/contracts";
import type { Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";

import { openDiskView } from "../catalogue/disk-view.ts";
import { listDeclaredRuntimes } from "../catalogue/list-declared-runtimes.ts";
import { type ConfigurationReader, createConfigurationReader } from "../catalogue/read-configuration.ts";
import { DaemonError } from "../core/daemon-error.ts";
import { buildRegistry } from "../registry/build-registry.ts";
import { resolveRestart } from "../resolution/resolve-restart.ts";
import { type Line, splitLines } from "./split-lines.ts";

const LONGEST_LINE = 1024 * 1024;

export interface ResolverStreams {
  readonly input: Readable;
  readonly output: Writable;
  readonly errors: Writable;
}

/**
 * The restart resolver protocol: a question on each line, the answers in the same order. A line that is no question is answered with
 * a problem (contract `api_problem`, with its `id` where that can be read).
 *
 * @returns the exit code: 0, or 1 where a line was no question or the answers could not be written
 */
export async function runResolver({ input, output, errors }: ResolverStreams): Promise<number> {
  const readConfiguration = createConfigurationReader();
  let refusals = 0;
  async function* answer(source: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
    for await (const lines of splitLines(source, LONGEST_LINE)) {
      const answers = lines.filter((line) => !isBlank(line)).map((line) => answerLine(line, readConfiguration));
      refusals += answers.filter((given) => "status" in given).length;
      if (answers.length > 0) yield answers.map((given) => `${JSON.stringify(given)}\n`).join("");
    }
  }
  try {
    await pipeline(input, answer, output, { end: false });
  } catch (error) {
    errors.write(`The answers could not be written: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
  if (refusals > 0) errors.write(`${refusals} ${refusals === 1 ? "line was" : "lines were"} no question.\n`);
  return refusals > 0 ? 1 : 0;
}

/** The folder is looked at anew for each question: whatever changed since the last one is seen. */
function answerLine(line: Line, readConfiguration: ConfigurationReader): RestartResolution | ApiProblem {
  let id: string | number | undefined;
  try {
    const value = readJson(line);
    id = readId(value);
    const parsed = parse("restart_resolution_request", value);
    if (!parsed.ok)
      throw new DaemonError("INVALID_REQUEST", parsed.problems[0]!.message, {
        fix: "Write each line as the contract restart_resolution_request says.",
        problems: parsed.problems.map(({ pointer, message, expected, found }) => ({
          pointer,
          message,
          expected,
          found,
        })),
      });
    return resolve(parsed.value, readConfiguration);
  } catch (error) {
    const known =
      error instanceof DaemonError ? error : new DaemonError("INTERNAL", "The question could not be answered.", {});
    return { ...(id !== undefined && { id }), ...known.toProblem() };
  }
}

function resolve(request: RestartResolutionRequest, readConfiguration: ConfigurationReader): RestartResolution {
  const view = openDiskView(request.templates_dir, readConfiguration);
  const knownRuntimes =
    request.known_runtimes === undefined
      ? buildRegistry(request.manifest, listDeclaredRuntimes(view)).runtimes
      : new Set(request.known_runtimes);
  const { workspace, request: wanted } = request;
  const { source, label, rule, warnings, considered } = resolveRestart(
    { workspace, request: wanted, knownRuntimes },
    view,
  );
  return {
    id: request.id,
    source,
    label,
    // A restart keeps the files that are there: it generates none.
    rule: rule as RestartResolution["rule"],
    warnings: [...warnings],
    considered: [...considered],
  };
}

function readJson(line: Line): unknown {
  if (line.kind === "too-long")
    throw new DaemonError("BODY_TOO_LARGE", `The line is longer than ${LONGEST_LINE} bytes.`);
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(line.bytes));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DaemonError("INVALID_JSON_BODY", `The line is no JSON. ${reason}`, { cause });
  }
}

function readId(value: unknown): string | number | undefined {
  if (typeof value !== "object" || value === null || !("id" in value)) return undefined;
  return typeof value.id === "string" || typeof value.id === "number" ? value.id : undefined;
}

const isBlank = (line: Line): boolean =>
  line.kind === "text" && line.bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
