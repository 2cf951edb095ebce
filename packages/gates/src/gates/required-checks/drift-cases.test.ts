import type { PullRequestSnapshot, RequiredChecks } from "@portcullis/contracts";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";

import { bindGate } from "../../core/gate.ts";
import { judge } from "../../core/run-gates.ts";
import { contentOf, FOLDER, readCases, rowOf, workflowSnapshot } from "../../testing/workflow-snapshot.ts";
import { readEntry } from "../../workflows/branch-protection.ts";
import { readChange } from "../../workflows/change.ts";
import { deriveLanes } from "../../workflows/lanes.ts";
import { readWorkflow } from "../../workflows/read-workflow.ts";
import { startsFor } from "../../workflows/runs.ts";
import { resolveWorkflowLint } from "../workflow-lint/options.ts";
import { workflowLint } from "../workflow-lint/workflow-lint.ts";
import { contextOf, findProducers } from "./find-producers.ts";
import { resolveRequiredChecks } from "./options.ts";
import { requiredChecks } from "./required-checks.ts";

const cases = readCases("required-checks/drift-cases.json");
const find = (id: string) => cases.find((each) => each.id === id)!;

/** Whether part 0.3 of the specification keeps what a case pins. */
const KEPT: Readonly<Record<string, string>> = {
  CTX02: "a pull_request_target is a request: its job posts under either suffix, as versions of the forge differ",
  CTX07: "a workflow without a name is called by its file",
  PAT01: "a star is every context",
  PAT05: "braces are no pattern: what matches nothing is told",
  COE02: "a required job must not be masked",
  COE06: "an expression may be true at run time (better)",
  COE09: "of two jobs that post one context both have to be unmasked (better)",
  COE11: "a number sign is a part of the name (better)",
  PTH02: "a required workflow must not have a path filter",
  PTH04: "a filter of another event is none (better)",
  PTH06: "a list of events has no filter",
  PTH07: "a filter at the wrong level is one",
  PCX01: "workflow, job and event of a context",
  PCX03: "a context without its event is none that this forge posts",
  PCX05: "a job may have slashes and parentheses in its name",
  DRF01: "all that is required is posted",
  DRF03: "an aggregate that needs what is no job never runs",
  DRF04: "an aggregate must not lose its needs (better)",
  DRF06: "nobody posts what is required",
  DRF07: "who runs for pushes to main only is no producer (better)",
  DRF18: "names are compared with their case",
  DRF20: "a pull_request_target posts under its own name (better)",
  SHR01: "a plain trigger starts",
  SHR04: "patterns of branches",
  SHR10: "all files ignored",
  SHR11: "some files ignored",
  SHR13: "no file at all is no file that counts",
  SHR14: "branches ignored",
  SHD01: "all posted",
  SHD02: "one never posted: waited for",
  SHD05: "a context that the request takes away",
  SHD06: "a waiver for it",
  SHD07: "a waiver of another request",
  SHD12: "a new context of a file that is touched",
  ATO11: "masks of steps are masks (better)",
  ATO14: "a workflow that cannot be read is an error",
  ATO16: "every workflow is looked at (better)",
  GC601: "all required contexts are green",
  GC604: "an error is no success",
  GC605: "the newest row counts",
};

/** What we do otherwise, each with a test of ours in this file, or in the tests that are named. */
const OTHERWISE: Readonly<Record<string, string>> = {
  SHD04: "not settled: the original lets it pass, we wait",
  SHD09: "nothing derived at the head: named as removed, instead of an error",
  SHD10: "nothing derived at the merge base although the file is not touched: the parts contradict each other, error",
  GC606: "protection unreadable: an error, not the required contexts of a list in the code",
  ATO02: "a mask needs a tracker, not a changed `needs` beside it",
  ATO03: "more needs are welcome",
  ATO04: "a mask needs a tracker, not a changed `needs` beside it",
  ATO05: "a mask needs a tracker in its comment, not a number in the description",
  ATO08: "the order of needs means nothing",
  ATO09: "one need as a text or as a list is the same",
  ATO10: "a mask that is off is none",
  DRF10: "there is no second list of contexts that could lack a branch",
  DRF11: "there is no second list of contexts that could name one twice",
  DRF14: "a branch without protection is not passed over: with nothing required it is an error",
  DRF16: "there is no second list of contexts",
  DRF17: "there is no second list of contexts",
};

it("has every case on one of the lists", () => {
  expect([...Object.keys(KEPT), ...Object.keys(OTHERWISE)].sort()).toEqual(cases.map(({ id }) => id).sort());
});

it("has docs/moving-over.md tell what becomes of each", () => {
  const page = readFileSync(new URL("../../../../../docs/moving-over.md", import.meta.url), "utf8");
  const rowsOf = (list: typeof KEPT, what: string): string[] =>
    Object.entries(list).map(([id, why]) => `| ${id} | ${what} | ${why} |`);
  expect(page.match(/^\| [A-Z]+\d+ .*$/gm)).toEqual([...rowsOf(KEPT, "kept"), ...rowsOf(OTHERWISE, "otherwise")]);
});

const decide = (snapshot: PullRequestSnapshot, options: RequiredChecks = {}) => {
  const verdict = judge(snapshot, bindGate(requiredChecks, resolveRequiredChecks(options)));
  return {
    ...verdict,
    rules: verdict.findings.map(({ rule, level }) => `${rule.replace("required-checks/", "")} ${level}`),
  };
};

const protect = (...required_contexts: string[]) => ({
  branch_protection: { required_contexts, dismiss_stale_approvals: true, required_approvals: 1 },
});

const lint = (snapshot: PullRequestSnapshot) => judge(snapshot, bindGate(workflowLint, resolveWorkflowLint({})));
const change = readChange(workflowSnapshot({}));

describe("which contexts a workflow posts", () => {
  const lanesOf = (id: string) =>
    deriveLanes([readWorkflow(`${FOLDER}/file.yml`, stringify(find(id).input.workflow))], change);

  it.each(["CTX02", "CTX07"])("%s", (id) => {
    const lanes = lanesOf(id);
    const { emit_match_lint, context_shrink_lanes } = find(id).expected;
    expect(lanes.map(({ subject }) => subject)).toEqual(context_shrink_lanes);
    for (const context of emit_match_lint)
      expect(findProducers(context, lanes, "gitea")).toMatchObject({
        isForeign: false,
        lanes: [{ runs: { answer: "yes" } }],
      });
  });

  it.each(["PAT01", "PAT05"])("%s", (id) => {
    const { entry, emitted } = find(id).input;
    expect(readEntry(entry).matches(emitted)).toBe(find(id).expected.matches);
  });

  it.each(["PCX01", "PCX03", "PCX05"])("%s", (id) => {
    const { context } = find(id).input;
    const [name, job] = find(id).expected.parsed ?? ["W", "j"];
    const workflow = stringify({ name, on: ["pull_request"], jobs: { j: { name: job } } });
    const lanes = deriveLanes([readWorkflow(`${FOLDER}/w.yml`, workflow)], change);
    const found = findProducers(context, lanes, "gitea");
    expect(found).toMatchObject({ isForeign: find(id).expected.parsed === null, lanes: [{ job: { name: job } }] });
    if (!found.isForeign) expect(contextOf(lanes[0]!, "gitea")).toBe(context);
  });
});

describe("a required job is not masked and not filtered", () => {
  it.each([
    ["COE02", "CI / all-required"],
    ["COE06", "CI / all-required"],
    ["COE09", "CI / all-required"],
    ["COE11", "CI #1 / all-required"],
  ])("%s", (id, name) => {
    const context = `${name} (pull_request)`;
    const snapshot = workflowSnapshot(find(id).input.workflows, {
      statuses: [rowOf(context, "success")],
      ...protect(context),
    });
    const exit = find(id).better?.exit ?? find(id).expected.exit;
    expect(decide(snapshot)).toMatchObject({ state: exit === 1 ? "fail" : "pass", rules: ["masked error"] });
  });

  it.each(["PTH02", "PTH04", "PTH06", "PTH07"])("%s", (id) => {
    const text = `name: CI\n${find(id).input.workflow_text}jobs:\n  a:\n    runs-on: x\n`.replace(
      "on:\n  paths",
      "on:\n  pull_request: null\n  paths",
    );
    const context = "CI / a (pull_request)";
    const snapshot = workflowSnapshot(
      { "ci.yml": text },
      {
        statuses: [rowOf(context, "success")],
        files: [{ path: "a", status: "modified", additions: 1, deletions: 0 }],
        ...protect(context),
      },
    );
    const { findings } = find(id).better ?? find(id).expected;
    expect(decide(snapshot).rules).toEqual(findings === 1 ? ["path-filtered error"] : []);
  });
});

describe("what is required is posted", () => {
  const driftOf = (id: string, changes: Partial<PullRequestSnapshot> = {}) => {
    const { ci, protection, siblings } = find(id).input;
    const required = protection.status_check_contexts ?? [];
    return decide(
      workflowSnapshot(
        { "ci.yml": ci, ...siblings },
        { statuses: required.map((context: string) => rowOf(context, "success")), ...protect(...required), ...changes },
      ),
    );
  };

  it.each([
    ["DRF01", "pass", []],
    ["DRF03", "fail", ["needs-skipped error"]],
    ["DRF06", "fail", ["no-producer error"]],
    ["DRF07", "fail", ["no-producer error"]],
    ["DRF18", "fail", ["no-producer error"]],
    ["DRF20", "pass", []],
  ])("%s", (id, state, rules) => expect(driftOf(id)).toMatchObject({ state, rules }));

  it("DRF04", () => {
    const before = find("DRF01").input.ci;
    const path = `${FOLDER}/ci.yml`;
    const verdict = driftOf("DRF04", {
      files: [{ path, status: "modified", additions: 0, deletions: 1 }],
      file_contents: [contentOf(path, find("DRF04").input.ci), contentOf(path, before, "merge_base")],
    });
    expect(verdict).toMatchObject({ state: "fail", rules: ["needs-removed error"] });
    expect(verdict.summary).toBe(
      '"CI / all-required" no longer needs "a", "b": what fails there does not fail it any more.',
    );
  });

  it(`DRF14: ${OTHERWISE["DRF14"]}`, () => {
    expect(driftOf("DRF14")).toMatchObject({ state: "error", rules: ["nothing-required warning"] });
  });

  it(`GC606: ${OTHERWISE["GC606"]}`, () => {
    const { branch_protection: _, ...blind } = workflowSnapshot({ "ci.yml": find("DRF01").input.ci }, { statuses: [] });
    expect(decide(blind)).toMatchObject({ state: "error" });
    const incomplete = [{ part: "branch_protection", reason: "HTTP 403" }];
    expect(decide({ ...blind, incomplete, ...protect("CI / a (pull_request)") })).toMatchObject({ state: "error" });
  });
});

describe("which rows count", () => {
  it.each(["GC601", "GC604", "GC605"])("%s", (id) => {
    const [[, protection], [, { statuses }]] = Object.entries<any>(find(id).input.api) as [any, any];
    const required = protection.required_status_checks.checks.map(({ context }: any) => context);
    const rows = statuses.map(({ context, status, id: row }: any) => rowOf(context, status, { id: row }));
    const snapshot = workflowSnapshot({ "ci.yml": "name: CI\non: [push]\njobs: {}\n" }, { statuses: rows });
    const verdict = decide(snapshot, { contexts: required, external: required });
    expect(verdict.state).toBe(find(id).expected.verdict === "CLEAR" ? "pass" : "fail");
  });
});

describe("when a workflow starts", () => {
  it.each(cases.filter(({ gate }) => gate === "shrink_fires").map((each) => [each.id, each] as const))(
    "%s",
    (_, { input, expected }) => {
      const { events } = readWorkflow("w.yml", stringify({ name: "W", on: input.on, jobs: { a: {} } }));
      const { answer } = startsFor("pull_request", events.get("pull_request")!, {
        ...change,
        baseRef: input.base,
        files: input.changed,
      });
      expect(answer === "yes").toBe(expected.fires);
    },
  );
});

describe("the set of contexts does not shrink", () => {
  /** A workflow file for each file of a side, with the jobs of its lanes. */
  const toFiles = (lanes: Readonly<Record<string, string>>) =>
    Object.entries(Object.groupBy(Object.entries(lanes), ([, file]) => file)).map(([file, entries]) => {
      const names = entries!.map(([subject]) => subject.split(" / ") as [string, string]);
      const jobs = Object.fromEntries(names.map(([, job]) => [job, {}]));
      return [`${FOLDER}/${file}`, stringify({ name: names[0]![0], on: ["pull_request"], jobs })] as const;
    });

  function shrinkOf(id: string) {
    const { expected, posted, base_lanes, waivers, pr_touched_workflow_files } = find(id).input;
    const [head, base] = [new Map(toFiles(expected)), new Map(toFiles(base_lanes))];
    const touched = pr_touched_workflow_files?.map((file: string) => `${FOLDER}/${file}`);
    const files = [...new Set([...head.keys(), ...base.keys()])]
      .filter((path) => touched?.includes(path) ?? !(head.has(path) && base.has(path)))
      .map((path) => ({
        path,
        status: !base.has(path) ? ("added" as const) : !head.has(path) ? ("removed" as const) : ("modified" as const),
        additions: 0,
        deletions: 0,
      }));
    const contents = [
      ...Array.from(head, ([path, text]) => contentOf(path, text)),
      ...Array.from(base, ([path, text]) => contentOf(path, text, "merge_base")),
    ];
    const required = Object.keys(expected).length === 0 ? posted : Object.keys(expected);
    return decide(
      workflowSnapshot(
        {},
        {
          files,
          file_contents: contents,
          statuses: posted.map((subject: string) => rowOf(`${subject} (pull_request)`, "success")),
        },
      ),
      {
        contexts: required.map((subject: string) => `${subject} (pull_request)`),
        waivers: waivers.map(({ pr_number, subject, reason }: any) => ({
          pull_request: pr_number,
          context: subject,
          reason,
        })),
      },
    );
  }

  it.each(["SHD01", "SHD02", "SHD05", "SHD06", "SHD07", "SHD12"])("%s", (id) => {
    const { exit, missing, removed, waived } = find(id).expected;
    const verdict = shrinkOf(id);
    expect(verdict.state).toBe(exit === 0 ? "pass" : missing.length > 0 ? "pending" : "fail");
    expect(verdict.evidence).toMatchObject({ removed, waived });
  });

  it(`SHD04: ${OTHERWISE["SHD04"]}`, () => expect(shrinkOf("SHD04").state).toBe("pending"));

  it(`SHD09: ${OTHERWISE["SHD09"]}`, () => {
    expect(shrinkOf("SHD09")).toMatchObject({ state: "fail", rules: ["no-producer error", "context-removed error"] });
  });

  it(`SHD10: ${OTHERWISE["SHD10"]}`, () => {
    const path = `${FOLDER}/w.yml`;
    const [head, base] = ["pull_request", "push"].map((event) =>
      stringify({ name: "W", on: [event], jobs: { a: {} } }),
    );
    const snapshot = workflowSnapshot(
      {},
      {
        file_contents: [contentOf(path, head!), contentOf(path, base!, "merge_base")],
        statuses: [rowOf("W / a (pull_request)", "success")],
      },
    );
    expect(decide(snapshot, { contexts: ["W / a (pull_request)"] })).toMatchObject({
      state: "error",
      rules: ["unread warning"],
    });
  });
});

describe("masks come with a tracker, not with another change", () => {
  const CONTEXT = "CI / all-required (pull_request)";
  const atomicOf = (id: string) => {
    const { base, head, pr_body } = find(id).input;
    const side = (files: Readonly<Record<string, string>>, at: "head" | "merge_base") =>
      Object.entries(files).map(([path, text]) => contentOf(path, text, at));
    const changed = Object.keys({ ...base, ...head }).filter((path) => base[path] !== (head[path] ?? base[path]));
    const snapshot = workflowSnapshot(
      {},
      {
        files: changed.map((path) => ({ path, status: "modified", additions: 1, deletions: 0 })),
        file_contents: [...side({ ...base, ...head }, "head"), ...side(base, "merge_base")],
        statuses: [rowOf(CONTEXT, "success")],
        tracked_issues: [],
        ...protect(CONTEXT),
      },
    );
    return { ...snapshot, pull_request: { ...snapshot.pull_request, body: pr_body } };
  };

  it.each(["ATO11", "ATO14", "ATO16", "ATO02", "ATO04", "ATO05"])("%s", (id) => {
    const verdict = lint(atomicOf(id));
    expect(verdict.state).toBe("fail");
    expect(verdict.findings[0]!.rule).toBe(
      `workflow-lint/${id === "ATO14" ? "unreadable-workflow" : "mask-without-tracker"}`,
    );
  });

  it.each(["ATO03", "ATO08", "ATO09", "ATO10"])("%s", (id) => {
    expect(lint(atomicOf(id)).state).toBe("pass");
    expect(decide(atomicOf(id)).state).toBe("pass");
  });

  it("ATO14: the workflow that can no longer be read is gone for the forge", () => {
    const verdict = decide(atomicOf("ATO14"));
    expect(verdict.rules).toContain("context-removed error");
    expect(verdict.findings.find(({ rule }) => rule.endsWith("context-removed"))!.message).toContain("drops");
  });
});

describe("there is no second list of contexts", () => {
  it.each(["DRF10", "DRF11", "DRF16", "DRF17"])("%s", (id) => {
    const { ci, audit, protection } = find(id).input;
    const required = protection.status_check_contexts;
    const snapshot = workflowSnapshot(
      { "ci.yml": ci, "audit.yml": audit },
      { statuses: required.map((context: string) => rowOf(context, "success")), ...protect(...required) },
    );
    expect(decide(snapshot).state).toBe("pass");
  });
});
