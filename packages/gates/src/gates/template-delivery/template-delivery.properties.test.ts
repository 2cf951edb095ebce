import type { DeliveryMeasurement, PullRequestSnapshot } from "@portcullis/contracts";
import fc from "fast-check";
import { createHash } from "node:crypto";
import { expect, it } from "vitest";

import { bindGate } from "../../core/gate.ts";
import { judge } from "../../core/run-gates.ts";
import { compareFiles } from "./compare-files.ts";
import { folderDigest } from "./folder-digest.ts";
import { resolveTemplateDelivery } from "./options.ts";
import type { Delivery, ExpectedFile } from "./read-measurements.ts";
import { templateDelivery } from "./template-delivery.ts";

const SHA = "a".repeat(40);
const bound = bindGate(templateDelivery, resolveTemplateDelivery({}));

const snapshotOf = (deliveries: readonly Delivery[]): PullRequestSnapshot => {
  const report: DeliveryMeasurement = { daemon: "http://127.0.0.1:4280", deliveries: [...deliveries], unread: [] };
  return {
    schema_version: 1,
    taken_at: "2026-06-21T09:00:00Z",
    forge: { kind: "gitea", host: "git.example" },
    repository: { owner: "acme", name: "core", default_branch: "main" },
    pull_request: {
      number: 100,
      title: "A change",
      body: "",
      author: { id: 1, login: "ada", type: "user" },
      state: "open",
      draft: false,
      labels: [],
      base: { ref: "main", sha: SHA },
      head: { ref: "change", sha: SHA },
      created_at: "2026-06-21T08:00:00Z",
      updated_at: "2026-06-21T08:00:00Z",
    },
    measurements: [{ gate: "template-delivery", report: { ...report } }],
  };
};

const judgeAll = (deliveries: readonly Delivery[]) => judge(snapshotOf(deliveries), bound);

const digest = fc.integer({ min: 0, max: 3 }).map((digit) => String(digit).repeat(64));
const path = fc.oneof(
  fc.constantFrom("config.yaml", "prompts/a.md", "skills/b.md", "__proto__", "constructor", "\u{10400}", "\uFFFD"),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
);
const file: fc.Arbitrary<ExpectedFile> = fc.record({
  path,
  sha256: digest,
  bytes: fc.nat(9),
  channel: fc.constantFrom("copy", "config_files", "template_assets"),
});
const files = fc.uniqueArray(file, { selector: (each) => each.path, maxLength: 12 });
const withoutChannel = ({ channel: _, ...rest }: ExpectedFile) => rest;
const delivery: fc.Arbitrary<Delivery> = fc.record(
  {
    template: fc.constantFrom("seo-agent", "hermes"),
    workspace_id: fc.uuid(),
    runtime: fc.constantFrom("claude-code", "hermes"),
    booted: fc.constantFrom("online", "online", "failed"),
    registered_runtime: fc.constantFrom("claude-code", "hermes"),
    boot_digest: digest,
    expected: files,
    delivered: files.map((each) => each.map(withoutChannel)),
  },
  { requiredKeys: ["template", "workspace_id", "runtime", "booted", "expected", "delivered"] },
);

it("says the same whatever the order of deliveries and files", () => {
  fc.assert(
    fc.property(fc.uniqueArray(delivery, { selector: (each) => each.workspace_id, maxLength: 4 }), (deliveries) => {
      const turned = deliveries.toReversed().map((each) => ({
        ...each,
        expected: each.expected.toReversed(),
        ...(each.delivered && { delivered: each.delivered.toReversed() }),
      }));
      expect(judgeAll(turned)).toEqual(judgeAll(deliveries));
    }),
  );
});

it("misses exactly the file that is taken out of a whole delivery", () => {
  fc.assert(
    fc.property(
      files.filter((each) => each.length > 0),
      fc.nat(),
      (expected, at) => {
        const lost = expected[at % expected.length]!;
        const delivered = expected.filter((each) => each !== lost).map(withoutChannel);
        const whole: Delivery = {
          template: "seo-agent",
          runtime: "hermes",
          booted: "online",
          boot_digest: folderDigest(expected),
          expected,
          delivered: expected.map(withoutChannel),
        };
        expect(judgeAll([whole])).toMatchObject({ state: "pass", findings: [] });
        const { findings } = judgeAll([{ ...whole, delivered }]);
        expect(findings).toHaveLength(1);
        expect(findings[0]).toMatchObject({
          rule: "template-delivery/file-missing",
          level: "error",
          evidence: { channel: lost.channel, files: [{ path: lost.path, expected: lost.sha256, bytes: lost.bytes }] },
        });
      },
    ),
  );
});

it("puts each file into exactly one place", () => {
  fc.assert(
    fc.property(files, files, (expected, delivered) => {
      const { arrived, missing, changed, unexpected } = compareFiles(expected, delivered);
      expect(arrived.length + missing.length + changed.length).toBe(expected.length);
      expect(arrived.length + changed.length + unexpected.length).toBe(delivered.length);
    }),
  );
});

it("fails if and only if a finding is an error, and each claim of its evidence holds", () => {
  fc.assert(
    fc.property(fc.array(delivery, { minLength: 1, maxLength: 3 }), (deliveries) => {
      const verdict = judgeAll(deliveries);
      expect(verdict.state).toBe(verdict.findings.some(({ level }) => level === "error") ? "fail" : "pass");
      expect(bound.verify(snapshotOf(deliveries), verdict).filter(({ holds }) => !holds)).toEqual([]);
    }),
  );
});

it("takes the digest of a folder over its files in the order of their bytes", () => {
  fc.assert(
    fc.property(files, (entries) => {
      const text = entries
        .map((entry) => ({ bytes: Buffer.from(entry.path), entry }))
        .toSorted((a, b) => Buffer.compare(a.bytes, b.bytes))
        .map(({ entry }) => `${entry.sha256}  ${entry.path}\n`)
        .join("");
      expect(folderDigest(entries)).toBe(createHash("sha256").update(text).digest("hex"));
    }),
  );
});
