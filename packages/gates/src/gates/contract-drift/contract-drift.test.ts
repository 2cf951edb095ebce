import type { PullRequestSnapshot } from "@portcullis/contracts";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import { bindGate } from "../../core/gate.ts";
import { judge } from "../../core/run-gates.ts";
import { contractDrift } from "./contract-drift.ts";
import { resolveContractDrift } from "./options.ts";

const folder = new URL("../../../../../fixtures/gates/contract-drift/", import.meta.url);
const SNAPSHOT = JSON.parse(readFileSync(new URL("04-mended.json", folder), "utf8")) as PullRequestSnapshot;
const PATH = "contracts/order.schema.json";

const OLD = { type: "object", properties: { count: { type: "integer" } }, required: ["count"] };
const NEW = { type: "object", properties: { count: { type: "integer", maximum: 9 } }, required: ["count"] };

const gate = bindGate(contractDrift, resolveContractDrift({ contracts: [{ schema: PATH, role: "request" }] }));

function snapshotOf(texts: { readonly merge_base?: string; readonly head?: string }): PullRequestSnapshot {
  const sides = (["merge_base", "head"] as const).flatMap((at) =>
    texts[at] === undefined ? [] : [{ path: PATH, at, sha256: "0".repeat(64), text: texts[at] }],
  );
  return { ...SNAPSHOT, files: [], incomplete: [], file_contents: sides };
}

describe("contract-drift", () => {
  const snapshot = snapshotOf({ merge_base: JSON.stringify(OLD), head: JSON.stringify(NEW) });

  it("fails with a document that the old contract accepts and the new one rejects", () => {
    const { state, findings } = judge(snapshot, gate);
    expect(state).toBe("fail");
    expect(findings).toMatchObject([
      {
        rule: "contract-drift/maximum-narrowed",
        level: "error",
        location: { path: PATH, line: 1 },
        evidence: { producer: "breaking", witness: { document: { count: 10 }, valid_for: "old" } },
      },
    ]);
  });

  it("has its witnesses checked anew, and says which claim does not hold", () => {
    const verdict = judge(snapshot, gate);
    expect(gate.verify(snapshot, verdict).map(({ holds }) => holds)).toEqual([true]);
    const { changes } = verdict.evidence as { changes: { witness: { document: unknown } }[] };
    const forged = {
      ...verdict,
      evidence: { changes: [{ ...changes[0], witness: { ...changes[0]!.witness, document: { count: 5 } } }] },
    };
    expect(gate.verify(snapshot, forged).map(({ holds }) => holds)).toEqual([false]);
  });

  it("ends in error when a side was not read, and does not take it for absent", () => {
    for (const texts of [{ head: JSON.stringify(NEW) }, { merge_base: JSON.stringify(OLD) }, {}]) {
      const { state, findings } = judge(snapshotOf(texts), gate);
      expect(state).toBe("error");
      expect(findings.map(({ rule }) => rule)).toContain("contract-drift/contract-unread");
    }
  });

  it("fails for a contract that is no JSON", () => {
    expect(judge(snapshotOf({ merge_base: JSON.stringify(OLD), head: "{" }), gate)).toMatchObject({
      state: "fail",
      findings: [{ rule: "contract-drift/contract-invalid" }],
    });
  });
});
