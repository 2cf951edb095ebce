import { parse, type ContractComparison } from "@portcullis/contracts";
import { describe, expect, it } from "vitest";

import {
  compareContracts,
  levelOf,
  resultOf,
  sidesOf,
  type ContractFile,
  type Level,
  type Role,
} from "./compare-contracts.ts";
import { readWireContract } from "./read-wire-contract.ts";

const read = { type: "string", cp_consumes: true };
const dead = { type: "string", cp_consumes: false, note: "Sent for the next version." };
const unexplained = { type: "string", cp_consumes: false };

type Members = Readonly<Record<string, unknown>>;

const schema = (properties: Members, more: Members = {}): ContractFile => ({
  file: "contracts/message.schema.json",
  json: { type: "object", properties, ...more },
});
const manifest = (fields: Members, more: Members = {}): ContractFile => ({
  file: "contracts/message.contract.json",
  json: { fields, ...more },
});

const FORMS = [
  ["schema", schema, "/properties"],
  ["manifest", manifest, "/fields"],
] as const;

const ROLES: readonly Role[] = ["request", "response", "message"];

/** Rule, place and what becomes of producers and consumers. */
const told = ({ changes }: ContractComparison): readonly string[] =>
  changes.map(({ rule, pointer, producer, consumer }) => `${rule} ${pointer} ${producer} ${consumer}`);

describe.each(FORMS)("the fields of a %s", (_, make, at) => {
  it.each(ROLES)(
    "M5: one that a consumer of a %s stops reading is dropped silently by whom it is still sent to",
    (role) => {
      const comparison = compareContracts(
        make({ runtime: read, assets: read }),
        make({ runtime: read, assets: dead }),
        { role },
      );
      expect(told(comparison)).toEqual([`consumption-withdrawn ${at}/assets breaking compatible`]);
      expect(comparison).toMatchObject({
        result: "breaking",
        backward: "compatible",
        forward: "compatible",
        rollout: "producer-first",
      });
      expect(comparison.changes[0]?.evidence).toMatchObject({ consumer: "cp", before: true, after: false });
    },
  );

  it("M5: without a note that is told too, unless it was so before", () => {
    const [before, now] = [make({ runtime: read, assets: read }), make({ runtime: read, assets: unexplained })];
    expect(told(compareContracts(before, now))).toEqual([
      `consumption-withdrawn ${at}/assets breaking compatible`,
      `dead-field-without-note ${at}/assets breaking compatible`,
    ]);
    expect(told(compareContracts(now, now))).toEqual([]);
  });

  it("M5: is fine once nobody sends it any more", () => {
    const [before, now] = [make({ runtime: read, assets: read }), make({ runtime: read, assets: dead })];
    const comparison = compareContracts(before, now, { known: { isSent: () => false } });
    expect(told(comparison)).toEqual([`consumption-withdrawn ${at}/assets compatible compatible`]);
    expect(comparison).toMatchObject({ result: "compatible", rollout: "any" });
  });

  it.each(ROLES)(
    "M6: one that a consumer of a %s starts to read breaks nothing, and asks for a proof that it does",
    (role) => {
      const [before, now] = [make({ runtime: read, assets: dead }), make({ runtime: read, assets: read })];
      const comparison = compareContracts(before, now, { role });
      expect(told(comparison)).toEqual([`consumption-declared ${at}/assets compatible compatible`]);
      expect(comparison.changes[0]?.evidence).toMatchObject({ level: "warning" });
      expect(comparison.result).toBe("compatible");
      expect(told(compareContracts(before, now, { known: { isRead: () => true } }))).toEqual([]);
    },
  );

  it.each(ROLES)(
    "M7: one that was removed while a consumer of a %s reads it is a value that the consumer loses",
    (role) => {
      const comparison = compareContracts(make({ runtime: read, assets: read }), make({ runtime: read }), { role });
      expect(told(comparison)).toEqual([
        `consumed-field-removed ${at}/assets compatible breaking`,
        `property-removed ${at}/assets compatible compatible`,
      ]);
      expect(comparison).toMatchObject({ result: "breaking", rollout: "consumer-first" });
    },
  );

  it.each(ROLES)("M8: one that nobody reads any more can be removed from a %s", (role) => {
    const comparison = compareContracts(make({ runtime: read, assets: dead }), make({ runtime: read }), { role });
    expect(told(comparison)).toEqual([
      `dead-field-removed ${at}/assets compatible compatible`,
      `property-removed ${at}/assets compatible compatible`,
    ]);
    expect(comparison).toMatchObject({ result: "compatible", rollout: "any" });
  });

  it("are not to come back with another type: whoever knows the first one misreads it", () => {
    const earlier = readWireContract("earlier.json", make({ runtime: read, assets: dead }, { consumers: ["cp"] }).json);
    const history = "contract" in earlier ? [earlier.contract] : [];
    const [before, now] = [make({ runtime: read }), make({ runtime: read, assets: { ...dead, type: "object" } })];
    const comparison = compareContracts(before, now, { role: "request", known: { history } });
    expect(told(comparison)).toContain(`field-reused ${at}/assets compatible breaking`);
    expect(comparison.result).toBe("breaking");
    expect(compareContracts(before, now, { role: "request" }).result).toBe("compatible");
  });
});

describe("a manifest", () => {
  it("has its changes at its own places, and so what its witnesses are rejected by", () => {
    const { changes } = compareContracts(manifest({ tier: read }), manifest({ tier: { ...read, type: "int" } }));
    expect(changes).toMatchObject([
      {
        rule: "type-changed",
        pointer: "/fields/tier/type",
        witness: { document: { tier: "" }, offending: "/tier", rejected_by: "/fields/tier/type" },
        reverse_witness: { document: { tier: 0 }, offending: "/tier", rejected_by: "/fields/tier/type" },
      },
    ]);
  });

  it("is pointed into by what rejects a document: the other one of the two", () => {
    const [plain, short] = [manifest({ tier: read }), manifest({ tier: { ...read, schema: { maxLength: 3 } } })];
    const rejectedBy = (old: ContractFile, now: ContractFile): readonly unknown[] =>
      compareContracts(old, now).changes.map(({ pointer, witness }) => [pointer, witness?.rejected_by]);
    const place = "/fields/tier/schema/maxLength";
    expect(rejectedBy(plain, short)).toEqual([[place, place]]);
    expect(rejectedBy(short, plain)).toEqual([[place, place]]);
  });

  it("says the same as the schema that it stands for, for tolerant consumers as for strict ones", () => {
    for (const profile of ["strict", "tolerant"] as const) {
      const [before, now] = [{ runtime: read }, { runtime: read, tier: { type: "string", cp_consumes: true } }];
      const closed = { additionalProperties: false };
      const ofSchema = compareContracts(schema(before, closed), schema(now, closed), { profile });
      const ofManifest = compareContracts(manifest(before), manifest(now), { profile });
      expect([ofManifest.result, ofManifest.backward, ofManifest.forward, ofManifest.rollout]).toEqual([
        ofSchema.result,
        ofSchema.backward,
        ofSchema.forward,
        ofSchema.rollout,
      ]);
    }
  });
});

describe("a contract that cannot be read", () => {
  const wrong = (name: string): ContractFile => manifest({ [name]: { type: "sting", cp_consumes: true } });
  const right = manifest({ a: read });

  it.each([
    ["the old manifest", wrong("a"), right],
    ["the new manifest", right, wrong("a")],
    ["both manifests, each in its own way", wrong("a"), wrong("b")],
    ["both manifests, which are the same", wrong("a"), wrong("a")],
    ["what a schema says of its consumers", schema({ a: { ...read, cp_consumes: "yes" } }), schema({ a: read })],
    ["the consumers that a schema lists", schema({ a: read }), schema({ a: read }, { consumers: "cp" })],
    [
      "a schema of a message with no fields",
      schema({ a: read }, { consumers: ["cp"] }),
      schema({}, { consumers: ["cp"] }),
    ],
  ])("is unknown, and no pass: %s", (_, old, now) => {
    const comparison = compareContracts(old, now, { role: "request" });
    expect(comparison).toMatchObject({ result: "unknown", rollout: "unknown" });
    const reasons = comparison.changes.flatMap(({ reason }) => reason ?? []);
    expect(reasons).toContainEqual(
      expect.stringMatching(/^contracts\/message\.(?:schema|contract)\.json cannot be read: \/\S*: \S/),
    );
    expect(parse("contract_comparison", comparison).ok).toBe(true);
  });
});

describe("roles and levels", () => {
  it("protect who sends a request, who reads a response, and both for a message", () => {
    expect(ROLES.map((role) => levelOf(role))).toEqual(["BACKWARD", "FORWARD", "FULL"]);
    expect(levelOf("request", "NONE")).toBe("NONE");
  });

  it.each<[Level, readonly string[]]>([
    ["NONE", []],
    ["BACKWARD", ["producer"]],
    ["FORWARD", ["consumer"]],
    ["FULL", ["producer", "consumer"]],
    ["BACKWARD_TRANSITIVE", ["producer"]],
    ["FORWARD_TRANSITIVE", ["consumer"]],
    ["FULL_TRANSITIVE", ["producer", "consumer"]],
  ])("%s is about %j", (level, sides) => {
    expect(sidesOf(level)).toEqual(sides);
  });

  const plain = (properties: Members): ContractFile => schema(properties, { additionalProperties: false });
  const narrower = [plain({ a: { type: "number" } }), plain({ a: { type: "integer" } })] as const;
  const wider = [narrower[1], narrower[0]] as const;

  it.each([
    ["request", "breaking", "compatible"],
    ["response", "compatible", "breaking"],
    ["message", "breaking", "breaking"],
  ] as const)("a %s is %s when narrowed and %s when widened", (role, whenNarrowed, whenWidened) => {
    expect(compareContracts(...narrower, { role }).result).toBe(whenNarrowed);
    expect(compareContracts(...wider, { role }).result).toBe(whenWidened);
  });

  it("NONE lets everything pass, and tells it all the same", () => {
    const comparison = compareContracts(manifest({ a: read, b: read }), manifest({ a: read }), { level: "NONE" });
    expect(comparison.result).toBe("compatible");
    expect(told(comparison)).toContain("consumed-field-removed /fields/b compatible breaking");
  });

  it("leave out what somebody accepts, and only that", () => {
    const { changes } = compareContracts(
      schema({ a: { type: "number" }, b: { type: "number" } }),
      schema({ a: { type: "integer" }, b: { type: "integer" } }),
    );
    expect(changes.map(({ pointer }) => pointer)).toEqual(["/properties/a/type", "/properties/b/type"]);
    const waived = { owner: "core", reason: "Nobody sends fractions.", until: "2030-01-01" };
    const [first, second] = changes as unknown as [(typeof changes)[number], (typeof changes)[number]];
    expect(resultOf([{ ...first, waived }, second], "BACKWARD")).toBe("breaking");
    expect(
      resultOf(
        [
          { ...first, waived },
          { ...second, waived },
        ],
        "BACKWARD",
      ),
    ).toBe("compatible");
  });
});

describe("the profile", () => {
  const before = { runtime: read };
  const now = { runtime: read, tier: dead };

  it("is tolerant for contracts that say who consumes, else strict", () => {
    expect(compareContracts(schema(before), schema(now)).profile).toBe("tolerant");
    const plain = schema({ a: { type: "string" } });
    expect(compareContracts(plain, plain).profile).toBe("strict");
    expect(compareContracts(plain, schema(now)).profile).toBe("tolerant");
  });

  it("lets a tolerant consumer ignore a new field, and tells of it without an alarm", () => {
    const response = compareContracts(schema(before), schema(now), { role: "response" });
    expect(response.result).toBe("compatible");
    const strict = compareContracts(
      schema(now, { additionalProperties: false }),
      schema(before, { additionalProperties: false }),
      {
        role: "request",
        profile: "strict",
      },
    );
    expect(strict.result).toBe("breaking");
  });

  it("never hides a value of another type", () => {
    const other = { runtime: { type: "integer", cp_consumes: true } };
    expect(compareContracts(schema(before), schema(other), { role: "request" }).result).toBe("breaking");
  });
});
