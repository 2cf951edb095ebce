import { parse, type ApiProblem, type RestartResolution } from "@portcullis/contracts";
import type { Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";

import { DaemonError } from "../core/daemon-error.ts";
import { createRestartResolver, type RestartResolver } from "../resolver.ts";
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
  const resolve = createRestartResolver();
  let refusals = 0;
  async function* answer(source: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
    for await (const lines of splitLines(source, LONGEST_LINE)) {
      const answers = lines.filter((line) => !isBlank(line)).map((line) => answerLine(line, resolve));
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

function answerLine(line: Line, resolve: RestartResolver): RestartResolution | ApiProblem {
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
    return resolve(parsed.value);
  } catch (error) {
    const known =
      error instanceof DaemonError ? error : new DaemonError("INTERNAL", "The question could not be answered.", {});
    return { ...(id !== undefined && { id }), ...known.toProblem() };
  }
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
