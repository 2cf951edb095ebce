import { parse, type ApiProblem, type ContractProblem, type ProvisionRequest } from "@portcullis/contracts";
import schema from "@portcullis/contracts/schemas/provision_request.schema.json" with { type: "json" };

import { CONFIG_FILES_BYTES } from "../backends/provision-request.ts";
import { DaemonError } from "../core/daemon-error.ts";
import { nearestName } from "../core/nearest-name.ts";

/** What a provision request says to this consumer. */
export interface ReadRequest {
  readonly request: ProvisionRequest;
  /** Decoded `config_files`; those of no other field are looked at. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly generation: number;
  /** Fields that are used, with dots where they are nested. */
  readonly consumed: readonly string[];
  /** Fields that the contract lets pass unread: what they carry is dropped. */
  readonly ignored: readonly string[];
}

/** A field of the contract, as far as this consumer is concerned. */
interface FieldSchema {
  readonly cp_consumes?: boolean;
  readonly properties?: Readonly<Record<string, FieldSchema>>;
}

const CONTRACT: FieldSchema = schema;

/**
 * Reads a request strictly by its contract. A key that the contract does not have is refused, and which keys are read at all is
 * what the contract declares, so that the answer is proof of it.
 *
 * @throws DaemonError INVALID_REQUEST with every problem
 */
export function readProvisionRequest(body: unknown): ReadRequest {
  const parsed = parse("provision_request", body);
  if (!parsed.ok)
    throw new DaemonError("INVALID_REQUEST", "The request does not keep its contract.", {
      problems: parsed.problems.slice(0, 100).map(toApiProblem),
    });
  const request = parsed.value;
  checkEnvironment(request);
  const [consumed, ignored]: [string[], string[]] = [[], []];
  sortFields(CONTRACT, request, "", { consumed, ignored });
  const files = ignored.includes("config_files") ? {} : (request.config_files ?? {});
  return { request, files: decodeFiles(files), generation: generationOf(request), consumed, ignored };
}

function sortFields(
  { properties = {} }: FieldSchema,
  value: object,
  prefix: string,
  into: { readonly consumed: string[]; readonly ignored: string[] },
): void {
  for (const [name, inner] of Object.entries(value) as [string, unknown][]) {
    const field = properties[name];
    const path = `${prefix}${name}`;
    into[field?.cp_consumes === true ? "consumed" : "ignored"].push(path);
    if (field?.properties !== undefined && typeof inner === "object" && inner !== null)
      sortFields(field, inner, `${path}.`, into);
  }
}

function decodeFiles(files: Readonly<Record<string, string>>): ReadonlyMap<string, Uint8Array> {
  const decoded = new Map<string, Uint8Array>();
  let bytes = 0;
  for (const [path, text] of Object.entries(files)) {
    const content = Buffer.from(text, "base64");
    if (content.toString("base64") !== text)
      throw new DaemonError("INVALID_REQUEST", "A file is not in base64 with padding.", {
        problems: [{ pointer: pointerTo("config_files", path), message: "This is not base64 with padding." }],
      });
    bytes += content.length;
    decoded.set(path, content);
  }
  if (bytes > CONFIG_FILES_BYTES)
    throw new DaemonError("TEMPLATE_TOO_LARGE", `config files exceed ${CONFIG_FILES_BYTES} bytes`);
  return decoded;
}

function checkEnvironment({ env }: ProvisionRequest): void {
  const wrong = Object.keys(env).find((name) => name === "" || /[=\0]/.test(name) || env[name]!.includes("\0"));
  if (wrong !== undefined)
    throw new DaemonError("INVALID_REQUEST", "A variable cannot be in an environment.", {
      problems: [{ pointer: pointerTo("env", wrong), message: "Names have no equals sign, and nothing has a NUL." }],
    });
}

/** Travels in the environment; 0 where it is not told. */
function generationOf({ env }: ProvisionRequest): number {
  const text = env["PORTCULLIS_GENERATION"];
  if (text === undefined) return 0;
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw new DaemonError("INVALID_REQUEST", "The generation is no positive integer.", {
    problems: [{ pointer: "/env/PORTCULLIS_GENERATION", message: "This is no positive integer." }],
  });
}

function toApiProblem(problem: ContractProblem): NonNullable<ApiProblem["problems"]>[number] {
  const { pointer, message, expected, found, unknown } = problem;
  // What stands in a request may be secret: of an environment, and of what is not known, only the place is told.
  const isSecret = unknown !== undefined || pointer.startsWith("/env");
  const shown = {
    pointer,
    expected,
    ...(isSecret
      ? { message: unknown === undefined ? `${pointer} must be ${expected}.` : message }
      : { message, found }),
  };
  if (unknown === undefined) return shown;
  const parents = pointer.split("/").slice(1, -1);
  const parent = parents.reduce<FieldSchema | undefined>((field, name) => field?.properties?.[name], CONTRACT);
  const nearest = nearestName(unknown.slice(0, 80), Object.keys(parent?.properties ?? {}));
  return { ...shown, ...(nearest !== undefined && { fix: `Did you mean ${nearest}?` }) };
}

const pointerTo = (...names: readonly string[]): string =>
  names.map((name) => `/${name.slice(0, 200).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
