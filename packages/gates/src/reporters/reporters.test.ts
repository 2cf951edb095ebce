import type { GateReport } from "@portcullis/contracts";
import sarifSchema from "../../../../fixtures/schemas/sarif-2.1.0.schema.json" with { type: "json" };
import { stripVTControlCharacters } from "node:util";
import addFormats from "ajv-formats";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";

import type { GateDescription } from "../core/describe-gate.ts";
import { bindGate } from "../core/gate.ts";
import { runGates } from "../core/run-gates.ts";
import { sopAck } from "../gates/sop-ack/sop-ack.ts";
import { optionsOf, originalCases, snapshotOf } from "../testing/original-case.ts";
import { renderGithubSummary } from "./github.ts";
import { renderJunit } from "./junit.ts";
import { REPORTERS, type ReportFormat } from "./reporters.ts";
import { renderSarif } from "./sarif.ts";
import { renderText } from "./text.ts";

interface Reported {
  readonly report: GateReport;
  readonly gates: readonly GateDescription[];
}

function reportOf(id: string): Reported {
  const { input } = originalCases.find((each) => each.id === id)!;
  const gates = [bindGate(sopAck, optionsOf(input))];
  return { report: runGates(snapshotOf(input), gates, "0.0.0-test"), gates };
}

/** Every state, an advisory gate that fails, places in files and reviews, and text that says the same of many subjects. */
function mixed(): Reported {
  const head_sha = "5f0c1d2e3a4b59687766554433221100ffeeddcc";
  const always = { head_sha, findings: [], inputs_digest: "0".repeat(64) };
  const words = {
    summary: "The gate is open.",
    why: "It matters.",
    fix: "Mend it.",
    rules: {
      "no-header": { meaning: "A file has no header.", levels: ["error"] },
      late: { meaning: "Somebody is late.", levels: ["warning"] },
    },
  } as const;
  const gates = ["title-format", "file-header", "linked-issue", "release-window", "ci-green", "reviewed"].map((id) => ({
    id,
    gate: { id, ...words },
  }));
  const unheaded = (path: string, place: object = {}) =>
    ({
      rule: "file-header/no-header",
      level: "error",
      message: "The file has no header.",
      subject: path,
      location: { path, ...place },
      fix: "Add the header.",
    }) as const;
  const waiting = (subject: string) =>
    ({
      rule: "reviewed/late",
      level: "warning",
      message: `${subject} waits for a review.`,
      subject,
      fix: "Somebody reviews.",
      location: { review_id: 3 },
    }) as const;
  return {
    gates,
    report: {
      portcullis_version: "0.0.0-test",
      taken_at: "2026-06-20T00:00:00Z",
      pull_request: { repository: "acme/core", number: 7, title: "A change", author: "dev-dan", head_sha },
      state: "error",
      verdicts: [
        { ...always, gate: "title-format", state: "pass", summary: "The title is a sentence." },
        {
          ...always,
          gate: "file-header",
          state: "fail",
          summary: "2 files have no header.",
          advisory: true,
          findings: [unheaded("src/a b.ts", { line: 4, column: 2 }), unheaded("src/ü.ts")],
        },
        { ...always, gate: "linked-issue", state: "pending", summary: "Waits for an issue." },
        {
          ...always,
          gate: "release-window",
          state: "skipped",
          summary: "No changed file matches the paths of release-window.",
        },
        { ...always, gate: "ci-green", state: "error", summary: "Cannot be evaluated: no status." },
        {
          ...always,
          gate: "reviewed",
          state: "pending",
          summary: "2 areas wait.",
          findings: [waiting("storage"), waiting("network")],
        },
      ],
    },
  };
}

const REPORTS = {
  pass: reportOf("e2e-thread-09"),
  fail: reportOf("e2e-thread-05"),
  error: reportOf("e2e-team-both-404"),
  mixed: mixed(),
};
const EXTENSIONS: Record<ReportFormat, string> = {
  text: "txt",
  json: "json",
  markdown: "md",
  sarif: "sarif",
  junit: "xml",
  github: "github.txt",
};
const golden = (name: string): string => `../../../../fixtures/golden/reporters/${name}`;

describe.each(Object.entries(REPORTS))("a report of %s", (name, { report, gates }) => {
  it.each(Object.entries(EXTENSIONS))("as %s", async (format, extension) => {
    const render = await REPORTERS[format as ReportFormat]();
    await expect(render(report, { color: false, gates })).toMatchFileSnapshot(golden(`${name}.${extension}`));
  });

  it("as the summary of a step on GitHub", async () => {
    const render = await REPORTERS.markdown();
    const markdown = render(report, { color: false, gates });
    expect(`<!-- portcullis -->\n\n${renderGithubSummary(report, { color: false, gates })}`).toBe(markdown);
  });

  it("as SARIF that keeps to the published schema", async () => {
    // The schema is of draft-04, which differs from what ajv reads in the name of `id` alone, as far as this schema goes.
    // One of its patterns is none under the flag u.
    const { id: _, $schema: __, ...schema } = sarifSchema as Record<string, unknown>;
    const validate = addFormats
      .default(new Ajv({ strict: false, allErrors: true, unicodeRegExp: false }))
      .compile(schema);
    const render = await REPORTERS.sarif();
    const log = JSON.parse(render(report, { color: false, gates }));
    validate(log);
    expect(validate.errors).toBeNull();
    for (const { ruleId, ruleIndex } of log.runs[0].results)
      expect(log.runs[0].tool.driver.rules[ruleIndex].id).toBe(ruleId);
  });
});

it("colours for a terminal, and only for one", () => {
  const { report, gates } = REPORTS.fail;
  const painted = renderText(report, { color: true, gates });
  expect(painted).toContain("\u001b[31m✖");
  const note = painted.split("\n").find((line) => line.includes(" · "))!;
  expect(note.split("\u001b")).toEqual(["", expect.stringMatching(/^\[2m  · /), "[22m"]);
  expect(stripVTControlCharacters(painted)).toBe(renderText(report, { color: false, gates }));
});

it("tells the errors of no row in JUnit, and findings alike apart in SARIF", () => {
  const { report, gates } = REPORTS.fail;
  const odd = { rule: "sop-ack/odd", level: "error", message: "It is odd.", location: { comment_id: 9 } } as const;
  const verdicts = report.verdicts.map((verdict) => ({ ...verdict, findings: [...verdict.findings, odd, odd] }));
  const junit = renderJunit({ ...report, verdicts }, { color: false, gates });
  expect(junit).toContain('<testcase classname="sop-ack" name="sop-ack">');
  expect(junit).toContain("error: It is odd. comment 9 [sop-ack/odd]");
  const { results } = JSON.parse(renderSarif({ ...report, verdicts }, { color: false, gates })).runs[0];
  const hashes = results.map(({ partialFingerprints }: any) => partialFingerprints.primaryLocationLineHash);
  expect(new Set(hashes).size).toBe(results.length);
});
