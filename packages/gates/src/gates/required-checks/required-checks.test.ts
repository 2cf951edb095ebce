import type { PullRequestSnapshot, RequiredChecks } from "@portcullis/contracts";
import { describe, expect, it } from "vitest";

import { bindGate } from "../../core/gate.ts";
import { judge } from "../../core/run-gates.ts";
import { contentOf, FOLDER, rowOf, workflowSnapshot } from "../../testing/workflow-snapshot.ts";
import { configureRequiredChecks } from "./configure.ts";
import { resolveRequiredChecks } from "./options.ts";
import { requiredChecks } from "./required-checks.ts";
import { toBoard } from "./to-evidence.ts";

const CI = "name: CI\non: [pull_request]\njobs:\n  test:\n    runs-on: x\n    steps:\n      - run: make\n";
const CONTEXT = "CI / test (pull_request)";
const GREEN = { statuses: [rowOf(CONTEXT, "success")] };

const bind = (options: RequiredChecks = { contexts: [CONTEXT] }) =>
  bindGate(requiredChecks, resolveRequiredChecks(options));

const decide = (snapshot: PullRequestSnapshot, options?: RequiredChecks) => {
  const verdict = judge(snapshot, bind(options));
  return {
    ...verdict,
    rules: verdict.findings.map(({ rule, level }) => `${rule.replace("required-checks/", "")} ${level}`),
  };
};

const withCi = (text: string, changes: Partial<PullRequestSnapshot> = {}) =>
  workflowSnapshot({ "ci.yml": text }, { ...GREEN, ...changes });

const job = (lines: string, name = "test") => `  ${name}:\n    runs-on: x\n${lines.replaceAll(/^/gm, "    ")}\n`;
const requestWith = (jobs: string, on = "[pull_request]") => `name: CI\non: ${on}\njobs:\n${jobs}`;

describe("a required context that is green and real", () => {
  it("passes, and shows its row and its job", () => {
    const verdict = decide(withCi(CI));
    expect(verdict).toMatchObject({
      state: "pass",
      findings: [],
      summary: "The required context is green, and run for such a change.",
    });
    expect(verdict.evidence).toMatchObject({
      contexts: [
        {
          context: CONTEXT,
          by: ["configuration"],
          state: "success",
          rows: [{ kind: "status", state: "success" }],
          producers: [{ path: `${FOLDER}/ci.yml`, line: 4, job: "test", event: "pull_request", runs: "yes" }],
        },
      ],
    });
    expect(toBoard(verdict.evidence)).toEqual([
      { subject: CONTEXT, state: "pass", detail: `success; ${FOLDER}/ci.yml:4` },
    ]);
  });

  it("has evidence that holds, and that does not hold of other rows", () => {
    const snapshot = withCi(CI);
    const verdict = judge(snapshot, bind());
    expect(
      bind()
        .verify(snapshot, verdict)
        .map(({ holds }) => holds),
    ).toEqual([true, true]);
    const other = withCi(CI.replace("test:", "other:"), { statuses: [rowOf(CONTEXT, "failure")] });
    expect(
      bind()
        .verify(other, verdict)
        .map(({ holds }) => holds),
    ).toEqual([false, false]);
  });

  it("is the job alone on GitHub, in the folder of GitHub", () => {
    const github = {
      forge: { kind: "github" as const, host: "git.example" },
      file_contents: [contentOf(".github/workflows/ci.yml", CI)],
      statuses: [rowOf("test", "success", { kind: "check" })],
    };
    expect(decide(workflowSnapshot({}, github), { contexts: ["test"] }).state).toBe("pass");
    const foreign = decide(workflowSnapshot({}, { ...github, statuses: [rowOf(CONTEXT, "success")] }));
    expect(foreign).toMatchObject({ state: "pass", rules: ["context-name warning"] });
    expect(
      decide(workflowSnapshot({}, { ...github, file_contents: [contentOf(".gitea/workflows/ci.yml", CI)] })).state,
    ).toBe("fail");
  });
});

describe("only success counts", () => {
  it.each(["failure", "error", "skipped", "cancelled", "neutral"] as const)("%s fails", (state) => {
    expect(decide(withCi(CI, { statuses: [rowOf(CONTEXT, state)] }))).toMatchObject({
      state: "fail",
      rules: ["not-successful error"],
      evidence: { contexts: [{ state: "failed" }] },
    });
  });

  it("pending and missing wait", () => {
    const waiting = { state: "pending", rules: ["not-successful warning"] };
    expect(decide(withCi(CI, { statuses: [rowOf(CONTEXT, "pending")] }))).toMatchObject(waiting);
    expect(decide(withCi(CI, { statuses: [] }))).toMatchObject(waiting);
  });

  it("is not quieted by a level: a context that is not green does not pass", () => {
    const options: RequiredChecks = { contexts: [CONTEXT], rules: { "not-successful": "off" } };
    expect(decide(withCi(CI, { statuses: [rowOf(CONTEXT, "failure")] }), options).state).toBe("pending");
  });

  it("is of the head: another commit's row is none", () => {
    expect(decide(withCi(CI, { statuses: [rowOf(CONTEXT, "success", { sha: "c".repeat(40) })] })).state).toBe(
      "pending",
    );
  });
});

describe("rows are kept apart by kind, name and creator (threats 34 and 35)", () => {
  const by = (id: number) => ({ creator: { id, login: `bot-${id}`, type: "bot" as const } });
  const [failed, green] = [rowOf(CONTEXT, "failure", by(1)), rowOf(CONTEXT, "success", by(2))];

  it.each([
    ["a later success of somebody else", [failed, { ...green, id: 9 }], "fail"],
    [
      "a status of the name of a check",
      [
        { ...failed, kind: "check" as const },
        { ...green, ...by(1) },
      ],
      "fail",
    ],
    [
      "the newest of one creator by id",
      [
        { ...failed, id: 3 },
        { ...green, ...by(1), id: 9 },
      ],
      "pass",
    ],
    [
      "an older one of one creator by id",
      [
        { ...failed, id: 9 },
        { ...green, ...by(1), id: 3 },
      ],
      "fail",
    ],
    ["the newest by time, without ids", [failed, { ...green, ...by(1), updated_at: "2026-06-21T08:40:00Z" }], "pass"],
    ["two of one time, without ids", [failed, { ...green, ...by(1) }], "fail"],
    [
      "a new start after a success",
      [
        { ...green, id: 1 },
        { ...green, state: "pending" as const, id: 2 },
      ],
      "pending",
    ],
  ])("%s", (_, statuses, state) => expect(decide(withCi(CI, { statuses })).state).toBe(state));
});

describe("an empty set is an error (threat 36)", () => {
  it.each<[string, Partial<PullRequestSnapshot>, RequiredChecks]>([
    ["nothing anywhere", { branch_protection: protection() }, {}],
    ["only what waits for this gate", { branch_protection: protection("portcullis / all-required") }, {}],
  ])("%s", (_, changes, options) => {
    expect(decide(withCi(CI, changes), options)).toMatchObject({ state: "error", rules: ["nothing-required warning"] });
  });

  it("is an error too when the protection is not there to say so", () => {
    expect(decide(withCi(CI), {})).toMatchObject({ state: "error", rules: ["part-unread warning"] });
  });
});

function protection(...required_contexts: string[]) {
  return { required_contexts, dismiss_stale_approvals: false, required_approvals: 1 };
}

describe("the branch protection is read as it is", () => {
  it("adds to what is configured", () => {
    const verdict = decide(withCi(CI, { branch_protection: protection("CI / lint (pull_request)") }));
    expect(verdict).toMatchObject({ state: "fail", rules: ["no-producer error"] });
    expect(verdict.findings[0]!.fix).toContain(`Did you mean "${CONTEXT}"?`);
  });

  it("is told when it cannot be read and contexts are configured", () => {
    const incomplete = [{ part: "branch_protection", reason: "HTTP 403" }];
    expect(decide(withCi(CI, { incomplete }))).toMatchObject({ state: "pass", rules: ["protection-unread warning"] });
  });

  it("knows patterns: a star is everything that is posted or would be", () => {
    const all = { branch_protection: protection("*") };
    expect(decide(withCi(CI, all), {}).state).toBe("pass");
    expect(decide(withCi(CI, { ...all, statuses: [] }), {})).toMatchObject({ state: "pending" });
    const other = [rowOf(CONTEXT, "success"), rowOf("deploy", "failure")];
    expect(decide(withCi(CI, { ...all, statuses: other }), {})).toMatchObject({ state: "fail" });
    const own = [rowOf(CONTEXT, "success"), rowOf("portcullis / all-required", "pending")];
    expect(decide(withCi(CI, { ...all, statuses: own }), {}).state).toBe("pass");
    expect(decide(workflowSnapshot({}, { ...all, statuses: [] }), {})).toMatchObject({
      state: "fail",
      rules: ["no-producer error"],
    });
  });

  it("sees masks behind a pattern", () => {
    const masked = requestWith(job("continue-on-error: true"));
    expect(decide(withCi(masked, { branch_protection: protection("CI / *") }), {}).rules).toEqual(["masked error"]);
  });
});

describe("a producer that does not run for this change", () => {
  it.each<[string, string, string]>([
    ["event", requestWith(job(""), "[schedule]"), "no-producer"],
    ["types", requestWith(job(""), "{pull_request: {types: [labeled]}}"), "not-started"],
    ["branches", requestWith(job(""), "{pull_request: {branches: ['release/**']}}"), "not-started"],
    ["branches-ignore", requestWith(job(""), "{pull_request: {branches-ignore: [ma*]}}"), "not-started"],
    ["paths", requestWith(job(""), "{pull_request: {paths: ['docs/**']}}"), "path-filtered"],
    ["paths that match", requestWith(job(""), "{pull_request: {paths: ['src/**']}}"), "path-filtered"],
    ["paths-ignore", requestWith(job(""), "{pull_request: {paths-ignore: ['src/**']}}"), "path-filtered"],
    ["if", requestWith(job("if: github.event_name == 'push'")), "skipped-by-if"],
    ["if in braces", requestWith(job("if: ${{ !startsWith(github.head_ref, 'cha') }}")), "skipped-by-if"],
    ["if that is false whatever else is true", requestWith(job("if: vars.x && false")), "skipped-by-if"],
    [
      "if that is false before anything else",
      requestWith(job("if: github.base_ref == 'x' && vars.x")),
      "skipped-by-if",
    ],
    ["if only after failure", requestWith(job("if: failure()")), "skipped-by-if"],
    ["needs what is skipped", requestWith(job("if: false", "a") + job("needs: a")), "needs-skipped"],
    ["needs what is no job", requestWith(job("needs: [a, b]") + job("", "a")), "needs-skipped"],
    ["needs itself in a circle", requestWith(job("needs: a") + job("needs: test", "a")), "needs-skipped"],
  ])("%s", (_, text, rule) => {
    expect(decide(withCi(text))).toMatchObject({ state: "fail", rules: [`${rule} error`] });
  });

  it.each<[string, string]>([
    ["runs always, whatever it needs", requestWith(job("if: false", "a") + job("needs: a\nif: always()"))],
    ["a mixture of text and braces is always true", requestWith(job("if: ${{ false }} || true"))],
    ["what decides alone is enough", requestWith(job("if: github.base_ref == 'main' || vars.x"))],
    ["a condition that is true", requestWith(job("if: github.base_ref == 'main' && !github.event.pull_request.draft"))],
    ["a called workflow that is masked nowhere", requestWith(job("", "other") + job(""))],
  ])("%s", (_, text) => expect(decide(withCi(text)).state).toBe("pass"));

  it("warns where only the run itself knows", () => {
    const text = requestWith(job("if: needs.a.outputs.go == 'yes'\nneeds: a") + job("", "a"));
    expect(decide(withCi(text))).toMatchObject({ state: "pass", rules: ["condition-unknown warning"] });
  });
});

describe("a job that cannot go red", () => {
  it.each<[string, string, string[]]>([
    ["masked", job("continue-on-error: true"), ["masked error"]],
    ["masked by an expression", job("continue-on-error: ${{ matrix.experimental }}"), ["masked error"]],
    ["every step masked", job("steps:\n  - run: a\n    continue-on-error: true"), ["masked error"]],
    ["a step masked", job("steps:\n  - run: a\n    continue-on-error: true\n  - run: b"), ["masked-step warning"]],
    ["a mask that is off", job("continue-on-error: ${{ false }}"), []],
    [
      "what it needs is masked",
      job("needs: b") + job("needs: c", "b") + job("continue-on-error: true", "c"),
      ["masked-need warning"],
    ],
  ])("%s", (_, text, rules) => expect(decide(withCi(requestWith(text))).rules).toEqual(rules));
});

describe("a job under many names", () => {
  const matrix = "strategy:\n  matrix:\n    node: [20, 22]\n    os: [linux]";
  it.each<[string, string, string, string]>([
    ["the runs of a matrix", job(matrix), "CI / test (22, linux) (pull_request)", "pass"],
    ["a run that the matrix has not", job(matrix), "CI / test (18, linux) (pull_request)", "fail"],
    ["a name made of the matrix", job(`${matrix}\nname: on \${{ matrix.node }}`), "CI / on 20 (pull_request)", "pass"],
    [
      "a matrix of the run itself",
      job("strategy:\n  matrix: ${{ fromJSON(x) }}"),
      "CI / test (9) (pull_request)",
      "pass",
    ],
    [
      "a called workflow",
      "  test:\n    uses: ./.gitea/workflows/called.yml\n",
      "CI / test / inner (pull_request)",
      "pass",
    ],
    [
      "a job that the called one has not",
      "  test:\n    uses: ./.gitea/workflows/called.yml\n",
      "CI / test / x (pull_request)",
      "fail",
    ],
    [
      "a workflow called from elsewhere",
      "  test:\n    uses: o/r/.github/workflows/x.yml@v1\n",
      "CI / test / x (pull_request)",
      "pass",
    ],
  ])("%s", (_, jobs, context, state) => {
    const files = { "ci.yml": requestWith(jobs), "called.yml": "on: workflow_call\njobs:\n  inner:\n    runs-on: x\n" };
    const snapshot = workflowSnapshot(files, { statuses: [rowOf(context, "success")] });
    expect(decide(snapshot, { contexts: [context] }).state).toBe(state);
  });
});

describe("what something else posts", () => {
  const outside = { statuses: [rowOf("scan/security", "success")] };
  it("is listed, or has no producer", () => {
    const contexts = ["scan/security"];
    expect(decide(withCi(CI, outside), { contexts }).rules).toEqual(["no-producer error"]);
    expect(decide(withCi(CI, outside), { contexts, external: ["scan/*"] }).state).toBe("pass");
    expect(decide(withCi(CI, { statuses: [] }), { contexts, external: ["scan/*"] }).state).toBe("pending");
  });
});

describe("the set of contexts does not shrink", () => {
  const path = `${FOLDER}/other.yml`;
  const other = "name: Other\non: [pull_request]\njobs:\n  a:\n    runs-on: x\n";
  const change = (status: "modified" | "removed" | "added", text?: string): PullRequestSnapshot =>
    withCi(CI, {
      files: [{ path, status, additions: 1, deletions: 1 }],
      file_contents: [
        contentOf(`${FOLDER}/ci.yml`, CI),
        ...(text === undefined ? [] : [contentOf(path, text)]),
        ...(status === "added" ? [] : [contentOf(path, other, "merge_base")]),
      ],
    });

  it.each<[string, PullRequestSnapshot]>([
    ["its file is removed", change("removed")],
    ["its job is removed", change("modified", other.replace("  a:", "  b:"))],
    ["its event is removed", change("modified", other.replace("pull_request", "push"))],
    ["a filter takes it away", change("modified", other.replace("[pull_request]", "{pull_request: {branches: [x]}}"))],
    ["a key stands twice, so the forge drops the file", change("modified", `${other}name: Again\n`)],
    ["the file can no longer be read", change("modified", `${other}: [\n`)],
  ])("%s", (_, snapshot) => {
    const verdict = decide(snapshot);
    expect(verdict).toMatchObject({
      state: "fail",
      rules: ["context-removed error"],
      evidence: { removed: ["Other / a"] },
    });
    const waivers = [{ pull_request: 5, context: "Other / a", reason: "retired" }];
    expect(decide(snapshot, { contexts: [CONTEXT], waivers })).toMatchObject({
      state: "pass",
      evidence: { waived: ["Other / a"] },
    });
  });

  it("a condition takes nothing away, and what is added is welcome", () => {
    expect(decide(change("modified", other.replace("  a:", "  a:\n    if: false"))).state).toBe("pass");
    expect(decide(change("added", other)).state).toBe("pass");
  });

  it("a waiver that names nothing is a mistake", () => {
    const waivers = [{ pull_request: 5, context: "Other / a", reason: "retired" }];
    expect(decide(withCi(CI), { contexts: [CONTEXT], waivers }).rules).toEqual(["waiver-unused error"]);
    expect(decide(withCi(CI), { contexts: [CONTEXT], waivers: [{ ...waivers[0]!, pull_request: 6 }] }).state).toBe(
      "pass",
    );
  });

  it("a workflow that the base has got since is not this request's", () => {
    const [ci, added] = ["ci.yml", "new.yml"].map((name) => `${FOLDER}/${name}`);
    expect(decide(withCi(CI, { head_files: [ci!], base_files: [ci!, added!] })).state).toBe("pass");
    expect(decide(withCi(CI, { head_files: [ci!, added!], base_files: [ci!, added!] })).state).toBe("error");
  });

  it("is an error where nobody read the file of before", () => {
    const { file_contents, ...rest } = change("modified", other);
    const blind = { ...rest, file_contents: file_contents!.filter(({ at }) => at === "head") };
    expect(decide(blind)).toMatchObject({ state: "error", rules: ["unread warning"] });
    const gap = { incomplete: [{ part: "file_contents", subject: path, reason: "HTTP 500" }] };
    expect(decide(withCi(CI, gap))).toMatchObject({ state: "error" });
  });
});

describe("a pull_request_target runs as the base has it", () => {
  const path = `${FOLDER}/gate.yml`;
  const gate = "name: Gate\non: [pull_request_target]\njobs:\n  a:\n    runs-on: x\n";
  const context = "Gate / a (pull_request_target)";
  it("a request that adds it does not run it", () => {
    const snapshot = workflowSnapshot(
      { "gate.yml": gate },
      { files: [{ path, status: "added", additions: 5, deletions: 0 }], statuses: [rowOf(context, "success")] },
    );
    expect(decide(snapshot, { contexts: [context] })).toMatchObject({ state: "fail", rules: ["no-producer error"] });
    const there = { ...snapshot, files: [], file_contents: [contentOf(path, gate)] };
    expect(decide(there, { contexts: [context] }).state).toBe("pass");
  });
});

describe("explaining and configuring", () => {
  it("says of each row whether it counted", () => {
    const statuses = [
      rowOf(CONTEXT, "failure", { id: 1 }),
      rowOf(CONTEXT, "success", { id: 2 }),
      rowOf("other", "failure"),
      rowOf("portcullis / all-required", "pending"),
      rowOf(CONTEXT, "success", { sha: "c".repeat(40) }),
    ];
    const facts = bind().explain(withCi(CI, { statuses }));
    expect(facts.map(({ counted, reason }) => `${counted} ${reason}`)).toEqual([
      "false A newer row of the same creator took its place.",
      "true It is a success.",
      "false Nobody requires it.",
      "false It waits for this gate itself.",
      "false It was set on another commit than the head.",
    ]);
  });

  it("refuses rules that are not there, and what is required and ignored", () => {
    const { problems } = configureRequiredChecks({ contexts: ["a"], ignore: ["a"], rules: { nonsense: "off" } });
    expect(problems.map(({ pointer }) => pointer)).toEqual(["/rules/nonsense", "/contexts/0"]);
  });

  it("has the same digest whatever else is in the snapshot", () => {
    const { inputs_digest } = decide(withCi(CI));
    expect(decide(withCi(CI, { comments: [], tracked_issues: [] })).inputs_digest).toBe(inputs_digest);
    expect(decide(withCi(CI, { statuses: [rowOf(CONTEXT, "pending")] })).inputs_digest).not.toBe(inputs_digest);
    const replaced = [rowOf(CONTEXT, "failure", { id: 1 }), rowOf(CONTEXT, "success", { id: 2 })];
    const only = decide(withCi(CI, { statuses: replaced.slice(1) })).inputs_digest;
    expect(decide(withCi(CI, { statuses: replaced })).inputs_digest).toBe(only);
  });
});
