import { describe, expect, it } from "vitest";

import guard from "../../../../fixtures/provision/guard-cases.json" with { type: "json" };
import { checkProof } from "./consumption-proof.ts";
import { createMatrix } from "./matrix.ts";
import type { Party } from "./party.ts";
import { readWireContract } from "./read-wire-contract.ts";
import { checkSurfaces } from "./surface-rules.ts";
import { consumer, contractOf, producer, summarise, type Members } from "./testing/parties.ts";
import { checkVocabulary } from "./vocabulary-rules.ts";

type Entry = Readonly<Record<string, unknown>> | null;
type Added = string | { readonly tag: string; readonly go_name?: string; readonly on_wire?: string };

interface Given {
  readonly contract?: {
    readonly raw?: "missing" | "not_json" | "no_fields";
    readonly change?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    readonly add?: Readonly<Record<string, Entry>>;
  };
  readonly core?: {
    readonly add?: readonly Added[];
    readonly nested?: { readonly display: { readonly add: readonly string[] } };
    readonly unassigned?: readonly string[];
  };
  readonly cp?: { readonly add?: readonly string[]; readonly remove?: readonly string[] };
}

const TYPES: Readonly<Record<string, string>> = { string: "string", int: "integer", map: "map<string>" };
const baseline: Readonly<Record<string, Entry>> = guard.baseline.contract;

/** The file of the contract: undefined where there is none, or none that is JSON. */
function contractFile({ raw, change = {}, add = {} }: NonNullable<Given["contract"]> = {}): unknown {
  if (raw === "no_fields") return {};
  if (raw !== undefined) return undefined;
  const changed = Object.entries(baseline).map(([name, entry]) => {
    const members = Object.entries({ ...entry, ...change[name] });
    // A change to null takes the member away.
    return [name, Object.fromEntries(members.filter(([, value]) => value !== null))] as const;
  });
  return { endpoint: "POST /cp/workspaces/provision", fields: { ...Object.fromEntries(changed), ...add } };
}

/** What is on the wire of an added field: what encoding/json sends, not what reflection sees. */
const sentNames = (added: readonly Added[] = []): readonly string[] =>
  added.flatMap((each) => {
    if (typeof each === "string") return [each];
    const isUnexported = each.go_name !== undefined && /^[a-z]/.test(each.go_name);
    return each.tag === "-" || isUnexported ? [] : [each.on_wire ?? each.tag];
  });

function membersOf(
  names: readonly string[],
  isRequired: (name: string) => boolean,
  inDisplay: readonly string[] = [],
): Members {
  const display = Object.fromEntries([
    ...Object.entries(guard.display).map(([name, type]) => [`${name}?`, TYPES[type]!] as const),
    ...inDisplay.map((name) => [`${name}?`, "integer"] as const),
  ]);
  return Object.fromEntries(
    names.map((name) => {
      const type = baseline[name]?.["type"];
      const shape = type === "object" ? display : (TYPES[String(type)] ?? "string");
      return [isRequired(name) ? name : `${name}?`, shape] as const;
    }),
  );
}

const core = ({ add, nested }: NonNullable<Given["core"]> = {}): Party =>
  producer(
    "core",
    membersOf(
      [...guard.baseline.core, ...sentNames(add)],
      (name) => guard.required.includes(name),
      nested?.display.add,
    ),
    { language: "go" },
  );

const cp = ({ add = [], remove = [] }: NonNullable<Given["cp"]> = {}): Party =>
  consumer(
    "cp",
    membersOf([...guard.baseline.cp.filter((name) => !remove.includes(name)), ...add], () => false),
    { language: "go" },
  );

const cases = guard.guard_cases as unknown as readonly {
  readonly id: string;
  readonly title: string;
  readonly given: Given;
  readonly silently_dropped_on_wire: readonly string[];
  readonly defect_caught_before_merge: boolean | null;
}[];

// Every state of the original declares `display` without its members; we say so each time.
const DISPLAY = "warning undeclared-shape display";
const DEAD = "warning sent-but-unread template_assets";

/** Our answers; `unread` where the contract is not judged at all, which is never a pass. */
const OURS: Readonly<Record<string, readonly string[] | "unread">> = {
  "PG-001": [DEAD, DISPLAY],
  // Not there, or not JSON: whoever reads the file reports it.
  "PG-004": "unread",
  "PG-007": [DISPLAY],
  // The original found out only in the other repository: declared to be read, and dropped.
  "PG-008": ["error consumer-missing-field template_assets", DISPLAY],
  "PG-014": ["error dead-field-without-note template_assets", "error sent-but-unread template_assets", DISPLAY],
  "PG-017": ["error dead-field-without-note region", DEAD, "error sent-but-unread region", DISPLAY],
  // The original took null for an empty entry.
  "PG-018": "unread",
  "PG-019": "unread",
  "PG-020": "unread",
  // One guard of the original passed a contract without fields.
  "PG-021": "unread",
  "PG-025": [DEAD, DISPLAY],
  // The original read tags only, and took `,omitempty` for a field without a name.
  "PG-027": [DEAD, "error producer-undeclared-field Region", DISPLAY],
  // The original did not look into objects.
  "PG-029": [DEAD, "error producer-undeclared-field display.dpi", DISPLAY],
  // The original was red for a field that the encoder does not send.
  "PG-030": [DEAD, DISPLAY],
  // Types alone cannot show that a field is never assigned; an answer of the control plane does (below).
  "PG-035": [DEAD, DISPLAY],
};

describe("a guard case of the provision request", () => {
  it.each(cases)("$id, $title", ({ id, given, silently_dropped_on_wire }) => {
    const expected = OURS[id];
    const file = contractFile(given.contract);
    const read = readWireContract("provision-request.contract.json", file);
    if ("problems" in read) {
      expect(expected).toBe("unread");
      expect(read.problems).not.toHaveLength(0);
      return;
    }
    const parties = [core(given.core), cp(given.cp)];
    const findings = [...checkVocabulary(read.contract), ...checkSurfaces(read.contract, parties)];
    // The notes tell that the contract does not say what is in its maps, so that nobody compared it.
    expect(summarise(findings.filter(({ level }) => level !== "note"))).toEqual(expected);
    const told = findings.map(({ evidence }) => evidence["field"]);
    expect(told).toEqual(expect.arrayContaining([...silently_dropped_on_wire]));
    const rows = createMatrix(read.contract, parties).rows;
    const failing = rows.filter(({ verdict }) => verdict !== "live").map(({ path }) => path.join("."));
    expect(failing).toEqual(expect.arrayContaining([...silently_dropped_on_wire]));
  });

  it("has an answer of ours for each of the original", () => {
    expect(Object.keys(OURS)).toEqual(cases.map(({ id }) => id));
  });

  it("is caught where the original let a defect through, one of them by an answer of the control plane", () => {
    const escaped = cases.filter((each) => each.defect_caught_before_merge === false).map(({ id }) => id);
    const red = escaped.filter((id) => OURS[id] !== "unread" && OURS[id]!.some((line) => line.startsWith("error")));
    expect(escaped.filter((id) => !red.includes(id))).toEqual(["PG-035"]);
    const contract = contractOf(contractFile() as object);
    const names = guard.baseline.cp.filter((name) => name !== "template");
    const inDisplay = Object.keys(guard.display).map((name) => `display.${name}`);
    const answer = { consumed: [...names, ...inDisplay], ignored: ["template_assets"] };
    expect(summarise(checkProof(contract, "cp", answer))).toEqual(["warning not-in-proof template"]);
  });
});
