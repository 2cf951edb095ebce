import { parse } from "@portcullis/contracts";
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { parse as parseYaml } from "yaml";

import { DaemonError } from "../core/daemon-error.ts";
import type { Catalogue } from "./catalogue.ts";
import { openCatalogue } from "./open-catalogue.ts";
import { createTemplatesFolder, type FolderDescription, type TemplatesFolder } from "./testing/templates-folder.ts";

const folders: TemplatesFolder[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

function open(given: FolderDescription, manifest?: string) {
  const folder = createTemplatesFolder(given);
  folders.push(folder);
  const manifestFile = join(folder.outside, "manifest.json");
  if (manifest !== undefined) writeFileSync(manifestFile, manifest);
  const catalogue = openCatalogue({ folder: folder.root, ...(manifest !== undefined && { manifestFile }) });
  return { catalogue, manifestFile, ...folder };
}

const MANIFEST = JSON.stringify({
  workspace_templates: [
    { name: "claude-code-default", repo: "o/cc", ref: "1" },
    { name: "hermes", repo: "o/h", ref: "2" },
    { name: "seo-agent", repo: "o/seo", ref: "3", runtime: "claude-code" },
  ],
});

describe("a catalogue", () => {
  it("finds templates under either spelling, on the disk or in the manifest only", () => {
    const { catalogue } = open({ dirs: ["claude-code-default", "own", "org-templates/pm"] }, MANIFEST);
    const cc = { id: "claude-code-default", runtime: "claude-code", isAvailable: true };
    expect(catalogue.find("claude-code")).toEqual(cc);
    expect(catalogue.find("claude-code-default")).toEqual(cc);
    expect(catalogue.find("./claude-code/")).toEqual(cc);
    expect(catalogue.find("hermes")).toEqual({ id: "hermes", runtime: "hermes", isAvailable: false });
    expect(catalogue.find("seo-agent")).toEqual({ id: "seo-agent", runtime: "claude-code", isAvailable: false });
    expect(catalogue.find("own")).toEqual({ id: "own", isAvailable: true });
    expect(catalogue.find("org-templates/pm")).toEqual({ id: "org-templates/pm", isAvailable: true });
    for (const name of [
      "hermes-default",
      "ghost",
      "",
      ".",
      "..",
      " hermes",
      "Hermes",
      "hermes\0",
      "/hermes",
      "org-templates",
      "external",
    ])
      expect(catalogue.find(name)).toBeUndefined();
  });

  it("names the nearest one that it finds", () => {
    const { catalogue } = open({ dirs: ["own"], symlinks: [{ path: "hermez", target: "$OUTSIDE" }] }, MANIFEST);
    expect(catalogue.nearest("seo-agnet")).toBe("seo-agent");
    expect(catalogue.nearest("Hermez")).toBe("hermes");
    expect(catalogue.nearest("x".repeat(1_000_000))).toBeTypeOf("string");
    expect(open({}).catalogue.nearest("x")).toBeUndefined();
  });

  it("lists what is there with what is wrong with it, and what the manifest misses", async () => {
    const { catalogue } = open(
      {
        dirs: ["org-templates/pm", ".hidden", "ws-1"],
        files: [
          { path: "claude-code-default/config.yaml", content: "name: Claude\n" },
          { path: "broken/config.yaml", content: "name: [" },
          { path: "odd/line\nbreak", content: "" },
        ],
        symlinks: [{ path: "out", target: "$OUTSIDE" }],
      },
      MANIFEST,
    );
    const list = await catalogue.list();
    expect(parse("template_list", list)).toMatchObject({ ok: true });
    expect(
      list.templates.map(({ id, available, problem }) => [id, available, problem?.split(" ").slice(0, 3).join(" ")]),
    ).toEqual([
      ["broken", true, "config.yaml is no"],
      ["claude-code-default", true, undefined],
      ["hermes", false, "The manifest names"],
      ["odd", true, "The name of"],
      ["org-templates/pm", true, undefined],
      ["out", false, '"out" leads out'],
      ["seo-agent", false, "The manifest names"],
    ]);
    expect(list.templates[1]).toMatchObject({
      name: "Claude",
      runtime: "claude-code",
      repository: "o/cc",
      ref: "1",
      files: 1,
    });
    for (const { id, available } of list.templates)
      if (id !== "out") expect(catalogue.find(id)).toMatchObject({ id, isAvailable: available });
  });

  it("gives the files of a template under either spelling, and of nothing else", async () => {
    const { catalogue } = open({
      files: [{ path: "hermes-default/config.yaml", content: "x" }],
      symlinks: [{ path: "out", target: "$OUTSIDE" }],
    });
    const files = await catalogue.filesOf("hermes");
    expect(files).toMatchObject({ template: "hermes-default", files: [{ path: "config.yaml", bytes: 1 }] });
    for (const id of ["out", "ghost", "..", "", "org-templates"])
      await expect(catalogue.filesOf(id)).rejects.toMatchObject({ code: "TEMPLATE_NOT_FOUND" });
  });

  it("looks again at the moment when the folder is wanted", async () => {
    const { catalogue, root, outside } = open({ dirs: ["hermes"], symlinks: [{ path: "alias", target: "hermes" }] });
    expect(await catalogue.folderOf("hermes")).toBe(join(root, "hermes"));
    expect(await catalogue.folderOf("alias")).toBe(join(root, "hermes"));
    expect(catalogue.lookup("hermes")).toMatchObject({ kind: "found" });
    renameSync(join(root, "hermes"), join(root, "moved"));
    symlinkSync(outside, join(root, "hermes"));
    for (const path of ["hermes", "alias", "../outside", "org-templates", ""])
      await expect(catalogue.folderOf(path)).rejects.toMatchObject({ code: "TEMPLATE_UNRESOLVED" });
  });

  it("may have no folder yet", async () => {
    const { catalogue, root } = open({ root_missing: true });
    expect(await catalogue.list()).toEqual({ templates: [] });
    expect(catalogue.knownRuntimes()).toContain("claude-code");
    mkdirSync(join(root, "hermes"), { recursive: true });
    expect(catalogue.find("hermes")).toMatchObject({ id: "hermes" });
  });

  it("knows the runtimes that templates on the disk declare, as they are now", () => {
    const { catalogue, root } = open({ files: [{ path: "adk/config.yaml", content: "runtime: google-adk\n" }] });
    expect(catalogue.knownRuntimes()).toContain("google-adk");
    rmSync(join(root, "adk"), { recursive: true });
    expect(catalogue.knownRuntimes()).not.toContain("google-adk");
    expect(catalogue.isExternal("kimi")).toBe(true);
    expect(catalogue.isExternal("mock")).toBe(false);
  });
});

describe("a manifest", () => {
  const failure = (make: () => Catalogue): DaemonError => {
    try {
      make();
    } catch (error) {
      if (error instanceof DaemonError) return error;
      throw error;
    }
    throw new Error("It was accepted.");
  };

  it.each([
    ["not json", "/workspace_templates"],
    ['// note\n{"workspace_templates": []}', ""],
    ['{"workspace_templates": []} x', ""],
    ['{"workspace_templates": null}', "/workspace_templates"],
    ['{"workspace_templates": [{"name": ""}]}', "/workspace_templates/0/name"],
    ['{"Workspace_Templates": []}', "/Workspace_Templates"],
  ])("that cannot be used is an error and never an empty one: %j", (text, pointer) => {
    const error = failure(() => open({}, text).catalogue);
    expect(error.code).toBe("TEMPLATE_INVALID");
    if (text.startsWith("{") && !text.endsWith("x"))
      expect(error.details.problems!.map((problem) => problem.pointer)).toContain(pointer);
  });

  it("has all its problems told, each with its place", () => {
    const text = JSON.stringify({ workspace_templates: [{ name: 5 }, { nmae: "x" }], extra: 1 });
    const { details } = failure(() => open({}, text).catalogue);
    expect(details.problems!.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining([
        "/workspace_templates/0/name",
        "/workspace_templates/1",
        "/workspace_templates/1/nmae",
        "/extra",
      ]),
    );
  });

  it("that is missing or a folder is an error", () => {
    const { manifestFile, catalogue } = open({}, "{}");
    expect(catalogue.knownRuntimes()).not.toContain("claude-code");
    unlinkSync(manifestFile);
    expect(failure(() => openCatalogue({ folder: catalogue.folder, manifestFile })).code).toBe("TEMPLATE_INVALID");
    expect(failure(() => openCatalogue({ folder: catalogue.folder, manifestFile: catalogue.folder })).code).toBe(
      "TEMPLATE_INVALID",
    );
  });

  it("is read again by a refresh; a bad one leaves the one before in force", async () => {
    const { catalogue, manifestFile } = open({ dirs: ["hermes"] }, MANIFEST);
    expect(await catalogue.refresh()).toMatchObject({
      templates: 1,
      problems: [expect.any(String), expect.any(String)],
    });
    writeFileSync(
      manifestFile,
      JSON.stringify({ workspace_templates: [{ name: "hermes", repo: "o/h", ref: "9" }, { name: "new" }] }),
    );
    const refreshed = await catalogue.refresh();
    expect(parse("template_refresh", refreshed)).toMatchObject({ ok: true });
    expect(refreshed.runtimes).toEqual(["external", "hermes", "kimi", "kimi-cli", "mock", "new"]);
    expect(catalogue.find("seo-agent")).toBeUndefined();
    expect(catalogue.find("new")).toEqual({ id: "new", runtime: "new", isAvailable: false });
    writeFileSync(manifestFile, "{");
    expect((await catalogue.refresh()).problems[0]).toMatch(/manifest.*in force/s);
    expect(catalogue.find("new")).toBeDefined();
  });
});

describe("the sample templates", () => {
  const at = (path: string): string => fileURLToPath(new URL(`../../../../fixtures/${path}`, import.meta.url));
  const samples = openCatalogue({ folder: at("templates"), manifestFile: at("templates.manifest.json") });

  it("have no problem, and every entry of the manifest is there", async () => {
    const { templates } = await samples.list();
    expect(templates.filter(({ problem, available }) => problem !== null || !available)).toEqual([]);
    expect(templates.filter(({ name, runtime }) => name === null || runtime === null)).toEqual([]);
    expect((await samples.refresh()).problems).toEqual([]);
  });

  it("have a default for each runtime of the manifest", () => {
    const runtimes = ["claude-code", "codex", "google-adk", "hermes", "openclaw"];
    expect(
      [...samples.knownRuntimes()].filter((runtime) => !samples.isExternal(runtime) && runtime !== "mock").toSorted(),
    ).toEqual(runtimes);
    for (const runtime of runtimes) expect(samples.find(runtime)).toMatchObject({ runtime, isAvailable: true });
  });

  it("hold one with more than the 256 KiB that configuration files may have, outside of them", async () => {
    const { files } = await samples.filesOf("weather-archive");
    expect(files.find(({ path }) => path === "assets/measurements.csv")!.bytes).toBeGreaterThan(256 * 1024);
    const small = files.filter(({ path }) => !path.startsWith("assets/")).reduce((sum, { bytes }) => sum + bytes, 0);
    expect(small).toBeLessThan(10 * 1024);
  });

  it("name prompts, skills and assets that are there", async () => {
    for (const { id } of (await samples.list()).templates) {
      const paths = (await samples.filesOf(id)).files.map(({ path }) => path);
      const configuration = parseYaml(readFileSync(at(`templates/${id}/config.yaml`), "utf8")) as Record<
        string,
        unknown
      >;
      for (const key of ["prompts", "skills", "assets"])
        for (const named of (configuration[key] ?? []) as readonly string[])
          expect(paths).toContain(key === "skills" ? `${named}/SKILL.md` : named);
      expect(configuration["prompts"]).toContain("prompts/system.md");
    }
  });
});
