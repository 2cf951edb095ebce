import { describe, expect, it } from "vitest";

import type { Call, FolderCall, Verb, WorkspaceCall } from "./call.ts";
import type { GivenWorkspace } from "./life-case.ts";
import { beginLife, changeFolder, type LifeState, rowOf, toEntry } from "./life-state.ts";
import { isAccepted, openAfterCrash, step, type Step } from "./model.ts";

const CATALOGUE = {
  root: "plain",
  entries: [
    toEntry("seo-agent", "SEO Agent", "claude-code"),
    toEntry("support-desk-default", undefined, "claude-code"),
    toEntry("hermes", undefined, "hermes"),
    toEntry("claude-code-default", undefined, "claude-code"),
    toEntry("rank", undefined, "claude-code"),
    toEntry("plain", undefined, undefined),
  ],
} as const;
const RULES = { knownRuntimes: ["claude-code", "hermes"], isStrict: false };
const GIVEN: GivenWorkspace = { name: "Help", runtime: "claude-code", template: "" };

/** Carries out all but the last call, and gives what must come of that one. */
function live(
  calls: readonly (Verb | FolderCall)[],
  given: Partial<GivenWorkspace> = {},
  rules = RULES,
): Step & { before: LifeState } {
  let state = beginLife({ catalogue: CATALOGUE, workspaces: [{ ...GIVEN, ...given }] });
  let last: (Step & { before: LifeState }) | undefined;
  for (const call of calls) {
    if (call.call === "remove-template" || call.call === "put-template") {
      state = changeFolder(state, call);
      continue;
    }
    last = { ...step(state, { workspace: 0, ...call } as WorkspaceCall, rules), before: state };
    if (last.statuses.some(isAccepted)) ({ state } = last);
  }
  return last!;
}

const rowAfter = (due: Step) => rowOf(due.state, { workspace: 0 } as WorkspaceCall);
const patch = (template: string): Verb => ({ call: "patch-template", template });
const restart = (body: Extract<Call, { call: "restart" }>["body"] = {}): Verb => ({ call: "restart", body });

describe("PATCH template", () => {
  it.each([
    ["seo-agent", [200], undefined, "seo-agent"],
    ["support-desk", [200], undefined, "support-desk-default"],
    ["plain", [200], undefined, "plain"],
    ["", [200], undefined, ""],
    ["hermes", [422], "TEMPLATE_RUNTIME_MISMATCH", ""],
    ["ghost", [422], "TEMPLATE_UNSUPPORTED", ""],
    ["SEO-Agent", [422], "TEMPLATE_UNSUPPORTED", ""],
    [" seo-agent ", [422], "TEMPLATE_UNSUPPORTED", ""],
    ["/etc", [422], "TEMPLATE_UNSUPPORTED", ""],
    ["../outside/secret", [422], "TEMPLATE_UNSUPPORTED", ""],
  ])("of %j: %j", (template, statuses, code, stored) => {
    const due = live([patch(template)]);
    expect(due).toMatchObject({ statuses, ...(code !== undefined && { code }) });
    expect(rowAfter(due)).toMatchObject({ template: stored, applied: "" });
  });

  it("of a paused workspace is accepted, of a removed one 410", () => {
    expect(live([{ call: "pause" }, patch("seo-agent")]).statuses).toEqual([200]);
    expect(live([{ call: "remove" }, patch("seo-agent")]).statuses).toEqual([410]);
    expect(live([{ call: "remove" }, patch("ghost")]).statuses).toEqual([410, 422]);
  });
});

describe("a plain restart", () => {
  it("applies what is pending, once, and keeps the user's edits from then on", () => {
    const first = live([patch("seo-agent"), restart()]);
    expect(first.boot?.resolution).toMatchObject({ rule: "stored-template", source: "seo-agent" });
    expect(rowAfter(first)).toMatchObject({
      applied: "seo-agent",
      volume: { source: "seo-agent", version: 0, edits: 0 },
    });
    const second = live([patch("seo-agent"), restart(), { call: "edit" }, restart()]);
    expect(second.boot?.resolution).toMatchObject({ rule: "existing-volume" });
    expect(rowAfter(second).volume).toEqual({ source: "seo-agent", version: 0, edits: 1 });
  });

  it("keeps the volume where the wish was taken back", () => {
    const due = live([patch("seo-agent"), patch(""), restart()]);
    expect(due.boot?.resolution).toMatchObject({ rule: "existing-volume", missed: [] });
  });

  it("goes on waiting for a template that is gone, and says so; strict is refused", () => {
    const gone: FolderCall = { call: "remove-template", path: "seo-agent" };
    const due = live([patch("seo-agent"), gone, restart()]);
    expect(due).toMatchObject({
      statuses: [202],
      boot: { resolution: { source: null, missed: [{ name: "seo-agent" }] } },
    });
    expect(rowAfter(due)).toMatchObject({ template: "seo-agent", applied: "" });
    expect(live([patch("seo-agent"), gone, restart({ strict: true })]).statuses).toEqual([409, 422]);
    expect(live([patch("seo-agent"), gone, restart()], {}, { ...RULES, isStrict: true }).statuses).toEqual([409, 422]);
  });

  it("does not apply a template of another runtime", () => {
    const due = live([patch("seo-agent"), { call: "patch-runtime", runtime: "hermes" }, restart()]);
    expect(due.boot?.resolution).toMatchObject({ source: null, missed: [{ why: "other runtime" }] });
  });

  it("delivers the template as it is then, and not again when it changes", () => {
    const put: FolderCall = { call: "put-template", entry: CATALOGUE.entries[0] };
    expect(rowAfter(live([patch("seo-agent"), put, restart()])).volume).toMatchObject({
      source: "seo-agent",
      version: 1,
    });
    expect(rowAfter(live([patch("seo-agent"), restart(), put, restart()])).volume).toMatchObject({ version: 0 });
  });
});

describe("a restart that names a template", () => {
  it("applies it, the workspace keeps it, and its runtime follows", () => {
    const due = live([restart({ template: "hermes" })]);
    expect(rowAfter(due)).toMatchObject({ template: "hermes", applied: "hermes", runtime: "hermes" });
    expect(due.open.size).toBe(0);
  });

  it("that does not resolve leaves the pending one pending", () => {
    const due = live([patch("seo-agent"), restart({ template: "ghost" })]);
    expect(due.boot?.resolution.missed.map(({ name }) => name)).toEqual(["ghost", "seo-agent"]);
    expect(rowAfter(due)).toMatchObject({ template: "seo-agent", applied: "" });
  });
});

describe("what is found for the caller", () => {
  it.each([
    ["Rank", "name-match", "rank"],
    ["Help", "runtime-default", "claude-code-default"],
  ])("for %s is by %s", (name, rule, source) => {
    const due = live([restart({ apply_template: true })], { name });
    expect(due.boot?.resolution).toMatchObject({ rule, source });
    expect(rowAfter(due).applied).toBe(source);
    expect(due.open).toContain("template");
  });

  it("comes after a pending template of the same runtime", () => {
    expect(live([patch("seo-agent"), restart({ apply_template: true })]).boot?.resolution.rule).toBe("stored-template");
  });
});

describe("pause, resume and removal", () => {
  it("resume applies what is pending", () => {
    const due = live([{ call: "pause" }, patch("seo-agent"), { call: "resume" }]);
    expect(due.boot?.resolution.rule).toBe("stored-template");
    expect(rowAfter(due)).toMatchObject({ status: "running", applied: "seo-agent" });
  });

  it.each([
    [[{ call: "resume" }], [404, 409]],
    [
      [{ call: "remove" }, restart()],
      [404, 410],
    ],
    [
      [{ call: "remove" }, { call: "resume" }],
      [404, 410],
    ],
    [
      [{ call: "remove" }, { call: "edit" }],
      [404, 410, 409],
    ],
    [[{ call: "patch-runtime", runtime: "seo-agent" }], [422]],
  ] as const)("%j is refused with %j", (calls, statuses) => {
    const due = live(calls);
    expect(due.statuses).toEqual(statuses);
    expect(due.state).toEqual(due.before);
  });

  it("leaves open whether a paused workspace may be restarted", () => {
    expect(live([{ call: "pause" }, restart()]).statuses).toEqual([202, 409]);
  });
});

it("after a crash only what was pending may have changed", () => {
  expect(openAfterCrash(rowAfter(live([patch("seo-agent"), restart()]))).size).toBe(0);
  expect(openAfterCrash(rowAfter(live([patch("seo-agent")])))).toContain("applied");
});
