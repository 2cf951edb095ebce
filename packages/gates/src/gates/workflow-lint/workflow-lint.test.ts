import type { PullRequestSnapshot, WorkflowLint } from "@portcullis/contracts";
import { describe, expect, it } from "vitest";

import { bindGate } from "../../core/gate.ts";
import { judge } from "../../core/run-gates.ts";
import { contentOf, FOLDER, workflowSnapshot } from "../../testing/workflow-snapshot.ts";
import { configureWorkflowLint } from "./configure.ts";
import { resolveWorkflowLint } from "./options.ts";
import { toBoard } from "./to-evidence.ts";
import { listTrackers, wantsFile } from "./wanted.ts";
import { workflowLint } from "./workflow-lint.ts";

const bind = (options: WorkflowLint = {}) => bindGate(workflowLint, resolveWorkflowLint(options));

const decide = (snapshot: PullRequestSnapshot, options?: WorkflowLint) => {
  const verdict = judge(snapshot, bind(options));
  return {
    ...verdict,
    rules: verdict.findings.map(({ rule, level }) => `${rule.replace("workflow-lint/", "")} ${level}`),
  };
};

const lint = (text: string, changes: Partial<PullRequestSnapshot> = {}) =>
  decide(workflowSnapshot({ "ci.yml": text }, changes));

const issue = (reference: string, created_at = "2026-06-20T09:00:00Z", state = "open") => ({
  reference,
  state,
  created_at,
  updated_at: created_at,
});

const jobWith = (lines: string, on = "[pull_request]") =>
  `on: ${on}\njobs:\n  a:\n${lines.replaceAll(/^/gm, "    ")}\n`;
const stepWith = (lines: string, on?: string) => jobWith(`steps:\n  - ${lines.replaceAll("\n", "\n    ")}`, on);

describe("masks and their trackers", () => {
  const masked = (line = "continue-on-error: true") => jobWith(`runs-on: x\n${line}`);

  it.each<[string, string, Partial<PullRequestSnapshot>, string, string]>([
    [
      "an issue of this repository",
      masked("continue-on-error: true # see #7"),
      { tracked_issues: [issue("#7")] },
      "pass",
      "valid",
    ],
    [
      "an issue by its full name",
      masked("continue-on-error: true # o/r#7"),
      { tracked_issues: [issue("O/r#7")] },
      "pass",
      "valid",
    ],
    [
      "one that is closed",
      masked("continue-on-error: true # #7"),
      { tracked_issues: [issue("#7", undefined, "closed")] },
      "fail",
      "closed",
    ],
    [
      "one that is not there",
      masked("continue-on-error: true # #7"),
      { tracked_issues: [issue("#8")] },
      "fail",
      "not-found",
    ],
    [
      "one that is both open and closed",
      masked("continue-on-error: true # #7"),
      { tracked_issues: [issue("#7"), issue("acme/widget#7", undefined, "closed")] },
      "fail",
      "closed",
    ],
    ["issues that nobody read", masked("continue-on-error: true # #7"), {}, "error", "unverifiable"],
    ["no tracker where nobody read issues", masked(), {}, "fail", "no-tracker"],
    [
      "a part of a word",
      masked("continue-on-error: true # see#7x"),
      { tracked_issues: [issue("#7")] },
      "fail",
      "no-tracker",
    ],
    [
      "a link to a place",
      masked("continue-on-error: true # https://h.example/o/r#7"),
      { tracked_issues: [issue("#7"), issue("o/r#7")] },
      "fail",
      "no-tracker",
    ],
  ])("%s", (_, text, changes, state, verdict) => {
    expect(lint(text, changes)).toMatchObject({
      state,
      evidence: { masks: [{ path: `${FOLDER}/ci.yml`, line: 5, job: "a", verdict }] },
    });
  });

  it.each(["${{ true }}", "${{ matrix.x }}", "'true'", "yes", "On", "[true]", "1", "x"])("%s masks", (value) => {
    expect(lint(masked(`continue-on-error: ${value}`)).rules).toEqual(["mask-without-tracker error"]);
  });

  it.each(["false", "no", "OFF", "", "~", "'false'", "${{ false }}", "${{ !true }}"])("%s does not", (value) => {
    expect(lint(masked(`continue-on-error: ${value}`))).toMatchObject({ state: "pass", findings: [] });
  });

  it("is looked for in every folder of every forge", () => {
    const paths = [".github", ".gitea", ".forgejo"].map((folder) => `${folder}/workflows/x.yaml`);
    const contents = paths.map((path) => contentOf(path, masked()));
    expect(decide(workflowSnapshot({}, { file_contents: contents })).rules).toHaveLength(3);
  });

  it("has a board, an explanation and evidence that holds", () => {
    const snapshot = workflowSnapshot(
      { "ci.yml": masked("continue-on-error: true # #7") + "  b:\n    continue-on-error: true\n" },
      { tracked_issues: [issue("#7")] },
    );
    const verdict = judge(snapshot, bind());
    expect(toBoard(verdict.evidence)).toEqual([
      { subject: `${FOLDER}/ci.yml / a`, state: "pass", detail: "line 5: #7" },
      { subject: `${FOLDER}/ci.yml / b`, state: "fail", detail: "line 7: no tracker" },
    ]);
    expect(
      bind()
        .explain(snapshot)
        .map(({ counted, rule }) => [counted, rule]),
    ).toEqual([
      [true, "workflow-lint/accepted"],
      [false, "workflow-lint/mask-without-tracker"],
    ]);
    expect(
      bind()
        .verify(snapshot, verdict)
        .map(({ holds }) => holds),
    ).toEqual([true, true]);
    const other = workflowSnapshot({ "ci.yml": jobWith("runs-on: x") });
    expect(
      bind()
        .verify(other, verdict)
        .map(({ holds }) => holds),
    ).toEqual([false, false]);
  });

  it("has a subject of its own, which stays when lines move", () => {
    const steps =
      "steps:\n  - run: x\n    continue-on-error: true\n  - run: x\n    continue-on-error: true\n  - name: y\n    continue-on-error: true";
    const subjects = (text: string) => lint(text).findings.map(({ subject }) => subject);
    const expected = ["", " (2)"].map((end) => `${FOLDER}/ci.yml / a / x${end}`);
    expect(subjects(jobWith(steps))).toEqual([...expected, `${FOLDER}/ci.yml / a / y`]);
    expect(subjects(`# a line more\n${jobWith(steps)}`)).toEqual(subjects(jobWith(steps)));
  });

  it("ages with the snapshot's time alone", () => {
    const options: WorkflowLint = { max_age_days: 3 };
    const aged = (taken_at: string) =>
      decide(
        workflowSnapshot(
          { "ci.yml": masked("continue-on-error: true # #7") },
          { taken_at, tracked_issues: [issue("#7")] },
        ),
        options,
      );
    expect(aged("2026-06-24T08:59:59Z").state).toBe("pass");
    expect(aged("2026-06-24T09:00:00Z")).toMatchObject({ state: "fail", rules: ["tracker-too-old error"] });
    expect(aged("2026-06-21T08:00:00Z").inputs_digest).toBe(aged("2026-06-21T07:00:00Z").inputs_digest);
    expect(aged("2026-06-21T08:00:00Z").inputs_digest).not.toBe(aged("2026-06-22T09:00:00Z").inputs_digest);
  });
});

describe("files that a forge would drop", () => {
  it.each<[string, string, string]>([
    ["a key that stands twice", "on: push\njobs:\n  a:\n    runs-on: x\n    runs-on: y\n", "duplicate-key error"],
    ["a job that stands twice", "on: push\njobs:\n  a:\n    runs-on: x\n  a:\n    runs-on: y\n", "duplicate-key error"],
    ["a key that stands twice under a quote", "on: push\n'on': push\njobs: {}\n", "duplicate-key error"],
    ["brackets that stay open", "on: [push\njobs:\n", "unreadable-workflow error"],
    ["two documents", "on: push\njobs: {}\n---\na: 1\n", "unreadable-workflow error"],
    ["nothing", "", "unreadable-workflow error"],
    ["only remarks", "# nothing\n", "unreadable-workflow error"],
    ["an anchor that is not there", "on: *x\njobs: {}\n", "unreadable-workflow error"],
    ["no jobs", "on: push\n", "no-workflow warning"],
    ["a list", "- a\n", "no-workflow warning"],
  ])("%s", (_, text, rule) => expect(lint(text).rules[0]).toBe(rule));

  it("says where", () => {
    expect(lint("on: push\njobs:\n  a:\n    runs-on: x\n    runs-on: y\n").findings[0]).toMatchObject({
      location: { path: `${FOLDER}/ci.yml`, line: 5, column: 5 },
    });
  });

  it("what nobody read is an error, never a pass (threat 39)", () => {
    const incomplete = [{ part: "file_contents", subject: `${FOLDER}/x.yml`, reason: "HTTP 500" }];
    expect(lint(jobWith("runs-on: x"), { incomplete })).toMatchObject({ state: "error", rules: ["unread warning"] });
    expect(lint(jobWith("runs-on: x"), { head_files: [`${FOLDER}/ci.yml`, `${FOLDER}/x.yml`] }).state).toBe("error");
  });
});

describe("texts of strangers in scripts (threat 32)", () => {
  it.each([
    "run: echo ${{ github.event.pull_request.title }}",
    "run: echo ${{ github.event['pull_request']['body'] }}",
    "run: echo ${{ GITHUB.EVENT.Issue.Title }}",
    "run: echo ${{ github.event.comment.body }}",
    "run: echo ${{ github.event.review.body || 'x' }}",
    "run: echo ${{ github.head_ref }}",
    "run: echo ${{ github.event.pull_request.head.ref }}",
    "run: echo ${{ gitea.event.pull_request.head.label }}",
    "run: echo ${{ github.event.commits[0].message }}",
    "run: echo ${{ join(github.event.commits.*.message, ',') }}",
    "run: echo ${{ toJSON(github.event) }}",
    "run: echo ${{ toJSON(github) }}",
    "run: echo ${{ format('{0}', github.event.head_commit.author.name) }}",
    "run: echo ${{ github.event.action == 'x' && github.event.issue.body }}",
    "run: echo ${{ (((github.event.discussion.title))) }}",
    "run: echo ${{ github.event.workflow_run.head_branch }}",
    "run: |\n  true\n  echo ${{ github.event.pull_request.title }}",
    "env:\n  T: ${{ github.event.pull_request.title }}\nrun: echo ${{ env.T }}",
    "uses: actions/github-script@v7\nwith:\n  script: console.log('${{ github.event.pull_request.title }}')",
    `run: echo \${{ ${"(".repeat(80)}github.event.pull_request.title${")".repeat(80)} }}`,
  ])("%s", (step) => expect(lint(stepWith(step)).rules).toEqual(["hostile-expression error"]));

  it.each([
    "run: echo ${{ github.event.pull_request.number }}",
    "run: echo ${{ contains(github.event.pull_request.title, 'x') }}",
    "run: echo ${{ github.event.pull_request.title == 'x' }}",
    "run: echo ${{ github.event.pull_request.title && 'yes' }}",
    "run: echo ${{ github.event.pull_request.head.sha }}",
    'env:\n  T: ${{ github.event.pull_request.title }}\nrun: echo "$T"',
    "name: ${{ github.event.pull_request.title }}\nrun: echo",
    "uses: o/action@v1\nwith:\n  script: ${{ github.event.pull_request.title }}",
    "run: echo '${{ 'github.event.pull_request.title' }}'",
    "env:\n  T: safe\nrun: echo ${{ env.T }}",
  ])("%s is not", (step) => expect(lint(stepWith(step)).rules).toEqual([]));

  it("names the line within a script, and variables of job and workflow", () => {
    const text = stepWith("run: |\n  true\n  echo ${{ github.event.issue.title }}");
    expect(lint(text).findings[0]).toMatchObject({
      location: { line: 7 },
      evidence: { hostile: "github.event.issue.title" },
    });
    const above = `env: {A: "\${{ github.head_ref }}"}\n${jobWith("env: {B: '${{ env.A }}'}\nsteps:\n  - run: echo ${{ env.b }}")}`;
    expect(lint(above).rules).toEqual(["hostile-expression error"]);
  });
});

describe("checkouts of the head with the rights of the base (threat 33)", () => {
  const TARGET = "[pull_request_target]";
  it.each([
    "uses: actions/checkout@v4\nwith:\n  ref: ${{ github.event.pull_request.head.sha }}",
    "uses: https://host.example/actions/checkout@v4\nwith:\n  ref: ${{ github.head_ref }}",
    "uses: actions/checkout@v4\nwith:\n  repository: ${{ github.event.pull_request.head.repo.full_name }}",
    "uses: actions/checkout@v4\nwith:\n  ref: refs/pull/${{ github.event.number }}/merge",
    "uses: actions/checkout@v4\nwith:\n  ref: ${{ env.REF }}\nenv:\n  REF: ${{ github.event.pull_request.head.sha }}",
    "run: gh pr checkout 5",
    "run: git fetch origin pull/5/head",
    "run: git checkout ${{ github.event.pull_request.head.sha }}",
    'run: |\n  git fetch origin \\\n    "$HEAD"\nenv:\n  HEAD: ${{ github.event.pull_request.head.sha }}',
  ])("%s", (step) => {
    expect(lint(stepWith(step, TARGET)).rules).toEqual(["head-checkout error"]);
    expect(lint(stepWith(step, "[pull_request]")).rules).toEqual([]);
  });

  it.each([
    "uses: actions/checkout@v4",
    "uses: actions/checkout@v4\nwith:\n  ref: ${{ github.event.pull_request.base.sha }}",
    "run: git log -1",
    "if: github.event_name == 'pull_request'\nuses: actions/checkout@v4\nwith:\n  ref: ${{ github.head_ref }}",
  ])("%s is not", (step) => expect(lint(stepWith(step, TARGET)).rules).toEqual([]));

  it("follows a workflow that is called", () => {
    const called = stepWith("uses: actions/checkout@v4\nwith:\n  ref: ${{ github.head_ref }}", "workflow_call");
    const caller = `on: ${TARGET}\njobs:\n  call:\n    uses: ./${FOLDER}/called.yml\n`;
    const both = workflowSnapshot({ "called.yml": called, "caller.yml": caller });
    expect(decide(both).rules).toEqual(["head-checkout error"]);
    expect(decide(workflowSnapshot({ "called.yml": called })).rules).toEqual([]);
  });
});

describe("what has to be read for the gate", () => {
  const options = resolveWorkflowLint({ images: [{ dockerfile: "images/Dockerfile", context: "app", files: ["a"] }] });

  it("is workflows, Dockerfiles and what their builds ignore", () => {
    const paths = [
      `${FOLDER}/a.yml`,
      `${FOLDER}/sub/a.yml`,
      `${FOLDER}/a.txt`,
      "images/Dockerfile",
      "app/.dockerignore",
      ".dockerignore",
    ];
    expect(paths.filter(wantsFile(options))).toEqual([`${FOLDER}/a.yml`, "images/Dockerfile", "app/.dockerignore"]);
  });

  it("is the issues that masks name", () => {
    const text = jobWith("continue-on-error: true # mc#7, not #8\nsteps:\n  - continue-on-error: true # #9");
    expect(listTrackers(workflowSnapshot({ "ci.yml": text }), options)).toEqual([
      { reference: "mc#7", number: 7 },
      { reference: "#9", repository: "acme/widget", number: 9 },
    ]);
  });
});

describe("configuring", () => {
  it("refuses rules that are not there, and files outside", () => {
    const { problems } = configureWorkflowLint({
      rules: { no: "off" },
      images: [{ dockerfile: "Dockerfile", files: ["../a"] }],
    });
    expect(problems.map(({ pointer }) => pointer)).toEqual(["/rules/no", "/images/0/files/0"]);
  });

  it("takes other levels, not for what could not be read", () => {
    const snapshot = workflowSnapshot({ "ci.yml": jobWith("continue-on-error: true # #7") });
    expect(decide(snapshot, { rules: { unread: "off" } }).state).toBe("error");
    const bare = workflowSnapshot({ "ci.yml": jobWith("continue-on-error: true") });
    expect(decide(bare, { rules: { "mask-without-tracker": "warning" } })).toMatchObject({ state: "pass" });
  });
});
