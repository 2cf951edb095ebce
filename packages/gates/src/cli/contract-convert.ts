import { isObject } from "../comparison/json.ts";
import { scanJson } from "../core/scan-json.ts";
import { PortcullisError } from "../core/portcullis-error.ts";
import { writeStandard } from "../files/write-output.ts";
import { escapeControlCharacters, stringifyVisibly } from "../reporters/escape-control-characters.ts";
import { manifestToSchema, schemaToManifest, type LostKeyword } from "../wire/convert-manifest.ts";
import { isManifest } from "../wire/manifest.ts";
import { print } from "./print-report.ts";
import { contractError, readJsonFile, type JsonFile } from "./read-json-file.ts";

export interface ContractConvertOptions {
  readonly to?: Form;
  readonly format: "text" | "json";
  readonly output?: string;
  readonly quiet?: boolean;
}

type Form = "schema" | "manifest";

interface Converted {
  readonly document: unknown;
  readonly lost: readonly LostKeyword[];
}

/** Converts a contract between its two forms, without loss; 0 when it is written. */
export async function contractConvert(file: string, options: ContractConvertOptions): Promise<number> {
  const source = readJsonFile(file);
  refuseInexact(source);
  const form: Form = isObject(source.json) && isManifest(file, source.json) ? "manifest" : "schema";
  const to = options.to ?? (form === "manifest" ? "schema" : "manifest");
  if (to === form) {
    const fix = `Leave --to out, or say --to ${form === "manifest" ? "schema" : "manifest"}.`;
    throw new PortcullisError("usage", `${file} is a ${form} already.`, fix);
  }
  const { document, lost } = convert(source, to);
  // A contract is written as it is: only what is printed has to show on a terminal.
  const toText = options.output === undefined ? stringifyVisibly : (value: unknown) => JSON.stringify(value, null, 2);
  if (options.format === "json") print(`${toText({ to, document, lost })}\n`, options.output);
  else {
    print(`${toText(document)}\n`, options.output);
    if (options.quiet !== true) tellLost(lost);
  }
  return 0;
}

function convert(source: JsonFile, to: Form): Converted {
  const { file, json } = source;
  if (to === "schema") {
    const converted = manifestToSchema(json);
    if ("schema" in converted) return { document: converted.schema, lost: [] };
    throw contractError(source, `The manifest ${file} cannot be converted.`, "Mend what is named.", converted.problems);
  }
  const converted = schemaToManifest(json);
  if ("manifest" in converted) return { document: converted.manifest, lost: converted.lost };
  throw contractError(source, `The schema ${file} cannot be converted.`, "Mend what is named.", converted.problems);
}

/** A number that a double does not hold would come out as another one. */
function refuseInexact(source: JsonFile): void {
  const { inexact = new Map<string, string>() } = scanJson(source.text);
  if (inexact.size === 0) return;
  const problems = Array.from(inexact, ([pointer, digits]) => ({
    pointer,
    message: `${digits} cannot be held exactly.`,
  }));
  throw contractError(
    source,
    `${source.file} cannot be converted without loss.`,
    "Write such a number as a text.",
    problems,
  );
}

/** More than these are told by the JSON format only. */
const MOST_TOLD = 50;

function tellLost(lost: readonly LostKeyword[]): void {
  if (lost.length === 0) return;
  const lines = lost.slice(0, MOST_TOLD).map(({ pointer, keyword }) => `  ${pointer || "/"}  ${keyword}`);
  const more = lost.length > MOST_TOLD ? [`  and ${lost.length - MOST_TOLD} more`] : [];
  const head = "A manifest has no words for these; they stand in its members `schema`, and come back with --to schema:";
  writeStandard("error", `${[head, ...lines, ...more].map(escapeControlCharacters).join("\n")}\n`);
}
