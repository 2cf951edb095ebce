import { describe, expect, it } from "vitest";

import type { Entry } from "./catalogue.ts";
import { configurationOf, followPath, plantTree, ROOT, type TreeDirectory } from "./plant-tree.ts";

const plant = (...entries: readonly Entry[]): TreeDirectory => plantTree({ root: "plain", entries });
const follow = (top: TreeDirectory, path: string) => followPath(top, [ROOT, ...path.split("/")]);
const directory = (path: string, text?: string): Entry => ({
  kind: "directory",
  path,
  ...(text !== undefined && { configuration: { text, name: text } }),
});
const link = (path: string, target: string): Entry => ({ kind: "link", path, target });

describe("a tree", () => {
  it("follows links one after the other, and where they leave the folder", () => {
    const top = plant(directory("hermes"), link("alias", "hermes"), link("again", "alias"), link("out", "$OUTSIDE"));
    expect(follow(top, "again")?.path).toEqual(["templates", "hermes"]);
    expect(follow(top, "out/secret")?.path).toEqual(["templates-outside", "secret"]);
    expect(followPath(plant(link("all", ".")), [ROOT, "all"])?.path).toEqual(["templates"]);
  });

  it("ends at links that lead nowhere, or in a circle", () => {
    const top = plant(link("gone", "nowhere"), link("one", "two"), link("two", "one"), link("self", "self"));
    for (const path of ["gone", "one", "self", "self/x"]) expect(follow(top, path)).toBeUndefined();
  });

  it("leaves out what finds its place taken, or a file or a link above it", () => {
    const top = plant(
      { kind: "file", path: "a" },
      directory("a/b"),
      link("l", "hermes"),
      directory("l/x"),
      directory("x", "first"),
      directory("x", "second"),
      link("x", "a"),
    );
    expect(follow(top, "a")?.node.kind).toBe("file");
    expect(follow(top, "l/x")).toBeUndefined();
    expect(configurationOf(follow(top, "x")!.node as TreeDirectory)?.text).toBe("first");
  });

  it("gives a folder that was only on the way its configuration, and a folder called config.yaml none", () => {
    const top = plant(
      directory("team/alpha"),
      directory("team", "said"),
      directory("y/config.yaml"),
      directory("y", "z"),
    );
    expect(configurationOf(follow(top, "team")!.node as TreeDirectory)?.text).toBe("said");
    expect(configurationOf(follow(top, "y")!.node as TreeDirectory)).toBeUndefined();
  });

  it("leaves out names that no disk takes, counted in bytes", () => {
    const top = plant(directory("é".repeat(128)), directory("e".repeat(255)));
    expect(follow(top, "é".repeat(128))).toBeUndefined();
    expect(follow(top, "e".repeat(255))).toBeDefined();
  });

  it("has no templates where there is no folder", () => {
    expect(followPath(plantTree({ root: "missing", entries: [directory("hermes")] }), [ROOT])).toBeUndefined();
  });
});
