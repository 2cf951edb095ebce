import type { Language, Shape, SurfaceField, SurfaceProblem } from "../../surfaces/surface.ts";
import { readWireContract } from "../read-wire-contract.ts";
import type { Party } from "../party.ts";
import type { WireContract } from "../wire-contract.ts";
import type { WireFinding } from "../wire-finding.ts";

/** A shape, or a word for one: `string`, `string[]`, `map<string>`, `any`; an object of members stands for a closed object. */
export type ShortShape = string | Shape | Members;
/** Members by name; a `?` behind the name makes it optional. */
export interface Members {
  readonly [name: string]: ShortShape;
}

interface PartyOptions {
  readonly language?: Language;
  /** Whether the type takes, or sends, keys that it does not name. */
  readonly open?: boolean;
  readonly problems?: readonly SurfaceProblem[];
}

/** A producer's type, as its reader would give it: members stand on the lines after the type's own, which is line 10. */
export const producer = (name: string, members: Members, options: PartyOptions = {}): Party =>
  party(name, "producer", members, options);

/** A consumer's type; it ignores keys that it does not know, as most do. */
export const consumer = (name: string, members: Members, options: PartyOptions = {}): Party =>
  party(name, "consumer", members, { open: true, ...options });

function party(
  name: string,
  role: Party["role"],
  members: Members,
  { language = "python", open = false, problems = [] }: PartyOptions,
): Party {
  const isGoReader = language === "go" && role === "consumer";
  let line = 10;
  const toShape = (short: ShortShape): Shape => {
    if (typeof short !== "string") return isShape(short) ? short : toObject(short);
    if (short.endsWith("[]")) return { kind: "array", items: toShape(short.slice(0, -2)) };
    if (short.startsWith("map<")) return { kind: "map", values: toShape(short.slice(4, -1)) };
    return { kind: short as "string" | "integer" | "number" | "boolean" | "null" | "any" };
  };
  const toObject = (short: Members): Shape => ({ kind: "object", open, fields: Object.entries(short).map(toField) });
  const toField = ([key, short]: [string, ShortShape]): SurfaceField => {
    line += 1;
    const isOptional = key.endsWith("?");
    return {
      name: isOptional ? key.slice(0, -1) : key,
      // A Go reader refuses nothing.
      required: !isOptional && !isGoReader,
      line,
      column: 2,
      shape: toShape(short),
    };
  };
  const path = `${name}/message.${{ go: "go", typescript: "ts", python: "py", rust: "rs", "json-schema": "json", openapi: "yaml" }[language]}`;
  return { name, role, surface: { type: "Message", language, path, line: 10, shape: toObject(members), problems } };
}

const KINDS = new Set(["enum", "array", "map", "object", "union", "recursive", "any", "string", "integer", "number"]);

const isShape = (short: Shape | Members): short is Shape =>
  typeof short["kind"] === "string" && KINDS.has(short["kind"]) && Object.keys(short).length > 1;

/** A contract that must be readable. */
export function contractOf(json: object, file = "contracts/message.contract.json"): WireContract {
  const read = readWireContract(file, json);
  if ("problems" in read) throw new Error(`Not readable: ${JSON.stringify(read.problems)}`);
  return read.contract;
}

/** A contract of a manifest's fields. */
export const manifestOf = (fields: object): WireContract => contractOf({ fields });

/** A contract of a schema's properties. */
export const schemaOf = (properties: object, others: object = {}): WireContract =>
  contractOf(
    {
      $schema: "urn:portcullis:meta:wire_message",
      type: "object",
      additionalProperties: false,
      consumers: ["cp"],
      properties,
      ...others,
    },
    "contracts/message.schema.json",
  );

/** Findings as lines, such as `error sent-but-unread region`. */
export const summarise = (findings: readonly WireFinding[]): readonly string[] =>
  findings.map(
    ({ level, rule, evidence }) =>
      `${level} ${rule} ${typeof evidence["field"] === "string" ? evidence["field"] : "-"}`,
  );
