import fc from "fast-check";
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { BESIDE, type Catalogue, type Entry } from "../restart/catalogue/catalogue.ts";
import { CataloguePlanter } from "./plant-catalogue.ts";
import { findTemporaryPlace } from "./temporary-place.ts";

let top: string;
beforeEach(() => void (top = realpathSync(mkdtempSync(join(findTemporaryPlace(), "portcullis-plant-")))));
afterEach(() => rmSync(top, { recursive: true, force: true }));

const catalogue = (...entries: readonly Entry[]): Catalogue => ({ root: "plain", entries });
const directory = (path: string, text?: string): Entry => ({
  kind: "directory",
  path,
  ...(text !== undefined && { configuration: { text } }),
});
const file = (path: string, text?: string): Entry => ({ kind: "file", path, ...(text !== undefined && { text }) });
const link = (path: string, target: string): Entry => ({ kind: "link", path, target });

/** Everything in a folder, by path: `/` for a folder, the text of a file, `-> ` and the target of a link. */
function list(folder: string, base = ""): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const entry of readdirSync(join(folder, base), { withFileTypes: true })) {
    const path = `${base}${entry.name}`;
    if (entry.isDirectory()) Object.assign(found, { [path]: "/" }, list(folder, `${path}/`));
    else if (entry.isSymbolicLink()) found[path] = `-> ${readlinkSync(join(folder, path)).replace(top, "TOP")}`;
    else found[path] = readFileSync(join(folder, path), "utf8");
  }
  return found;
}

const plantOne = (...entries: readonly Entry[]): Readonly<Record<string, string>> => {
  new CataloguePlanter(top).plant(catalogue(...entries));
  return list(join(top, "templates"));
};

describe("one catalogue", () => {
  it("stands beside what stands beside every one", () => {
    new CataloguePlanter(top).plant(catalogue(directory("hermes", "runtime: hermes\n")));
    expect(list(top)).toEqual({
      "templates-outside": "/",
      "templates-outside/secret": "/",
      "templates-outside/secret/config.yaml": "name: Rank Helper\n",
      "templates-outside/hermes": "/",
      "templates-outside/hermes-default": "/",
      templates: "/",
      "templates/hermes": "/",
      "templates/hermes/config.yaml": "runtime: hermes\n",
    });
    expect(BESIDE).toHaveLength(3);
  });

  it("has no root where it is missing", () => {
    new CataloguePlanter(top).plant({ root: "missing", entries: [directory("a")] });
    expect(readdirSync(top).toSorted()).toEqual(["templates-outside"]);
  });

  it("leaves out what finds its place taken, or something else in its way", () => {
    expect(
      plantOne(
        file("a"),
        directory("a"),
        directory("a/b"),
        link("l", "d"),
        directory("l/b"),
        directory("d/e"),
        directory("d", "name: D\n"),
        directory("d", "name: again\n"),
        file("d/e"),
        directory("e/config.yaml"),
        directory("e", "name: E\n"),
        file("f", "some text"),
      ),
    ).toEqual({
      a: "",
      l: "-> d",
      d: "/",
      "d/e": "/",
      "d/config.yaml": "name: D\n",
      e: "/",
      "e/config.yaml": "/",
      f: "some text",
    });
  });

  it("has odd names, and leaves out what no disk can hold", () => {
    const names = [" ", "a b\t", "new\nline", "\u00e9", "e\u0301", "x".repeat(255), "'\"$(x)", "-rf", "..."];
    const wrong = [
      "x".repeat(256),
      "\u00e9".repeat(128),
      "..",
      "../up",
      "a/../../up",
      "/etc/portcullis",
      "a\0b",
      "\ud800",
      "",
    ];
    expect(plantOne(...[...names, ...wrong].map((name) => directory(name)))).toEqual(
      Object.fromEntries(names.map((name) => [name, "/"])),
    );
    expect(readdirSync(top).toSorted()).toEqual(["templates", "templates-outside"]);
  });

  it("leads links where they should, from any depth", () => {
    const found = plantOne(
      directory("hermes", "name: H\n"),
      link("one", "hermes"),
      link("a/b/deep", "hermes"),
      link("root", "."),
      link("a/root", "."),
      link("a/out", "$OUTSIDE/secret"),
      link("out", "$OUTSIDE"),
      link("loop", "loop"),
      link("none", "no/where"),
      link("odd", "$OUTSIDERS"),
    );
    expect(found).toMatchObject({
      one: "-> hermes",
      "a/b/deep": "-> ../../hermes",
      root: "-> .",
      "a/root": "-> ..",
      "a/out": "-> TOP/templates-outside/secret",
      out: "-> TOP/templates-outside",
      loop: "-> loop",
      none: "-> no/where",
      odd: "-> $OUTSIDERS",
    });
    const real = (path: string): string => realpathSync(join(top, "templates", path));
    expect(["a/b/deep", "a/root", "a/out/config.yaml", "out"].map(real)).toEqual(
      ["templates/hermes", "templates", "templates-outside/secret/config.yaml", "templates-outside"].map((path) =>
        join(top, path),
      ),
    );
  });
});

describe("one catalogue after the other", () => {
  const path = fc
    .array(fc.constantFrom("a", "b", "c", "config.yaml", "org-templates"), { minLength: 1, maxLength: 3 })
    .map((segments) => segments.join("/"));
  const entry: fc.Arbitrary<Entry> = fc.oneof(
    fc.record({ kind: fc.constant("directory"), path }),
    fc.record({
      kind: fc.constant("directory"),
      path,
      configuration: fc.constantFrom({ text: "name: A\n" }, { text: "name: B\n" }),
    }),
    fc.record({ kind: fc.constant("file"), path }),
    fc.record({
      kind: fc.constant("link"),
      path,
      target: fc.constantFrom(".", "a", "b/c", "$OUTSIDE", "$OUTSIDE/secret"),
    }),
  );
  const any: fc.Arbitrary<Catalogue> = fc.record({
    root: fc.constantFrom("plain", "plain", "missing", "linked"),
    entries: fc.array(entry, { maxLength: 10 }),
  });

  it("stands as if nothing had been there before", () => {
    const [[before, anew], runs] = [[join(top, "before"), join(top, "anew")] as const, 300];
    fc.assert(
      fc.property(fc.array(any, { minLength: 2, maxLength: 5 }), (catalogues) => {
        for (const folder of [before, anew]) {
          rmSync(folder, { recursive: true, force: true });
          mkdirSync(folder);
        }
        const planter = new CataloguePlanter(before);
        for (const each of catalogues) planter.plant(each);
        new CataloguePlanter(anew).plant(catalogues.at(-1)!);
        const normal = (folder: string) =>
          JSON.stringify(Object.entries(list(folder)).toSorted(([a], [b]) => (a < b ? -1 : 1))).replaceAll(
            folder.slice(top.length),
            "",
          );
        expect(normal(before)).toEqual(normal(anew));
      }),
      { numRuns: runs },
    );
  });

  it("touches what changes, and nothing else", () => {
    const planter = new CataloguePlanter(top);
    const stamps = (): readonly [string, number, number][] =>
      ["templates", "templates/a", "templates/a/config.yaml", "templates/b"].map((each) => {
        const { ino, mtimeMs } = lstatSync(join(top, each));
        return [each, ino, mtimeMs];
      });
    planter.plant(catalogue(directory("a", "name: A\n"), directory("b")));
    const first = stamps();
    planter.plant(catalogue(directory("b"), directory("a", "name: A\n")));
    expect(stamps()).toEqual(first);
    planter.plant(catalogue(directory("a", "name: B\n"), directory("b")));
    const second = stamps();
    expect(second.filter((stamp, index) => stamp[2] !== first[index]![2]).map(([each]) => each)).toEqual([
      "templates/a/config.yaml",
    ]);
    planter.plant(catalogue(directory("a", "name: B\n"), directory("b"), directory("c")));
    expect(
      stamps()
        .filter((stamp, index) => stamp[2] !== second[index]![2])
        .map(([each]) => each),
    ).toEqual(["templates"]);
  });

  it("gives every change another second, so that whoever remembers by time sees it", () => {
    const planter = new CataloguePlanter(top);
    const times = Array.from({ length: 20 }, (_, count) => {
      planter.plant(catalogue(directory("a", `name: ${count % 10}\n`)));
      return Math.floor(statSync(join(top, "templates/a/config.yaml")).mtimeMs / 1000);
    });
    expect(new Set(times).size).toBe(20);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  it("mends what somebody else has changed", () => {
    const planter = new CataloguePlanter(top);
    planter.plant(catalogue(directory("a", "name: A\n"), directory("b/c")));
    writeFileSync(join(top, "templates/a/cache"), "x");
    rmSync(join(top, "templates/b"), { recursive: true });
    planter.plant(catalogue(directory("b/d")));
    expect(list(join(top, "templates"))).toEqual({ b: "/", "b/d": "/" });
  });
});
