import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";

import { openDiskView } from "./disk-view.ts";
import { createConfigurationReader } from "./read-configuration.ts";
import { createTemplatesFolder, type FolderDescription, type TemplatesFolder } from "./testing/templates-folder.ts";

let folder: TemplatesFolder;
afterEach(() => folder.remove());

function view(given: FolderDescription) {
  folder = createTemplatesFolder(given);
  return openDiskView(folder.root, createConfigurationReader());
}

const paths = (templates: readonly { readonly path: string }[]): readonly string[] => templates.map(({ path }) => path);

describe("a view of the disk", () => {
  it("finds folders, and links that stay inside", () => {
    const { lookup } = view({
      dirs: ["hermes/prompts", "org-templates/pm"],
      symlinks: [
        { path: "alias", target: "hermes" },
        { path: "deep", target: "hermes/prompts" },
        { path: "org-templates/alias", target: "../hermes" },
      ],
    });
    for (const path of [
      "hermes",
      "hermes/prompts",
      "alias",
      "alias/prompts",
      "deep",
      "org-templates/pm",
      "org-templates/alias",
    ])
      expect(lookup(path)).toMatchObject({ kind: "found", template: { path } });
  });

  it("refuses what leads out, the root itself, and the folder of the roles, by whatever name", () => {
    const { lookup } = view({
      dirs: ["hermes", "org-templates/pm"],
      outside_dirs: ["secret"],
      symlinks: [
        { path: "out", target: "$OUTSIDE" },
        { path: "root", target: "$ROOT" },
        { path: "dot", target: "." },
        { path: "up", target: ".." },
        { path: "roles", target: "org-templates" },
        { path: "loop", target: "loop" },
        { path: "hermes/back", target: ".." },
        { path: "long", target: "out/../root" },
      ],
    });
    for (const path of [
      "out",
      "out/secret",
      "root",
      "dot",
      "up",
      "roles",
      "loop",
      "hermes/back",
      "long",
      "org-templates",
      "../root/hermes",
      "missing",
      "x".repeat(300),
    ])
      expect(lookup(path)).toMatchObject({ kind: "refused", reason: expect.stringMatching(/^.+\.$/) });
    expect(lookup("root/hermes")).toMatchObject({ kind: "found" });
  });

  it("does not take a neighbour whose name begins alike for the inside", () => {
    const { lookup } = view({ symlinks: [{ path: "x", target: "$ROOT-evil/x" }] });
    mkdirSync(`${folder.root}-evil/x`, { recursive: true });
    expect(lookup("x")).toMatchObject({ kind: "refused", reason: expect.stringContaining("leads out") });
  });

  it("takes roles from a link to a folder of the root only", () => {
    const inside = view({ dirs: ["roles/pm", "hermes"], symlinks: [{ path: "org-templates", target: "roles" }] });
    expect(paths(inside.entries("org-templates"))).toEqual(["org-templates/pm"]);
    expect(inside.lookup("org-templates/pm")).toMatchObject({ kind: "found" });
    expect(paths(inside.entries(""))).toEqual(["hermes"]);
    folder.remove();
    for (const target of ["$OUTSIDE", "$ROOT", "."]) {
      const outside = view({ dirs: ["pm"], outside_dirs: ["pm"], symlinks: [{ path: "org-templates", target }] });
      expect(outside.entries("org-templates")).toEqual([]);
      expect(outside.lookup("org-templates/pm")).toMatchObject({ kind: "refused" });
      folder.remove();
    }
  });

  it("lists folders in byte order, without links, files and reserved names", () => {
    const { entries, names } = view({
      dirs: [
        "b",
        "B",
        "é",
        "z",
        "-x",
        "\u{1f600}",
        "\uffee",
        ".git",
        "ws-1",
        "org-templates/pm",
        "org-templates/.x",
        "line\nbreak",
      ],
      files: [{ path: "README.md", content: "" }],
      symlinks: [
        { path: "alias", target: "b" },
        { path: "gone", target: "nowhere" },
      ],
    });
    expect(paths(entries(""))).toEqual(["-x", "B", "b", "z", "é", "\uffee", "\u{1f600}"]);
    expect(paths(entries("org-templates"))).toEqual(["org-templates/pm"]);
    expect(names()).toEqual(["-x", "B", "alias", "b", "gone", "org-templates/pm", "z", "é", "\uffee", "\u{1f600}"]);
  });

  it("leaves out a folder whose name is no UTF-8, because no name finds it", () => {
    const { entries } = view({ dirs: ["x"] });
    mkdirSync(Buffer.concat([Buffer.from(`${folder.root}/`), Buffer.from([0x61, 0xff])]));
    expect(paths(entries(""))).toEqual(["x"]);
  });

  it("reads a configuration when it is asked for, and once", () => {
    const { lookup } = view({ files: [{ path: "x/config.yaml", content: "name: One\nruntime: hermes\n" }] });
    const found = lookup("x");
    if (found.kind === "refused") throw new Error(found.reason);
    writeFileSync(join(folder.root, "x/config.yaml"), "name: Two\n");
    expect(found.template.name).toBe("Two");
    writeFileSync(join(folder.root, "x/config.yaml"), "name: Three\n");
    expect(found.template.name).toBe("Two");
    expect(found.template.runtime).toBeUndefined();
  });

  it("is empty where there is no folder, or a file in its place", () => {
    for (const given of [{ root_missing: true }, {}]) {
      const { entries, names, lookup } = view(given);
      if (given.root_missing === true) writeFileSync(folder.root, "a file");
      expect([entries(""), entries("org-templates"), names()]).toEqual([[], [], []]);
      expect(lookup("x")).toMatchObject({ kind: "refused" });
      folder.remove();
    }
  });
});
