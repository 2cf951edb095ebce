import type { DeliveryMeasurement, PullRequestSnapshot, TemplateDelivery } from "@portcullis/contracts";
import { describe, expect, it } from "vitest";

import { fingerprint } from "../../core/baseline.ts";
import { bindGate } from "../../core/gate.ts";
import { judge } from "../../core/run-gates.ts";
import { toBoardRows } from "../../reporters/to-board-rows.ts";
import { configureTemplateDelivery } from "./configure.ts";
import { folderDigest } from "./folder-digest.ts";
import { resolveTemplateDelivery } from "./options.ts";
import type { Delivery, ExpectedFile } from "./read-measurements.ts";
import { TEMPLATE_RULES } from "./rules.ts";
import { toBoard } from "./to-evidence.ts";
import { templateDelivery } from "./template-delivery.ts";

const SHA = "a".repeat(40);
const ID = "7d5c1f0e-3b0a-4c3e-9a52-0d6f5a7f8d11";

function snapshotOf(...reports: readonly unknown[]): PullRequestSnapshot {
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
    measurements: reports.map((report) => ({ gate: "template-delivery", report: report as Record<string, unknown> })),
  };
}

const fileOf = (path: string, channel: ExpectedFile["channel"] = "copy", seed = "1"): ExpectedFile => ({
  path,
  sha256: seed.repeat(64),
  bytes: 5,
  channel,
});

const withoutChannel = ({ channel: _, ...file }: ExpectedFile) => file;

const FILES = [fileOf("config.yaml"), fileOf("prompts/system.md"), fileOf("skills/seo.md", "template_assets")];

/** A delivery in which all is well, and what is otherwise. */
function deliveryOf(changes: Partial<Delivery> = {}): Delivery {
  const expected = changes.expected ?? FILES;
  return {
    template: "seo-agent",
    workspace_id: ID,
    runtime: "claude-code",
    booted: "online",
    registered_runtime: "claude-code",
    boot_digest: folderDigest(expected),
    expected,
    delivered: expected.map(withoutChannel),
    ...changes,
  };
}

const measurementOf = (
  deliveries: readonly Delivery[],
  changes: Partial<DeliveryMeasurement> = {},
): DeliveryMeasurement => ({ daemon: "http://127.0.0.1:4280", deliveries: [...deliveries], unread: [], ...changes });

const judgeReports = (options: TemplateDelivery, ...reports: readonly unknown[]) =>
  judge(snapshotOf(...reports), bindGate(templateDelivery, resolveTemplateDelivery(options)));

const judgeOne = (changes: Partial<Delivery>, options: TemplateDelivery = {}) =>
  judgeReports(options, measurementOf([deliveryOf(changes)]));

const rulesOf = ({ findings }: ReturnType<typeof judgeOne>) =>
  findings.map(({ rule, level }) => `${rule.replace("template-delivery/", "")} ${level}`);

describe("a workspace that has all of its template", () => {
  it("passes, and says how much was compared", () => {
    const verdict = judgeOne({});
    expect(verdict).toMatchObject({
      state: "pass",
      findings: [],
      summary: "3 of 3 files of 1 template are where they should be, digest by digest.",
    });
    expect(verdict.evidence).toMatchObject({
      templates: [
        { template: "seo-agent", booted: "online", expected: 3, arrived: 3, kinds: { skills: { arrived: 1 } } },
      ],
    });
  });

  it("has the same digest however long it took to boot", () => {
    const digestAfter = (waited_seconds: number) => judgeOne({ waited_seconds }).inputs_digest;
    expect(digestAfter(1)).toBe(digestAfter(2));
    expect(judgeOne({ runtime: "hermes" }).inputs_digest).not.toBe(digestAfter(1));
  });
});

describe("a workspace that does not boot", () => {
  const log = "starting\nTraceback\nModuleNotFoundError: No module named 'agent'\n";

  it("fails with the tail of its log", () => {
    const verdict = judgeOne({ booted: "timeout", waited_seconds: 60, log, delivered: undefined as never });
    expect(rulesOf(verdict)).toEqual(["not-booted error"]);
    const [finding] = verdict.findings;
    expect(finding!.message).toBe(
      `"seo-agent" did not register within 60 s: Its log ends: ModuleNotFoundError: No module named 'agent'`,
    );
    expect(finding!.evidence).toMatchObject({ log, workspace_id: ID, waited_seconds: 60 });
  });

  it.each([
    ["failed", "it ended with code 1.", '"seo-agent" failed to boot: it ended with code 1.'],
    ["refused", "422 TEMPLATE_UNSUPPORTED.", '"seo-agent" was not booted: 422 TEMPLATE_UNSUPPORTED.'],
    ["failed", undefined, '"seo-agent" failed to boot: nothing says why.'],
  ] as const)("says why it %s: %s", (booted, error, message) => {
    const { delivered: _, ...rest } = deliveryOf({ booted, ...(error !== undefined && { error }) });
    expect(judgeReports({}, measurementOf([rest])).findings[0]!.message).toBe(message);
  });

  it("is still held to its files where they could be read", () => {
    expect(rulesOf(judgeOne({ booted: "failed", delivered: [] }))).toContain("file-missing error");
  });
});

describe("files", () => {
  const many = Array.from({ length: 500 }, (_, index) =>
    fileOf(`skills/${String(index).padStart(3, "0")}.md`, "template_assets"),
  );
  const channels = [{ channel: "template_assets", consumed: false, note: "The control plane drops this field." }];

  it("that a dead channel lost are one finding, with all of them in the evidence", () => {
    const delivery = deliveryOf({ expected: [FILES[0]!, ...many], delivered: [withoutChannel(FILES[0]!)] });
    const verdict = judgeReports({}, measurementOf([delivery], { channels }));
    const missing = verdict.findings.filter(({ rule }) => rule === "template-delivery/file-missing");
    expect(missing).toHaveLength(1);
    expect(missing[0]!.message).toBe(
      `500 files of "seo-agent" did not arrive by template_assets: "skills/000.md", "skills/001.md", "skills/002.md" and 497 more. The control plane does not read that channel; the contract says: "The control plane drops this field."`,
    );
    expect(missing[0]!.evidence).toMatchObject({
      channel: "template_assets",
      consumed: false,
      note: channels[0]!.note,
    });
    expect((missing[0]!.evidence as { files: unknown[] }).files).toHaveLength(500);
    expect([...verdict.summary].length).toBeLessThanOrEqual(140);
  });

  it("are told by the channel that lost them", () => {
    const verdict = judgeOne({ delivered: [] });
    expect(verdict.findings.map(({ evidence }) => (evidence as { channel?: string }).channel)).toEqual([
      "copy",
      "template_assets",
    ]);
    expect(verdict.findings[1]!.message).toContain("1 file of");
  });

  it("of two channels are accepted by a baseline one by one", () => {
    const verdict = judgeOne({ delivered: [] });
    const prints = verdict.findings.map((finding) => fingerprint("template-delivery", finding));
    expect(new Set(prints).size).toBe(2);
  });

  it("stand on the row of their template, whatever it is called", () => {
    for (const template of ["seo-agent", "seo#agent"]) {
      const verdict = judgeOne({ template, delivered: [] });
      const rows = toBoardRows(verdict, [{ id: "template-delivery", gate: templateDelivery, toBoard }]);
      expect(rows).toEqual([expect.objectContaining({ subject: template, state: "fail" })]);
    }
  });

  it("say how many of how many where only some are lost", () => {
    const verdict = judgeOne({ delivered: FILES.slice(1).map(withoutChannel) });
    expect(verdict.findings[0]!.message).toContain(
      '1 of 2 files of "seo-agent" did not arrive by copy: "config.yaml".',
    );
  });

  it("with other bytes are told with both digests", () => {
    const delivered = [
      ...FILES.slice(0, 2).map(withoutChannel),
      { path: "skills/seo.md", sha256: "2".repeat(64), bytes: 7 },
    ];
    const verdict = judgeOne({ delivered, boot_digest: folderDigest(delivered) });
    expect(rulesOf(verdict)).toEqual(["file-changed error"]);
    expect(verdict.findings[0]!.evidence).toMatchObject({
      channel: "template_assets",
      files: [{ path: "skills/seo.md", expected: "1".repeat(64), found: "2".repeat(64), bytes: 5, found_bytes: 7 }],
    });
  });

  it("that are of another version of the template are told so", () => {
    expect(judgeOne({ delivered: [], applied_digest: "3".repeat(64) }).findings[0]!.fix).toContain("changed since");
    expect(judgeOne({ delivered: [], applied_digest: folderDigest(FILES) }).findings[0]!.fix).not.toContain(
      "changed since",
    );
  });

  it("that nobody expects are a warning", () => {
    const verdict = judgeOne({ delivered: [...FILES.map(withoutChannel), withoutChannel(fileOf("session.json"))] });
    expect([verdict.state, rulesOf(verdict)]).toEqual(["pass", ["file-unexpected warning"]]);
  });
});

describe("what a workspace says of itself", () => {
  it("fails as another runtime", () => {
    const verdict = judgeOne({ registered_runtime: "hermes" });
    expect(rulesOf(verdict)).toEqual(["wrong-runtime error"]);
    expect(verdict.findings[0]!.evidence).toMatchObject({ expected: "claude-code", found: "hermes" });
  });

  it("fails with the digest of other files than lie there", () => {
    expect(rulesOf(judgeOne({ boot_digest: "4".repeat(64) }))).toEqual(["boot-digest error"]);
  });

  it("warns where it tells no digest", () => {
    const { boot_digest: _, ...silent } = deliveryOf();
    expect(rulesOf(judgeReports({}, measurementOf([silent])))).toEqual(["boot-digest warning"]);
  });
});

describe("a template", () => {
  it("without files proves nothing", () => {
    expect(rulesOf(judgeOne({ expected: [], delivered: [] }))).toEqual(["nothing-expected error"]);
  });

  it("that lost the files it must have fails", () => {
    const expected = FILES.slice(0, 1);
    const expectations = { prompts: ["seo-*"], skills: ["hermes"] };
    const verdict = judgeOne({ expected }, { expect: expectations });
    expect(rulesOf(verdict)).toEqual(["nothing-expected error"]);
    expect(verdict.findings[0]!.message).toContain("has no prompts, which it must have");
    expect(judgeOne({}, { expect: expectations }).state).toBe("pass");
  });

  it("that cannot be delivered fails where it was asked for, and is a note where it was not", () => {
    const measurement = measurementOf([deliveryOf()], { unavailable: [{ template: "gone", problem: "no folder." }] });
    expect(rulesOf(judgeReports({}, measurement))).toEqual(["not-available note"]);
    expect(rulesOf(judgeReports({ templates: ["seo-agent", "gone"] }, measurement))).toEqual(["not-available error"]);
  });

  it("that is not asked for is not judged", () => {
    const measurement = measurementOf([deliveryOf(), deliveryOf({ template: "other", delivered: [] })]);
    expect(judgeReports({ templates: ["seo-agent"] }, measurement).state).toBe("pass");
    expect(judgeReports({}, measurement).state).toBe("fail");
  });
});

it("warns of a workspace that could not be removed again", () => {
  const left_over = [{ workspace: ID, template: "seo-agent", reason: "503 PLATFORM_UNAVAILABLE." }];
  const verdict = judgeReports({}, measurementOf([deliveryOf()], { left_over }));
  expect([verdict.state, rulesOf(verdict)]).toEqual(["pass", ["left-over warning"]]);
});

describe("what is not known is an error, and never right", () => {
  const unreadFiles = (): Delivery => {
    const { delivered: _, ...rest } = deliveryOf();
    return rest;
  };
  const CASES: Record<string, readonly [TemplateDelivery, readonly unknown[]]> = {
    "no measurement": [{}, []],
    "a measurement of another shape": [{}, [{ daemon: 1 }]],
    "something unread": [
      {},
      [measurementOf([deliveryOf()], { unread: [{ subject: "The daemon", reason: "no answer." }] })],
    ],
    "files that were not read": [{}, [measurementOf([unreadFiles()])]],
    "nothing delivered": [{}, [measurementOf([])]],
    "a template that was asked for": [{ templates: ["seo-agent", "other"] }, [measurementOf([deliveryOf()])]],
    "a path twice": [{}, [measurementOf([deliveryOf({ delivered: [...FILES, ...FILES].map(withoutChannel) })])]],
  };
  const allOff = Object.fromEntries(Object.keys(TEMPLATE_RULES).map((rule) => [rule, "off" as const]));

  it.each(Object.entries(CASES))("%s", (_, [options, reports]) => {
    for (const rules of [{}, allOff]) {
      const verdict = judgeReports({ ...options, rules }, ...reports);
      expect([verdict.state, verdict.findings[0]?.rule]).toEqual(["error", "template-delivery/unread"]);
      expect(verdict.findings.every(({ level }) => level !== "error")).toBe(true);
    }
  });

  it("a snapshot without the part", () => {
    const { measurements: _, ...snapshot } = snapshotOf();
    const bound = bindGate(templateDelivery, resolveTemplateDelivery({}));
    expect(judge(snapshot, bound)).toMatchObject({
      state: "error",
      findings: [{ rule: "template-delivery/part-unread" }],
    });
  });

  it("what is wrong besides is told as a warning", () => {
    const measurement = measurementOf([deliveryOf({ delivered: [] })], { unread: [{ subject: "x", reason: "y." }] });
    expect(rulesOf(judgeReports({}, measurement))).toContain("file-missing warning");
  });
});

describe("options", () => {
  it("set the level of a rule", () => {
    const delivered = [...FILES.map(withoutChannel), withoutChannel(fileOf("extra"))];
    expect(judgeOne({ delivered }, { rules: { "file-unexpected": "error" } }).state).toBe("fail");
    expect(judgeOne({ delivered: [] }, { rules: { "file-missing": "off", "boot-digest": "note" } }).state).toBe("pass");
  });

  it("refuse rules and globs that are none", () => {
    const { problems } = configureTemplateDelivery({
      rules: { "file-lost": "off" },
      expect: { skills: ["{a"], config: [" "] },
    });
    expect(problems.map(({ pointer }) => pointer)).toEqual([
      "/rules/file-lost",
      "/expect/config/0",
      "/expect/skills/0",
    ]);
  });
});

describe("the evidence", () => {
  const delivered = [
    withoutChannel(FILES[0]!),
    { path: "skills/seo.md", sha256: "2".repeat(64), bytes: 7 },
    withoutChannel(fileOf("extra")),
  ];
  const report = measurementOf([deliveryOf({ delivered })]);
  const bound = bindGate(templateDelivery, resolveTemplateDelivery({}));

  it("is explained file by file", () => {
    const facts = bound.explain(snapshotOf(report));
    expect(facts.map(({ location, counted, rule }) => [(location as { path: string }).path, counted, rule])).toEqual([
      ["seo-agent", true, "not-booted"],
      ["seo-agent/prompts/system.md", false, "file-missing"],
      ["seo-agent/skills/seo.md", false, "file-changed"],
      ["seo-agent/extra", false, "file-unexpected"],
    ]);
  });

  it("holds against the measurement that it was made of, and not against another", () => {
    const snapshot = snapshotOf(report);
    const claims = bound.verify(snapshot, judge(snapshot, bound));
    expect(claims.map(({ holds }) => holds)).toEqual([true, true, true]);
    const other = bound.verify(snapshotOf(measurementOf([deliveryOf()])), judge(snapshot, bound));
    expect(other.map(({ holds }) => holds)).toEqual([false, false, false]);
    const expected = FILES.map((each) => ({ ...each, sha256: "9".repeat(64) }));
    const moved = bound.verify(
      snapshotOf(measurementOf([deliveryOf({ expected, delivered })])),
      judge(snapshot, bound),
    );
    expect(moved.map(({ holds }) => holds)).toEqual([false, false, true]);
  });

  it("of two daemons is judged together", () => {
    const second = measurementOf([deliveryOf({ delivered: [] })], { daemon: "http://127.0.0.1:4281" });
    const verdict = judgeReports({}, measurementOf([deliveryOf()]), second);
    expect([verdict.state, (verdict.evidence as { daemons: unknown[] }).daemons]).toEqual([
      "fail",
      ["http://127.0.0.1:4280", "http://127.0.0.1:4281"],
    ]);
  });
});
