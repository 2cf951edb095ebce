import { isObject } from "../comparison/json.ts";
import { PortcullisError } from "../core/portcullis-error.ts";
import { readInput } from "../files/read-input.ts";
import { writeStandard } from "../files/write-output.ts";
import { escapeControlCharacters, stringifyVisibly } from "../reporters/escape-control-characters.ts";
import { findingsToMarkdown, findingsToText } from "../reporters/matrix-findings.ts";
import { matricesToHtml } from "../reporters/matrix-to-html.ts";
import { matrixToMarkdown } from "../reporters/matrix-to-markdown.ts";
import { matrixToText } from "../reporters/matrix-to-text.ts";
import { readSurface } from "../surfaces/read-surface.ts";
import { checkProof, readProof } from "../wire/consumption-proof.ts";
import { isManifest } from "../wire/manifest.ts";
import { createMatrix, type Matrix } from "../wire/matrix.ts";
import { resultOfMatrix, type MatrixResult } from "../wire/matrix-result.ts";
import type { Party } from "../wire/party.ts";
import { proveMatrix, type ConsumerAnswer } from "../wire/prove-matrix.ts";
import { readWireContract } from "../wire/read-wire-contract.ts";
import { checkSurfaces } from "../wire/surface-rules.ts";
import type { WireContract } from "../wire/wire-contract.ts";
import type { WireFinding } from "../wire/wire-finding.ts";
import {
  locate,
  resolveRequests,
  type MatrixRequest,
  type MatrixSelection,
  type RequestedParty,
} from "./matrix-request.ts";
import { print } from "./print-report.ts";
import { contractError, readJsonFile } from "./read-json-file.ts";
import { wantsColor } from "./terminal.ts";

export interface ContractMatrixOptions extends MatrixSelection {
  readonly format: "text" | "markdown" | "html" | "json";
  readonly output?: string;
  readonly quiet?: boolean;
  readonly color?: boolean;
}

interface Sheet {
  readonly matrix: Matrix;
  readonly findings: readonly WireFinding[];
  readonly result: MatrixResult;
}

const EXIT_CODES = { kept: 0, broken: 1, unknown: 3 } as const satisfies Record<MatrixResult, number>;

/** Shows contracts field by field with all who keep them; 0 every channel is as declared, 1 one is not, 3 one could not be told. */
export async function contractMatrix(contracts: readonly string[], options: ContractMatrixOptions): Promise<number> {
  const requests = resolveRequests(contracts, options);
  const sheets = requests.flatMap((request) => {
    const contract = readContract(request);
    return contract === undefined ? [] : [toSheet(contract, request)];
  });
  if (sheets.length === 0) {
    const fix = 'Add "consumers" at the root of a contract, and NAME_consumes to each property.';
    throw new PortcullisError("contract", "None of the configured contracts says who consumes it.", fix);
  }
  const results = sheets.map(({ result }) => result);
  const result = (["unknown", "broken"] as const).find((each) => results.includes(each)) ?? "kept";
  if (options.quiet !== true || result !== "kept" || options.output !== undefined)
    print(render(sheets, options), options.output);
  return EXIT_CODES[result];
}

function render(sheets: readonly Sheet[], options: ContractMatrixOptions): string {
  const color = options.output === undefined && wantsColor("output", options);
  const join = (parts: readonly string[]): string => parts.filter((part) => part !== "").join("\n");
  switch (options.format) {
    case "text":
      return join(
        sheets.flatMap(({ matrix, findings }) => [
          matrixToText(matrix, { color }),
          findingsToText(findings, { color }),
        ]),
      );
    case "markdown":
      return join(sheets.flatMap(({ matrix, findings }) => [matrixToMarkdown(matrix), findingsToMarkdown(findings)]));
    case "html":
      return matricesToHtml(sheets.map(({ matrix }) => matrix));
    case "json":
      return `${stringifyVisibly({ matrices: sheets.map(({ matrix, findings, result }) => ({ ...matrix, result, findings })) })}\n`;
  }
}

/** Undefined, with a word on the standard error, for a configured contract that does not say who consumes it. */
function readContract(request: MatrixRequest): WireContract | undefined {
  const source = readJsonFile(locate(request, request.contract));
  const { json } = source;
  const speaksOfConsumers = isObject(json) && (isManifest(source.file, json) || Object.hasOwn(json, "consumers"));
  if (!speaksOfConsumers && !request.isNamed) {
    tell(`${request.contract} does not say who consumes it, and has no matrix.`);
    return undefined;
  }
  const read = readWireContract(request.contract, json);
  if ("contract" in read) return read.contract;
  const fix = "Mend the contract; `portcullis contract validate` tells more.";
  throw contractError(source, `The contract ${request.contract} cannot be read.`, fix, read.problems);
}

function toSheet(contract: WireContract, request: MatrixRequest): Sheet {
  const parties = request.parties.map((party) => readParty(party, request));
  const answers = request.proofs.map((proof) =>
    readAnswer(contract, proof.consumer, locate(request, proof.file), proof.file),
  );
  if (parties.length === 0)
    tell(`Nobody says where the parties of ${request.contract} are: shown is what it declares.`);
  const matrix = proveMatrix(contract, createMatrix(contract, parties), answers);
  const findings = [
    ...(parties.length === 0 ? [] : checkSurfaces(contract, parties)),
    ...answers.flatMap(({ consumer, proof }) => checkProof(contract, consumer, proof)),
  ];
  return { matrix, findings, result: resultOfMatrix(contract, matrix, findings) };
}

/** The parsers of source read at most 8 million characters. */
const SOURCE_MEGABYTES = 32;

function readParty({ name, role, source, type, language }: RequestedParty, request: MatrixRequest): Party {
  const text = readInput(locate(request, source), SOURCE_MEGABYTES);
  const direction = role === "producer" ? "writes" : "reads";
  return {
    name,
    role,
    surface: readSurface({ path: source, text, type, direction, ...(language !== undefined && { language }) }),
  };
}

function readAnswer(contract: WireContract, consumer: string, path: string, name: string): ConsumerAnswer {
  if (!contract.consumers.includes(consumer)) {
    const fix = `The consumers of ${contract.name} are ${contract.consumers.join(", ")}.`;
    throw new PortcullisError(
      "usage",
      `${consumer} is no consumer of ${contract.name}, and cannot prove what it reads of it.`,
      fix,
    );
  }
  const source = readJsonFile(path);
  const read = readProof(source.json);
  if ("proof" in read) return { consumer, file: name, proof: read.proof };
  const fix = 'An answer is {"consumed": [NAME...], "ignored": [NAME...]}, with whatever else it holds.';
  throw contractError(source, `The answer ${name} of ${consumer} cannot be read.`, fix, read.problems);
}

const tell = (message: string): void => writeStandard("error", `portcullis: ${escapeControlCharacters(message)}\n`);
