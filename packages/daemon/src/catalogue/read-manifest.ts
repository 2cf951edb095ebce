import { parse, type TemplateManifest } from "@portcullis/contracts";
import { readFileSync, statSync } from "node:fs";

import { DaemonError } from "../core/daemon-error.ts";
import { quoteName } from "../resolution/quote-name.ts";

const LARGEST = 1024 * 1024;

/** Reads a manifest.json. Fails with TEMPLATE_INVALID, with every problem and its place: it is never taken for an empty one. */
export function readManifest(file: string): TemplateManifest {
  const parsed = parse("template_manifest", parseJson(file, readText(file)));
  if (parsed.ok) return parsed.value;
  const problems = parsed.problems.map(({ pointer, message, expected, found }) => ({
    pointer,
    message,
    expected,
    found,
  }));
  throw invalid(file, problems.map(({ message }) => message).join(" "), problems);
}

function readText(file: string): string {
  try {
    const { size } = statSync(file);
    if (size > LARGEST) throw invalid(file, `It is larger than ${LARGEST} bytes.`);
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    throw error instanceof DaemonError ? error : invalid(file, reasonOf(error));
  }
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw invalid(file, reasonOf(error));
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const invalid = (
  file: string,
  reason: string,
  problems?: NonNullable<DaemonError["details"]["problems"]>,
): DaemonError =>
  new DaemonError("TEMPLATE_INVALID", `The manifest ${quoteName(file)} cannot be used. ${reason}`, {
    fix: "Correct the file, or start without --manifest.",
    problems: problems ?? [{ pointer: "", message: reason }],
  });
