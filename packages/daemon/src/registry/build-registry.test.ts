import { describe, expect, it } from "vitest";

import { buildRegistry, findRegistered, registeredAt } from "./build-registry.ts";
import { findSource } from "./find-source.ts";

type Entry = { readonly name: string; readonly repo?: string; readonly ref?: string; readonly runtime?: string };

const build = (entries: readonly Entry[], declared: Readonly<Record<string, string>> = {}) =>
  buildRegistry({ workspace_templates: [...entries] }, new Map(Object.entries(declared)));

const BUILT_IN = ["external", "kimi", "kimi-cli", "mock"];

describe("known runtimes", () => {
  it("are the usual ones and those of the templates where there is no manifest", () => {
    const { runtimes } = buildRegistry(
      undefined,
      new Map([
        ["adk", "google-adk"],
        ["seo-agent", "claude-code"],
      ]),
    );
    expect([...runtimes].toSorted()).toEqual(
      [...BUILT_IN, "claude-code", "codex", "google-adk", "hermes", "openclaw"].toSorted(),
    );
  });

  it("do not hold a name that is no word", () => {
    const hostile = ["../../etc", "", "a b", "x\ny", "-rf", "a/b"];
    const declared = new Map(hostile.map((runtime, index) => [`template-${index}`, runtime]));
    expect([...buildRegistry(undefined, declared).runtimes].filter((runtime) => hostile.includes(runtime))).toEqual([]);
    const { runtimes, problems } = build(hostile.map((runtime, index) => ({ name: `t${index}`, runtime })));
    // An empty runtime is an absent one.
    expect([...runtimes].toSorted()).toEqual([...BUILT_IN, "t1"].toSorted());
    expect(problems).toHaveLength(5);
  });

  it("do not hold the name of a template whose own folder says on which runtime it runs", () => {
    const { runtimes } = build([{ name: "seo-agent" }, { name: "claude-code" }], {
      "seo-agent": "claude-code",
      "claude-code-default": "claude-code",
    });
    expect([...runtimes].toSorted()).toEqual([...BUILT_IN, "claude-code"].toSorted());
  });

  it("are disjoint from the names of templates that run on another one", () => {
    const { runtimes, templates } = build([
      { name: "claude-code-default" },
      { name: "seo-agent", runtime: "claude-code-default" },
      { name: "platform-agent", runtime: " claude-code " },
    ]);
    const variants = [...templates.values()].filter(({ id, runtime }) => id.replace(/-default$/, "") !== runtime);
    expect(variants.map(({ id }) => id)).toEqual(["seo-agent", "platform-agent"]);
    expect(variants.filter(({ id }) => runtimes.has(id))).toEqual([]);
  });
});

describe("templates of a manifest", () => {
  it.each([[["x", "x-default"]], [["x-default", "x"]]])("keep both spellings apart: %j", (names) => {
    const registry = build(names.map((name) => ({ name, repo: `o/${name}`, ref: "1" })));
    expect(findRegistered(registry, "x")!.id).toBe("x");
    expect(findRegistered(registry, "x-default")!.id).toBe("x-default");
    expect(registry.problems).toEqual([]);
  });

  it("are found by the shorter spelling, and not by the longer one", () => {
    const registry = build([{ name: "x-default" }, { name: "y" }]);
    expect(findRegistered(registry, "x")!.id).toBe("x-default");
    expect(findRegistered(registry, "y-default")).toBeUndefined();
    expect(registeredAt(registry, "y-default")!.id).toBe("y");
    expect(registeredAt(registry, "x")).toBeUndefined();
  });

  it("that are there twice, or are called like no folder, are told", () => {
    const registry = build([{ name: "x", ref: "1", repo: "a/b" }, { name: " x " }, { name: "../y" }, { name: "a//b" }]);
    expect([...registry.templates.keys()]).toEqual(["x"]);
    expect(registry.problems).toEqual([
      '/workspace_templates/1: "x" is there twice; the first one counts.',
      '/workspace_templates/2: "../y" names no template. The name leads out of the templates folder.',
      '/workspace_templates/3: Write "a/b" instead of "a//b".',
    ]);
  });

  it("without a ref, or with an odd repository, have no source, and that is told", () => {
    const odd: readonly Entry[] = [
      { name: "a", repo: "o/a" },
      { name: "b", ref: "1" },
      { name: "c", repo: "c", ref: "1" },
      { name: "d", repo: "o/d@x", ref: "1" },
    ];
    const registry = build(odd);
    expect(registry.problems).toHaveLength(odd.length);
    for (const { name } of odd) expect(findSource(registry, name, name)).toMatchObject({ kind: "unresolved" });
  });

  it("give every entry on its own runtime its own source", () => {
    const registry = build([
      { name: "claude-code-default", repo: "o/cc", ref: "1" },
      { name: "seo-agent", repo: "o/seo", ref: "2", runtime: "claude-code" },
    ]);
    for (const { id, runtime, source } of registry.templates.values())
      expect(findSource(registry, id, runtime!)).toEqual({ kind: "found", source });
    expect(findSource(registry, "", "claude-code")).toMatchObject({ source: { repository: "o/cc" } });
    expect(findSource(registry, "", "seo-agent")).toEqual({ kind: "none-wanted" });
  });
});
