import { parse } from "@portcullis/contracts";
import { lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { emptyFolder, golden, portcullis, root, timeline, timelineConfig } from "./run-portcullis.ts";

const step = (name: string): string => join(timeline, name);
const judged = (file: string): string[] => ["--snapshot", step(file), "--config", timelineConfig];

const snapshotOf = (file: string): any => JSON.parse(readFileSync(file, "utf8"));

describe("check", () => {
  it("exits 0 for a pass, 1 for a failure and for what still waits", () => {
    const codes = ["12-acked-again-and-green.json", "02-author-acks-refused.json", "01-opened.json"].map(
      (file) => portcullis(["check", ...judged(file)]).code,
    );
    expect(codes).toEqual([0, 1, 1]);
  });

  it("prints a report that keeps its contract, and nothing else", () => {
    const { out, err } = portcullis(["check", ...judged("02-author-acks-refused.json"), "--format", "json"]);
    expect(err).toBe("");
    expect(parse("gate_report", JSON.parse(out))).toMatchObject({ ok: true, value: { state: "fail" } });
  });

  it("reads the standard input", () => {
    const input = readFileSync(step("12-acked-again-and-green.json"), "utf8");
    expect(portcullis(["check", "--snapshot", "-", "--config", timelineConfig], { input }).code).toBe(0);
  });

  it("writes several reports in one run", () => {
    const folder = emptyFolder();
    const files = ["json", "markdown", "sarif", "junit", "github", "text"].map(
      (format) => [format, join(folder, "reports", format)] as const,
    );
    const { code, out } = portcullis([
      "check",
      ...judged("02-author-acks-refused.json"),
      "--output",
      join(folder, "board"),
      ...files.flatMap(([format, file]) => ["--report", `${format}=${file}`]),
    ]);
    expect([code, out]).toEqual([1, ""]);
    expect(readFileSync(join(folder, "board"), "utf8")).toBe(readFileSync(join(folder, "reports", "text"), "utf8"));
    for (const [, file] of files) expect(readFileSync(file, "utf8")).toContain("sop-ack");
  });

  it("writes through a link, and leaves the link", () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "target"), "");
    symlinkSync("target", join(folder, "link"));
    portcullis(["check", ...judged("01-opened.json"), "--output", join(folder, "link")]);
    expect([
      lstatSync(join(folder, "link")).isSymbolicLink(),
      readFileSync(join(folder, "target"), "utf8").includes("sop-ack"),
    ]).toEqual([true, true]);
  });

  it("writes the step summary that GitHub asks for", () => {
    const summary = join(emptyFolder(), "summary.md");
    const { out } = portcullis(["check", ...judged("02-author-acks-refused.json"), "--format", "github"], {
      env: { GITHUB_STEP_SUMMARY: summary },
    });
    expect(out).toMatch(/^::error /);
    expect(readFileSync(summary, "utf8")).toContain("| sop-ack |");
    const once = readFileSync(summary, "utf8");
    const edits = ["--add-comment", "Engineer-A: hello"];
    portcullis(["simulate", ...judged("02-author-acks-refused.json"), ...edits, "--format", "github"], {
      env: { GITHUB_STEP_SUMMARY: summary },
    });
    expect(readFileSync(summary, "utf8")).toBe(once);
  });

  it("takes a checklist in the original's format as it stands", () => {
    const folder = emptyFolder();
    const config = join(folder, "sop-checklist-config.yaml");
    writeFileSync(
      config,
      "version: 1\nitems:\n  - slug: smoke\n    numeric_alias: 1\n    pr_section_marker: Staging-smoke verified or pending\n    required_teams: [engineers]\n    owner: platform\nn/a_gates: {qa-review: {required_teams: [qa]}}\n",
    );
    const { code, out } = portcullis([
      "check",
      "--gate",
      "sop-ack",
      "--config",
      config,
      "--snapshot",
      step("12-acked-again-and-green.json"),
    ]);
    expect(code).toBe(0);
    expect(out).toContain("[sop-ack/original-format]");
    writeFileSync(
      join(folder, "portcullis.yaml"),
      "version: 1\ngates: {sop-ack: {config: sop-checklist-config.yaml}}\n",
    );
    const pointed = portcullis(["check", "--snapshot", step("12-acked-again-and-green.json")], { cwd: folder });
    expect([pointed.code, pointed.out]).toEqual([code, out]);
  });

  it("shows an advisory gate as such, and does not block", () => {
    const config = join(emptyFolder(), "portcullis.yaml");
    writeFileSync(
      config,
      readFileSync(timelineConfig, "utf8").replace("  sop-ack:\n", "  sop-ack:\n    enforce: advisory\n"),
    );
    const options = ["--snapshot", step("02-author-acks-refused.json"), "--config", config, "--gate", "sop-ack"];
    const { code, out } = portcullis(["check", ...options]);
    expect([code, out.includes("(advisory)")]).toEqual([0, true]);
  });

  it("accepts what a baseline accepts until its end, and complains of what is gone", () => {
    const folder = emptyFolder();
    const sarif = JSON.parse(portcullis(["check", ...judged("02-author-acks-refused.json"), "--format", "sarif"]).out);
    const fingerprints: string[] = sarif.runs[0].results
      .filter(({ level }: any) => level === "error")
      .map((result: any) => result.partialFingerprints["portcullis/v1"]);
    const entry = (fingerprint: string, until: string) => ({
      fingerprint,
      gate: "sop-ack",
      reason: "Before the gate.",
      owner: "platform",
      until,
    });
    const run = (until: string) => {
      writeFileSync(
        join(folder, "baseline.json"),
        JSON.stringify({
          version: 1,
          findings: [...fingerprints.map((each) => entry(each, until)), entry("0".repeat(16), until)],
        }),
      );
      writeFileSync(
        join(folder, "portcullis.yaml"),
        readFileSync(timelineConfig, "utf8").replace("  sop-ack:\n", "  sop-ack:\n    baseline: baseline.json\n"),
      );
      const options = ["--snapshot", step("02-author-acks-refused.json"), "--gate", "sop-ack", "--format", "json"];
      return portcullis(["check", ...options], { cwd: folder });
    };
    const accepted = JSON.parse(run("2030-01-01").out);
    expect([
      accepted.state,
      accepted.verdicts[0].findings.some(({ rule }: any) => rule === "baseline/no-longer-occurs"),
    ]).toEqual(["pending", true]);
    const ended = JSON.parse(run("2020-01-01").out);
    expect([ended.state, ended.verdicts[0].findings.some(({ rule }: any) => rule === "baseline/ended")]).toEqual([
      "fail",
      true,
    ]);
  });

  it("colours a terminal and no pipe, and honours NO_COLOR and --no-color", () => {
    const escapes = (env: Record<string, string>, ...more: string[]): boolean =>
      portcullis(["check", ...judged("01-opened.json"), ...more], { env }).out.includes("\u001B[");
    expect([
      escapes({}),
      escapes({ FORCE_COLOR: "1" }),
      escapes({ FORCE_COLOR: "1", NO_COLOR: "1" }),
      escapes({ FORCE_COLOR: "1" }, "--no-color"),
    ]).toEqual([false, true, false, false]);
  });
});

describe("the launcher's cache of compiled code", () => {
  const run = (cache: string) =>
    portcullis(["check", ...judged("12-acked-again-and-green.json"), "--format", "json"], {
      env: { XDG_CACHE_HOME: cache },
    });

  it("changes no result: none, one's own, a broken one, one that cannot be written", () => {
    const folder = emptyFolder();
    const file = join(folder, "portcullis", "check.cache");
    const first = run(folder);
    const kept = readFileSync(file);
    const second = run(folder);
    writeFileSync(file, Buffer.concat([kept.subarray(0, kept.length / 2), Buffer.from("nonsense")]));
    const broken = run(folder);
    writeFileSync(join(folder, "file"), "");
    const unwritable = run(join(folder, "file"));
    for (const { code, out, err } of [first, second, broken, unwritable])
      expect([code, out, err]).toEqual([0, first.out, ""]);
  });
});

describe("explain", () => {
  it("says of each comment whether it counted, and by which rule", async () => {
    const { code, out } = portcullis(["explain", "sop-ack", "--verify", ...judged("10-force-pushed.json")]);
    expect(code).toBe(1);
    await expect(out).toMatchFileSnapshot(golden("explain-2980-10.txt"));
  });

  it("shows what does not show, so that nothing paints the terminal", () => {
    const snapshot = snapshotOf(step("02-author-acks-refused.json"));
    snapshot.comments.at(-1).body += "\n/sop-ack 1 \u202Eevil\u009B31m";
    for (const format of ["text", "json"]) {
      const { out } = portcullis(
        ["explain", "sop-ack", "--snapshot", "-", "--config", timelineConfig, "--format", format],
        { input: JSON.stringify(snapshot) },
      );
      expect([out.includes("\u202E"), out.includes("\u009B"), /202e/.test(out)]).toEqual([false, false, true]);
    }
  });

  it("prints the same as JSON", () => {
    const { out } = portcullis([
      "explain",
      "sop-ack",
      "--verify",
      "--format",
      "json",
      ...judged("02-author-acks-refused.json"),
    ]);
    const { verdict, facts, claims } = JSON.parse(out);
    expect([
      verdict.state,
      facts.length,
      facts.every(({ counted }: any) => !counted),
      claims.every(({ holds }: any) => holds),
    ]).toEqual(["fail", 7, true, true]);
  });
});

describe("simulate", () => {
  it("says what an acknowledgement would change", () => {
    const { code, out } = portcullis([
      "simulate",
      ...judged("10-force-pushed.json"),
      "--add-comment",
      "researcher: /sop-ack 1 2 3 4 5 6 7",
    ]);
    expect(code).toBe(0);
    expect(out).toContain("What it changes:");
    expect(out).toContain("pending → pass");
  });

  it("equals check on the edited snapshot", () => {
    const snapshot = JSON.parse(readFileSync(step("12-acked-again-and-green.json"), "utf8"));
    const sha = "abcdef0123456789abcdef0123456789abcdef01";
    snapshot.pushes.push({ sha, pushed_at: snapshot.taken_at, forced: false });
    snapshot.pull_request.head.sha = sha;
    const edited = portcullis(["check", "--snapshot", "-", "--config", timelineConfig, "--format", "json"], {
      input: JSON.stringify(snapshot),
    });
    const simulated = portcullis([
      "simulate",
      ...judged("12-acked-again-and-green.json"),
      "--push",
      sha,
      "--format",
      "json",
    ]);
    expect([simulated.code, simulated.out]).toEqual([edited.code, edited.out]);
    expect(edited.code).toBe(1);
  });

  it("lets an acknowledgement count that is given after a push", () => {
    const edits = [
      "--push",
      "abcdef0123456789abcdef0123456789abcdef01",
      "--add-comment",
      "Researcher: /sop-ack 1 2 3 4 5 6 7",
    ];
    expect(portcullis(["simulate", ...judged("12-acked-again-and-green.json"), ...edits]).code).toBe(0);
  });

  it("takes a review's text for a comment's", () => {
    const edits = ["--review", "Researcher: approve: /sop-ack 1 2 3 4 5 6 7"];
    expect(portcullis(["simulate", ...judged("10-force-pushed.json"), ...edits]).code).toBe(0);
  });

  it.each([
    [["--add-comment", "nobody: /sop-ack 1"], "Nobody in the snapshot"],
    [["--add-comment", "/sop-ack 1"], "does not say who"],
    [["--push", "xyz"], "no commit id"],
    [["--review", "Researcher: maybe"], "is no review"],
    [[], "nothing to simulate"],
  ])("refuses %j", (edits, message) => {
    const { code, err } = portcullis(["simulate", ...judged("10-force-pushed.json"), ...edits]);
    expect([code, err.includes(message)]).toEqual([2, true]);
  });
});

describe("replay", () => {
  it("relives pull request 2980", async () => {
    const { code, out } = portcullis(["replay", timeline]);
    expect(code).toBe(0);
    await expect(out).toMatchFileSnapshot(golden("replay-2980.txt"));
  });

  it("gives each step's report as JSON", () => {
    const { steps } = JSON.parse(portcullis(["replay", timeline, "--format", "json"]).out);
    expect(steps).toHaveLength(12);
    for (const { report } of steps) expect(parse("gate_report", report).ok).toBe(true);
  });
});

describe("init", () => {
  it("writes a configuration that can be used, and a workflow", () => {
    const folder = emptyFolder();
    expect(portcullis(["init", "--forge", "gitea"], { cwd: folder })).toMatchObject({ code: 0, err: "" });
    expect(readFileSync(join(folder, ".gitea/workflows/portcullis.yml"), "utf8")).toContain("GITHUB_EVENT_PATH");
    // Its items are not answered there.
    const words = ["check", "--snapshot", step("01-opened.json"), "--gate", "sop-ack"];
    expect(portcullis(words, { cwd: folder }).code).toBe(1);
  });

  it("overwrites nothing", () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "portcullis.yaml"), "mine");
    const { code, err } = portcullis(["init", "--forge", "github"], { cwd: folder });
    expect([
      code,
      err.includes("portcullis.yaml is there already"),
      readFileSync(join(folder, "portcullis.yaml"), "utf8"),
    ]).toEqual([2, true, "mine"]);
  });
});

describe("contract", () => {
  it("finds this repository's contracts, and that they and what is generated are as they should be", () => {
    expect(portcullis(["contract", "validate", "--fixtures", "fixtures/contracts"])).toMatchObject({
      code: 0,
      err: "",
    });
    expect(portcullis(["contract", "generate", "--check"])).toMatchObject({ code: 0, err: "" });
  });

  it.each([
    [
      "a property that does not say who consumes it",
      { properties: { template: { type: "string" } } },
      'Property "template" does not say who consumes it.',
    ],
    [
      "a dead field without a note",
      { properties: { template: { type: "string", cp_consumes: false } } },
      "has no note",
    ],
    ["a blank note", { properties: { template: { type: "string", cp_consumes: false, note: " " } } }, "/note"],
    [
      "a nested property",
      { properties: { display: { type: "object", cp_consumes: true, properties: { mode: { type: "string" } } } } },
      'Property "mode"',
    ],
    [
      "a property of a definition",
      { properties: {}, $defs: { file: { type: "object", properties: { name: { type: "string" } } } } },
      'Property "name"',
    ],
    [
      "a consumer that was mistyped",
      { properties: { template: { type: "string", cpp_consumes: true } } },
      "cpp_consumes",
    ],
    ["an unknown keyword", { properties: {}, requird: [] }, "requird"],
    [
      "consumption that is no boolean",
      { properties: { template: { type: "string", cp_consumes: "yes" } } },
      "true or false",
    ],
    [
      "an unknown type",
      { $schema: "https://json-schema.org/draft/2020-12/schema", consumers: undefined, type: "objekt" },
      "/type",
    ],
    ["an unknown dialect", { $schema: "https://json-schema.org/draft/2099/schema" }, "is not known"],
  ])("refuses %s", (_, change, message) => {
    const folder = emptyFolder();
    const schema = {
      $schema: "urn:portcullis:meta:wire_message",
      $id: "urn:test:x",
      title: "X",
      consumers: ["cp"],
      type: "object",
      ...change,
    };
    writeFileSync(join(folder, "x.schema.json"), JSON.stringify(schema));
    const { code, out } = portcullis(["contract", "validate"], { cwd: folder });
    expect(out).toContain(message);
    expect(code).toBe(1);
  });

  it("checks a document against a schema", () => {
    const schema = join(root, "packages/contracts/schemas/provision_request.schema.json");
    const valid = join(root, "fixtures/contracts/provision_request/valid/minimal.json");
    const invalid = join(root, "fixtures/contracts/provision_request/invalid/unknown-field.json");
    expect(portcullis(["contract", "validate", schema, "--document", valid]).code).toBe(0);
    const { code, out } = portcullis(["contract", "validate", schema, "--document", invalid, "--format", "json"]);
    expect([code, JSON.parse(out).checked[1].problems[0].pointer]).toEqual([1, "/templates"]);
  });

  it("finds the contracts that a single one refers to", () => {
    const schema = join(root, "packages/contracts/schemas/gate_report.schema.json");
    const valid = join(root, "fixtures/contracts/gate_report/valid/one-gate.json");
    expect(portcullis(["contract", "validate", schema, "--document", valid])).toMatchObject({ code: 0, err: "" });
  });

  it("generates beside the schemas, for names with dashes too, and takes away what no schema makes", () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, "schemas"));
    const schema = (title: string) =>
      JSON.stringify({
        $schema: "https://json-schema.org/draft/2020-12/schema",
        $id: `urn:t:${title.replaceAll(" ", "-")}`,
        title,
        type: "object",
        properties: { a: { type: "string" } },
      });
    writeFileSync(join(folder, "schemas/restart-plan.schema.json"), schema("Restart plan"));
    writeFileSync(join(folder, "schemas/other.schema.json"), schema("Other"));
    expect(portcullis(["contract", "generate", "."], { cwd: join(folder, "schemas") }).code).toBe(0);
    const index = readFileSync(join(folder, "src/generated/index.ts"), "utf8");
    expect(index).toContain('"restart-plan": restart_plan,');
    rmSync(join(folder, "schemas/other.schema.json"));
    const { code, out } = portcullis(["contract", "generate", "schemas", "--check"], { cwd: folder });
    expect([code, out.includes("a file whose schema is gone")]).toEqual([1, true]);
    expect(portcullis(["contract", "generate", "schemas"], { cwd: folder }).code).toBe(0);
    expect(portcullis(["contract", "generate", "schemas", "--check"], { cwd: folder }).code).toBe(0);
  });

  it.each([
    ["two schemas of one title", { title: "Same" }, { title: "Same" }, "would make the same type"],
    [
      "a reference into another contract",
      { title: "One", properties: { a: { $ref: "urn:t:b#/$defs/x" } } },
      { title: "Two", $defs: { x: { type: "string" } } },
      "Refer to a whole contract",
    ],
  ])("refuses %s, and it is no bug of ours", (_, one, two, told) => {
    const folder = emptyFolder();
    for (const [name, change] of [
      ["a", one],
      ["b", two],
    ] as const) {
      writeFileSync(
        join(folder, `${name}.schema.json`),
        JSON.stringify({
          $schema: "https://json-schema.org/draft/2020-12/schema",
          $id: `urn:t:${name}`,
          type: "object",
          ...change,
        }),
      );
    }
    const { code, err } = portcullis(["contract", "generate", folder, "--output", join(folder, "out")]);
    expect([code, err.includes(told)]).toEqual([2, true]);
  });

  it("generates elsewhere, and says which line drifted", () => {
    const folder = emptyFolder();
    const schema = join(root, "packages/contracts/schemas/problem.schema.json");
    expect(portcullis(["contract", "generate", schema, "--output", folder]).code).toBe(0);
    const file = join(folder, "problem.ts");
    writeFileSync(file, readFileSync(file, "utf8").replace("title: string", "title: number"));
    const { code, out } = portcullis(["contract", "generate", schema, "--output", folder, "--check"]);
    expect([
      code,
      /problem\.ts:\d+ is not what its schema makes/.test(out),
      out.includes("found     title: number"),
    ]).toEqual([1, true, true]);
  });
});

it.each([
  ["--help"],
  ["check --help"],
  ["explain --help"],
  ["snapshot --help"],
  ["simulate --help"],
  ["replay --help"],
  ["init --help"],
  ["fake-forge --help"],
  ["doctor --help"],
  ["contract --help"],
  ["contract validate --help"],
  ["contract generate --help"],
  ["contract drift --help"],
  ["contract sync --help"],
  ["migrations --help"],
  ["migrations check --help"],
  ["migrations plan --help"],
  ["migrations fix --help"],
  ["migrations explain --help"],
  ["templates --help"],
  ["templates check --help"],
  ["restart --help"],
  ["restart check --help"],
])("helps: %s", async (line) => {
  const { code, out } = portcullis(line.split(" "));
  expect(code).toBe(0);
  await expect(out).toMatchFileSnapshot(
    golden(`help/${line.replace(" --help", "").replaceAll(" ", "-").replace("--help", "portcullis")}.txt`),
  );
});
