import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { FoundTemplate } from "./catalogue-view.ts";
import { resolveFirstBoot, resolveRestart } from "./resolve-restart.ts";
import type { ResolutionInput } from "./resolution.ts";
import { createMemoryView } from "./testing/memory-view.ts";

const KNOWN = new Set(["claude-code", "hermes", "mock"]);

const CLAUDE: FoundTemplate = { path: "claude-code-default", runtime: "claude-code" };
const SEO: FoundTemplate = { path: "seo-agent", name: "SEO", runtime: "claude-code" };
const HERMES: FoundTemplate = { path: "hermes", runtime: "hermes" };
const PLAIN: FoundTemplate = { path: "plain" };
const ROLE: FoundTemplate = { path: "org-templates/pm", name: "Product Manager" };
const ALL = [CLAUDE, SEO, HERMES, PLAIN, ROLE];

function ask(
  workspace: Partial<ResolutionInput["workspace"]>,
  request: ResolutionInput["request"] = {},
): ResolutionInput {
  return {
    workspace: { name: "Some Workspace", runtime: "claude-code", template: "", ...workspace },
    request,
    knownRuntimes: KNOWN,
  };
}

function restart(input: ResolutionInput, templates: readonly FoundTemplate[] = ALL) {
  return resolveRestart(input, createMemoryView(templates));
}

describe("a stored template", () => {
  it("is applied while it is pending", () => {
    expect(restart(ask({ template: "seo-agent" }))).toMatchObject({ source: "seo-agent", rule: "stored-template" });
    expect(restart(ask({ template: "seo-agent", applied_template: "plain" }))).toMatchObject({ source: "seo-agent" });
  });

  it("is not applied again: edits stay", () => {
    for (const applied of ["seo-agent", " seo-agent "])
      expect(restart(ask({ template: "seo-agent", applied_template: applied }))).toMatchObject({
        source: null,
        label: "existing-volume",
        warnings: [],
      });
  });

  it("is cleared by an empty one, whatever was applied", () => {
    expect(restart(ask({ template: " ", applied_template: "seo-agent" }))).toMatchObject({
      source: null,
      warnings: [],
    });
  });

  it("of another runtime is told and not applied", () => {
    const { source, warnings } = restart(ask({ template: "hermes" }));
    expect(source).toBeNull();
    expect(warnings).toMatchObject([{ code: "RUNTIME_MISMATCH" }]);
    expect(warnings[0]!.message).toMatch(/"hermes".*"hermes".*"claude-code"/);
  });

  it("that does not resolve is told with its reason", () => {
    const { warnings } = restart(ask({ template: "ghost" }));
    expect(warnings).toEqual([
      { code: "TEMPLATE_UNRESOLVED", message: 'The template "ghost" was not applied. It is not there.' },
    ]);
  });

  it("that does not resolve is no warning where something else is applied", () => {
    const { rule, warnings } = restart(ask({ template: "ghost" }, { apply_template: true }));
    expect(rule).toBe("runtime-default");
    expect(warnings).toEqual([]);
  });

  it("comes before the runtime's own when it says that it is for this runtime, and is pending", () => {
    expect(restart(ask({ template: "seo-agent" }, { apply_template: true }))).toMatchObject({ source: "seo-agent" });
    expect(restart(ask({ template: "plain" }, { apply_template: true }))).toMatchObject({ source: CLAUDE.path });
    expect(
      restart(ask({ template: "seo-agent", applied_template: "seo-agent" }, { apply_template: true })),
    ).toMatchObject({ source: CLAUDE.path });
  });

  it("comes after a template that is called like the workspace or the role", () => {
    const workspace = { name: "PM", template: "seo-agent" };
    const request = { apply_template: true, rebuild_config: true };
    expect(restart(ask(workspace, request))).toMatchObject({ rule: "org-template" });
    expect(restart(ask(workspace, request), [...ALL, { path: "pm" }])).toMatchObject({ rule: "name-match" });
  });

  it("also finds the longer spelling, and is labelled as what was found", () => {
    expect(restart(ask({ template: "claude-code" }))).toMatchObject({ source: CLAUDE.path, label: CLAUDE.path });
    expect(restart(ask({ template: "hermes-default", runtime: "hermes" }))).toMatchObject({ source: null });
  });
});

describe("a template of the request", () => {
  it("is applied whatever its runtime, which is told", () => {
    expect(restart(ask({}, { template: "hermes/" }))).toMatchObject({
      source: "hermes",
      label: "hermes/",
      rule: "explicit",
      runtime: "hermes",
      warnings: [],
    });
    expect(restart(ask({}, { template: "plain" }))).not.toHaveProperty("runtime");
  });

  it("that does not resolve keeps the stored one waiting, and both are told", () => {
    const { rule, warnings } = restart(ask({ template: "seo-agent" }, { template: "ghost" }));
    expect(rule).toBe("existing-volume");
    expect(warnings.map(({ message }) => message)).toEqual([
      'The template "ghost" was not applied. It is not there.',
      'The template "seo-agent" was not applied. The request names another one, which stands in its way.',
    ]);
  });

  it("that does not resolve is told even where the runtime's own is applied", () => {
    const { rule, warnings } = restart(ask({}, { template: "ghost", apply_template: true }));
    expect(rule).toBe("runtime-default");
    expect(warnings).toMatchObject([{ code: "TEMPLATE_UNRESOLVED" }]);
  });

  it("is escaped and shortened in what is told of it", () => {
    const { warnings } = restart(ask({}, { template: `\u001b[2J\n${"x".repeat(100_000)}` }));
    expect(warnings[0]!.message).toMatch(/^The template "\\u001b\[2J\\nx{70,80}…" was not applied/);
  });
});

describe("the runtime's own template", () => {
  it.each([
    ["claude-code", CLAUDE.path],
    [" hermes ", "hermes"],
    ["langgraph", CLAUDE.path],
    ["  ", CLAUDE.path],
    ["../../etc", CLAUDE.path],
  ])("of %j is %j", (runtime, source) => {
    expect(restart(ask({ runtime }, { apply_template: true }))).toMatchObject({ source, rule: "runtime-default" });
  });

  it("needs a runtime", () => {
    expect(restart(ask({ runtime: "" }, { apply_template: true }))).toMatchObject({ source: null });
  });

  it("is the suffixed folder and no further one", () => {
    const templates = [{ path: "hermes-default-default" }];
    expect(restart(ask({ runtime: "hermes" }, { apply_template: true }), templates)).toMatchObject({ source: null });
  });
});

describe("a first boot", () => {
  const boot = (input: ResolutionInput, templates: readonly FoundTemplate[] = ALL) =>
    resolveFirstBoot(input, createMemoryView(templates));

  it("takes what the runtime comes with where a restart would keep the files", () => {
    expect(boot(ask({}))).toMatchObject({ source: CLAUDE.path, rule: "runtime-default" });
    expect(boot(ask({ runtime: "hermes" }))).toMatchObject({ source: "hermes", rule: "runtime-default" });
    expect(boot(ask({ runtime: "" }))).toMatchObject({ source: CLAUDE.path });
  });

  it("generates a configuration where there is nothing to take", () => {
    for (const apply_template of [true, false])
      expect(boot(ask({}, { apply_template }), [])).toMatchObject({
        source: null,
        label: "generated-config",
        rule: "generated-config",
      });
  });

  it("tells of a stored template that it does not deliver", () => {
    expect(boot(ask({ template: "ghost" })).warnings).toMatchObject([{ code: "TEMPLATE_UNRESOLVED" }]);
    expect(boot(ask({ template: "hermes" }))).toMatchObject({
      source: CLAUDE.path,
      warnings: [{ code: "RUNTIME_MISMATCH" }],
    });
  });

  it("is otherwise as a restart", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const [first, later] = [boot(input), restart(input)];
        if (later.rule === "existing-volume") expect(["runtime-default", "generated-config"]).toContain(first.rule);
        else expect({ ...first, considered: [] }).toEqual({ ...later, considered: [] });
        expect(first.warnings).toEqual(later.warnings);
      }),
    );
  });
});

describe("what was considered", () => {
  it("names every rule in the order in which it was asked", () => {
    const { considered } = restart(ask({ template: "seo-agent" }, { apply_template: true }));
    expect(considered.map(({ rule, outcome }) => `${rule} ${outcome}`)).toEqual([
      "explicit skipped",
      "name-match skipped",
      "org-template skipped",
      "stored-template chosen",
      "runtime-default skipped",
      "existing-volume skipped",
    ]);
  });

  it("names both folders of a runtime", () => {
    const { considered } = restart(ask({ runtime: "hermes" }, { apply_template: true }));
    expect(considered.filter(({ rule }) => rule === "runtime-default")).toMatchObject([
      { candidate: "hermes-default", outcome: "refused" },
      { candidate: "hermes", outcome: "chosen" },
    ]);
  });

  it("has one that was chosen, and it is the rule of the answer", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { rule, source, label, considered } = restart(input);
        const chosen = considered.filter(({ outcome }) => outcome === "chosen");
        expect(chosen.map((considering) => considering.rule)).toEqual([rule]);
        expect(rule === "existing-volume").toBe(source === null);
        if (source === null) expect(label).toBe("existing-volume");
      }),
    );
  });
});

const someNames = fc.constantFrom("", "ghost", "seo-agent", "hermes", "claude-code", " plain", "../x", "PM", "SEO");
const inputs: fc.Arbitrary<ResolutionInput> = fc
  .record({
    name: someNames,
    runtime: fc.constantFrom("", "claude-code", "hermes", "seo-agent"),
    template: someNames,
    applied: fc.option(someNames),
    named: someNames,
    apply_template: fc.boolean(),
    rebuild_config: fc.boolean(),
  })
  .map(({ name, runtime, template, applied, named, ...flags }) => ({
    workspace: { name, runtime, template, ...(applied !== null && { applied_template: applied }) },
    request: { ...flags, template: named },
    knownRuntimes: KNOWN,
  }));
