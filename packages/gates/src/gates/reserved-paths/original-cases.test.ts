import { describe, expect, it } from "vitest";

import { bindGate } from "../../core/gate.ts";
import { judge } from "../../core/run-gates.ts";
import type { OriginalCase } from "../../testing/original-case.ts";
import { originalCasesOf, snapshotOfCase } from "../../testing/review-case.ts";
import { resolveReservedPaths } from "./options.ts";
import { parsePattern, readManifest } from "./parse-pattern.ts";
import { reservedPaths } from "./reserved-paths.ts";

const MANIFEST = ".gitea/reserved-paths.txt";

/** The patterns that the original ships. */
const REAL = [
  "workspace-server/migrations/",
  "workspace-server/internal/handlers/a2a_proxy.go",
  "workspace-server/internal/handlers/a2a_proxy_helpers.go",
  ".gitea/workflows/",
  ".gitea/scripts/",
  MANIFEST,
  "docs/design/",
].join("\n");

const cases = originalCasesOf("reserved-paths");
const find = (id: string): OriginalCase => cases.find((each) => each.id === id)!;
const textOf = (manifest: string | null): string => (manifest === "REAL" ? REAL : (manifest ?? ""));

/** The matcher alone, on ordinary files: each with the first pattern that it falls under. */
function match({ input }: OriginalCase): string[][] {
  const patterns = readManifest(textOf(input.manifest)).map(parsePattern);
  return input.files.flatMap((file: string) => {
    const found = patterns.find((pattern) => pattern.match(file) === "path");
    return found === undefined ? [] : [[file.replace(/^\.\//, ""), found.text]];
  });
}

const judgeCase = ({ input }: OriginalCase) =>
  judge(
    {
      ...snapshotOfCase(input),
      file_contents: [{ path: MANIFEST, at: "base", sha256: "0".repeat(64), text: textOf(input.manifest) }],
    },
    bindGate(reservedPaths, resolveReservedPaths({ patterns_file: MANIFEST })),
  );

/** Cases about what comes before a snapshot. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  "gate-pr-404": "without the pull request there is no snapshot",
  "gate-pr-no-user": "the contract refuses a pull request without an author",
};

/** Rules that our specification decides otherwise: the state of ours, and why. */
const OTHERWISE: Readonly<Record<string, readonly [state: string, why: string]>> = {
  "gate-closed-still-judged": ["skipped", "no gate judges a pull request that is not open"],
  "gate-files-500": ["error", "what could not be read is an error"],
  "gate-files-page2-500": ["error", "what could be read in part is an error"],
  "gate-reviews-500": ["error", "what could not be read is an error"],
};

/** What the matcher reads otherwise, and why: always more than the original. */
const WIDER: Readonly<Record<string, readonly [matches: readonly string[][], why: string]>> = {
  "match-real-design-dir-itself": [
    [],
    "an ordinary file is no folder; a link in its place is found by its mode, below",
  ],
  "match-real-config-yaml": [[], "the configuration of this tool is reserved besides; this file is no longer it"],
  "match-glob-double": [
    [
      ["a/b/c.go", "a/**/c.go"],
      ["a/c.go", "a/**/c.go"],
      ["a/b/d/c.go", "a/**/c.go"],
    ],
    "two stars stand for no folder too",
  ],
  "match-glob-dir-slash": [
    [
      ["a/b/c", "a/*/"],
      ["a/*/c", "a/*/"],
    ],
    "a star before the last slash is one",
  ],
  "match-question-with-star": [[["a/b.go", "a/?.g*"]], "the same"],
  "match-class-alone": [
    [
      ["a/b.go", "a/[bc].go"],
      ["a/[bc].go", "a/[bc].go"],
    ],
    "brackets are read both ways, with a star or without",
  ],
  "match-class-with-star": [[["a/b.go", "a/[bc]*"]], "the same"],
  "match-backslash-star": [[["a/*b", "a/\\*b"]], "the same"],
  "match-leading-slash": [
    [["a/b", "/a/"]],
    "a slash at the beginning is the root; no path of a repository begins with one",
  ],
  "match-dot-slash-pattern": [
    [
      ["a/b", "./a/"],
      ["a/b", "./a/"],
    ],
    "./ at the beginning is nothing",
  ],
  "match-dot-slash-file": [
    [
      ["a/b", "a/"],
      ["./a/b", "a/"],
    ],
    "however often it stands there",
  ],
  "match-inline-comment": [
    [
      ["a/b", "a/ # why"],
      ["a/ # why/b", "a/ # why"],
    ],
    "who writes a comment after a pattern means what stands before it",
  ],
};

/** Quirks of the gate: the state of ours, and why. */
const QUIRKS: Readonly<Record<string, readonly [state: string, why: string]>> = {
  "gate-reserved-null-commit": ["pending", "an approval of no commit is none of the head"],
  "gate-reserved-any-stranger": ["pass", "without teams the forge says who counts; with teams they do, below"],
  "gate-rename-out": ["pending", "both names of a rename are looked at"],
  "gate-page-runaway": ["pass", "every file is read, however many there are"],
  "gate-post-403": ["pass", "what becomes of a status is no matter of the verdict"],
};

describe("patterns match as the original's where it is right", () => {
  const rules = cases.filter((each) => each.function === "match" && each.pins === "rule");
  it.each(rules.map((each) => [each.id, each] as const))("%s", (_, each) => {
    if (each.expected.verdict === "error") {
      // The gate makes an error of it; see "a manifest without patterns".
      expect(readManifest(textOf(each.input.manifest))).toEqual([]);
    } else expect(match(each)).toEqual(each.expected.matches);
  });

  const quirks = cases.filter((each) => each.function === "match" && each.pins === "quirk");
  it("has an answer of ours for every quirk", () => {
    expect(quirks.map(({ id }) => id).toSorted()).toEqual(Object.keys(WIDER).toSorted());
  });
  it.each(Object.entries(WIDER).map(([id, [matches, why]]) => [id, why, matches] as const))(
    "%s: %s",
    (id, _, matches) => {
      expect(match(find(id))).toEqual(matches);
    },
  );
});

describe("reserved-paths decides as the original where it is right", () => {
  const known = [ELSEWHERE, OTHERWISE, QUIRKS].flatMap((table) => Object.keys(table));
  const gates = cases.filter((each) => each.end_to_end && !known.includes(each.id));
  it.each(gates.map((each) => [each.id, each] as const))("%s", (_, each) => {
    expect(each.pins).toBe("rule");
    const passes = each.expected.statuses[0].state === "success";
    expect(judgeCase(each).state).toBeOneOf(passes ? ["pass"] : ["fail", "pending"]);
  });

  it.each(Object.entries({ ...OTHERWISE, ...QUIRKS }).map(([id, [state, why]]) => [id, why, state] as const))(
    "%s: %s",
    (id, _, state) => {
      expect(judgeCase(find(id)).state).toBe(state);
    },
  );

  it("has an answer of ours for every quirk", () => {
    const quirks = cases.filter((each) => each.end_to_end && each.pins === "quirk");
    expect(quirks.map(({ id }) => id).toSorted()).toEqual(Object.keys(QUIRKS).toSorted());
  });
});
