import canonicalize from "canonicalize";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { PortcullisError } from "../core/portcullis-error.ts";
import { toPin } from "./canonical-document.ts";
import { compareMirror } from "./compare-mirror.ts";
import { judgeMirror } from "./judge-pin.ts";
import { readMirrorSource, type SourceAccess } from "./read-source.ts";
import { syncMirror } from "./sync-mirror.ts";

/** The same JSON, written with other spaces and in another order. */
const rewrite = (value: unknown): string =>
  JSON.stringify(
    value,
    (_, part: unknown) =>
      typeof part === "object" && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).toReversed())
        : part,
    3,
  );
// `__proto__` is lost when an object is built from entries by assignment.
const json = fc.jsonValue().filter((value) => canonicalize(JSON.parse(JSON.stringify(value))) !== undefined);

describe("compareMirror, canonical", () => {
  it("takes JSON for equal however it is written", () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(compareMirror(rewrite(value), JSON.stringify(value), "canonical")).toBeUndefined();
      }),
    );
  });

  it("finds a difference if and only if the RFC 8785 forms differ, and the place where it is", () => {
    fc.assert(
      fc.property(json, json, (one, two) => {
        const difference = compareMirror(JSON.stringify(one), JSON.stringify(two), "canonical");
        expect(difference === undefined).toBe(canonicalize(one) === canonicalize(two));
        if (difference === undefined) return;
        expect(difference.mirror).not.toBe(undefined);
        const at = (value: unknown): unknown =>
          difference
            .pointer!.split("/")
            .slice(1)
            .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
            .reduce<unknown>((inside, key) => (inside as Record<string, unknown> | undefined)?.[key], value);
        expect(canonicalize(at(one))).not.toBe(canonicalize(at(two)));
      }),
    );
  });

  it.each([
    ['{"a":{"b":1,"c":2}}', '{"a":{"b":1,"c":3}}', { pointer: "/a/c", mirror: "2", source: "3" }],
    ['{"a":1}', '{"a":1,"b/c":[1]}', { pointer: "/b~1c", mirror: "(nothing)", source: "[1]" }],
    ['{"a":1,"b":null}', '{"a":1}', { pointer: "/b", mirror: "null", source: "(nothing)" }],
    ["[1,2]", "[1,2,3]", { pointer: "/2", mirror: "(nothing)", source: "3" }],
    ['{"0":1}', "[1]", { pointer: "", mirror: '{"0":1}', source: "[1]" }],
    ['{"z":1,"a":1}', '{"a":2,"z":2}', { pointer: "/a", mirror: "1", source: "2" }],
    ['{"toString":1}', "{}", { pointer: "/toString", mirror: "1", source: "(nothing)" }],
    ['{"__proto__":1}', '{"__proto__":2}', { pointer: "/__proto__", mirror: "1", source: "2" }],
    [
      "[9223372036854775807]",
      "[9223372036854775808]",
      { pointer: "/0", mirror: "9223372036854775807", source: "another number" },
    ],
  ])("tells that %s is not %s", (mirror, source, wanted) => {
    expect(compareMirror(mirror, source, "canonical")).toEqual(wanted);
  });

  it("reads over a byte order mark, and shortens long values", () => {
    expect(compareMirror("\uFEFF{}", "{}", "canonical")).toBeUndefined();
    const { source } = compareMirror("1", JSON.stringify("x".repeat(1000)), "canonical")!;
    expect([source.length, source.endsWith("…")]).toEqual([80, true]);
  });

  it.each([
    ["{", "is not JSON that can be compared"],
    ["", "it is empty"],
    ['{"a":1,"a":1}', "has a member twice"],
    ['["\\ud800"]', "half a character"],
    ["[1e400]", "too large for a double"],
    [`${"[".repeat(100_000)}${"]".repeat(100_000)}`, "nested more than 500 deep"],
    ["NaN", "is not JSON"],
  ])("refuses %.20s on either side", (text, told) => {
    for (const [mirror, source, name] of [
      [text, "{}", "copy.json"],
      ["{}", text, "source.json"],
    ] as const) {
      const compare = (): unknown =>
        compareMirror(mirror, source, "canonical", { mirror: "copy.json", source: "source.json" });
      expect(compare).toThrow(expect.objectContaining({ code: "unreadable", message: expect.stringContaining(told) }));
      expect(compare).toThrow(name);
    }
  });
});

describe("compareMirror, bytes", () => {
  it.each([
    ["a\nb\n", "a\nb\n", undefined],
    ["a\nb\n", "a\nc\n", { line: 2, mirror: "b", source: "c" }],
    ["{}", "{ }", { line: 1, mirror: "{}", source: "{ }" }],
    ["a\r\nb", "a\nb", { line: 1, mirror: "a\r", source: "a", only: "line endings" }],
    ["\uFEFFa", "a", { line: 1, mirror: "\uFEFFa", source: "a", only: "the byte order mark" }],
    ["a\n", "a", { line: 2, mirror: "", source: "(end of file)", only: "the end of the file" }],
    ["", "a", { line: 1, mirror: "", source: "a" }],
  ])("of %j and %j", (mirror, source, wanted) => {
    expect(compareMirror(mirror, source, "bytes")).toEqual(wanted);
  });
});

describe("judgeMirror", () => {
  const [old, now, edited] = ['{"v":1}', '{"v":2}', '{"v":3}'];
  const pinOf = (text: string): { sha256: string } => ({ sha256: toPin(text, "canonical", "x") });
  it.each([
    ["all agree", now, now, pinOf(now), undefined, false, []],
    ["the pin in capitals", now, now, { sha256: pinOf(now).sha256.toUpperCase() }, undefined, false, []],
    ["the source moved on", old, now, pinOf(old), undefined, true, ["stale-pin"]],
    ["the source moved on, and the copy with it", now, now, pinOf(old), undefined, false, ["stale-pin"]],
    ["somebody edited the copy", edited, now, pinOf(now), [old], true, ["edited-copy"]],
    ["the pin was moved without the copy", old, now, pinOf(now), ["{", old], true, ["moved-pin"]],
    ["one of the two", old, now, pinOf(now), undefined, true, ["edited-copy-or-moved-pin"]],
    ["the copy was edited and the source moved on", edited, now, pinOf(old), [old], true, ["edited-copy", "stale-pin"]],
  ])("%s", (_, mirror, source, pin, earlierSources, differs, causes) => {
    const facts = { mirror, source, mode: "canonical", pin, ...(earlierSources && { earlierSources }) } as const;
    const judgement = judgeMirror(facts);
    expect([judgement.difference !== undefined, judgement.causes]).toEqual([differs, causes]);
    expect(judgement.sha256).toBe(pinOf(source).sha256);
  });

  it.each([
    [old, now, { commit: "a" }, "b", ["stale-pin"]],
    [edited, now, { commit: "a" }, "a", ["edited-copy"]],
    [now, now, { commit: "a" }, "b", []],
    [old, now, { commit: "a" }, undefined, []],
    [old, now, undefined, "a", []],
  ])("%s of %s, with the pin %j and the source at %s: %j", (mirror, source, pin, sourceCommit, causes) => {
    const facts = {
      mirror,
      source,
      mode: "canonical",
      ...(pin && { pin }),
      ...(sourceCommit && { sourceCommit }),
    } as const;
    expect(judgeMirror(facts).causes).toEqual(causes);
  });

  it("pins the canonical form, or the bytes", () => {
    expect(toPin('{ "b": 1, "a": 2 }', "canonical", "x")).toBe(toPin('{"a":2,"b":1}', "canonical", "x"));
    expect(toPin("abc", "bytes", "x")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });
});

describe("syncMirror", () => {
  const sync = (copy: string | undefined, source: string, more = {}): readonly [boolean, readonly string[]] => {
    const written: string[] = [];
    const config = { mirror: { path: "copy.json" }, source: { path: "source.json" }, ...more };
    return [syncMirror(config, copy, source, (path, text) => void written.push(`${path}: ${text}`)), written];
  };

  it("writes the source as it is, where the copy says something else or nothing", () => {
    expect(sync('{"a":1}', '{ "a": 2 }\n')).toEqual([true, ['copy.json: { "a": 2 }\n']]);
    expect(sync(undefined, "{}")).toEqual([true, ["copy.json: {}"]]);
    expect(sync("broken", "{}")).toEqual([true, ["copy.json: {}"]]);
  });

  it("leaves a copy alone that says the same", () => {
    expect(sync('{"a":1}', '{ "a": 1 }\n')).toEqual([false, []]);
    expect(sync('{"a":1}', '{ "a": 1 }\n', { compare: "bytes" })).toEqual([true, ['copy.json: { "a": 1 }\n']]);
    expect(sync("a\n", "a\n", { compare: "bytes" })).toEqual([false, []]);
  });

  it("copies nothing that is no JSON, or not what the pin says", () => {
    expect(() => sync("{}", "<html>")).toThrow("is not JSON");
    const pin = { sha256: toPin("{}", "canonical", "x") };
    expect(() => sync("{}", '{"a":1}', { pin })).toThrow("is not what its pin says");
    expect(sync('{"a":1}', "{ }", { pin })).toEqual([true, ["copy.json: { }"]]);
  });
});

describe("readMirrorSource", () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const access: SourceAccess = {
    readFile: async (path) =>
      path === "there" ? bytes("\uFEFF1\r\n") : path === "odd" ? new Uint8Array([0xff]) : undefined,
    readGit: async (repository, ref, path) =>
      path === "there" ? { bytes: bytes(`${repository} ${ref}`), commit: "c" } : undefined,
    fetch: () => Promise.reject(new Error("not asked")),
  };
  it("reads files and files of repositories, and takes nothing away", async () => {
    expect(await readMirrorSource({ path: "there" }, access)).toEqual({ text: "\uFEFF1\r\n", name: "there" });
    const git = { repository: "https://example.org/r.git", ref: "main", path: "there" };
    expect(await readMirrorSource({ git }, access)).toEqual({
      text: "https://example.org/r.git main",
      name: "there at main of https://example.org/r.git",
      commit: "c",
    });
  });

  it.each([
    [{ path: "none" }, "There is no none."],
    [{ path: "odd" }, "odd is not UTF-8 text."],
    [
      { git: { repository: "https://me:secret@example.org/r.git?key=1", ref: "main", path: "none" } },
      "There is no none at main of https://example.org/r.git.",
    ],
  ])("says of %j: %s", async (source, message) => {
    await expect(readMirrorSource(source, access)).rejects.toThrow(
      expect.objectContaining({ constructor: PortcullisError, code: "unreadable", message }),
    );
  });
});
