import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";

import { blobId } from "./blob-id.ts";
import { judgeNames } from "./judge-names.ts";
import { errorsOf } from "./testing/name-case.ts";
import { filesOf, requestOf, situationOf, type Story } from "./testing/situation-of.ts";

const pair = (stem: string): readonly string[] => [`m/${stem}.up.sql`, `m/${stem}.down.sql`];
const base = filesOf(...pair("043_a"), ...pair("044_b"));

const judge = (story: Partial<Story>, options = {}) => judgeNames(situationOf({ base, head: base, ...story }), options);

/** What a request that adds files is told. */
const judgeAdded = (paths: readonly string[], story: Partial<Story> = {}) =>
  judge({ head: { ...(story.fork ?? story.base ?? base), ...filesOf(...paths) }, ...story });

const rulesOf = (findings: ReturnType<typeof judgeNames>): readonly string[] => findings.map(({ rule }) => rule);

describe("same-version", () => {
  it("names both files, the next free version and the way there", () => {
    const [finding, ...rest] = judgeAdded(pair("044_c"));
    expect(rest).toEqual([]);
    expect(finding).toEqual({
      rule: "same-version",
      level: "error",
      message: `"044_b.up.sql" and "044_c.up.sql" have one version, 044: which of them runs first, or at all, depends on the runner.`,
      subject: "44",
      path: "m/044_c.up.sql",
      about: ["m/044_b.down.sql", "m/044_b.up.sql", "m/044_c.down.sql", "m/044_c.up.sql"],
      fix: "Rename it, which `portcullis migrations fix` does: git mv -- m/044_c.up.sql m/045_c.up.sql; git mv -- m/044_c.down.sql m/045_c.down.sql",
      evidence: {
        version: "044",
        paths: ["m/044_b.down.sql", "m/044_b.up.sql", "m/044_c.down.sql", "m/044_c.up.sql"],
        next_free_version: "045",
        proposals: [
          { from: "m/044_c.up.sql", to: "m/045_c.up.sql" },
          { from: "m/044_c.down.sql", to: "m/045_c.down.sql" },
        ],
      },
    });
  });

  it("compares numbers, not digits", () => {
    expect(rulesOf(judgeAdded(pair("44_c")))).toEqual(["same-version"]);
    expect(rulesOf(judgeAdded(pair("0045_c")))).toEqual([]);
  });

  it("leaves the version to the first of the request's own", () => {
    const [finding] = judgeAdded([...pair("050_a"), ...pair("050_b")]);
    expect(finding!.evidence).toMatchObject({
      proposals: [
        { from: "m/050_b.up.sql", to: "m/051_b.up.sql" },
        { from: "m/050_b.down.sql", to: "m/051_b.down.sql" },
      ],
    });
  });

  it("is not told of what a request only edits, nor of a half that completes an old pair", () => {
    const twice = filesOf(...pair("044_b"), "m/044_c.up.sql");
    const added = situationOf({ base: twice, head: { ...twice, ...filesOf("m/044_c.down.sql") } });
    expect(rulesOf(judgeNames(added))).toEqual(["same-version"]);
    expect(errorsOf(added, judgeNames(added))).toEqual([]);
    const edited = situationOf({ base: twice, head: { ...twice, "m/044_c.up.sql": "-- other\n" } });
    expect(rulesOf(errorsOf(edited, judgeNames(edited)))).toEqual(["edited-after-merge"]);
  });

  it("sees two files that go forward in one migration", () => {
    expect(rulesOf(judgeAdded(["m/044_b.sql"]))).toContain("same-version");
    expect(rulesOf(judgeAdded([...pair("045_c"), "m/045_c.sql"]))).toContain("same-version");
  });

  it("says the next free version of what was there before, too", () => {
    const twice = filesOf(...pair("044_b"), ...pair("044_c"));
    const others = [requestOf(7, ...pair("045_x"))];
    const [finding] = judge({ base: twice, head: twice, others });
    expect(finding!.evidence).toMatchObject({ next_free_version: "046", proposals: [] });
  });
});

describe("same-version-open-pr", () => {
  it("names the request, its author and its file", () => {
    const [finding, ...rest] = judgeAdded(pair("045_c"), { others: [requestOf(7, ...pair("045_x"))] });
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({
      rule: "same-version-open-pr",
      level: "error",
      message: `The open request #7 of somebody adds "045_x.up.sql", which has the version 045 of "045_c.up.sql".`,
      about: ["m/045_c.up.sql", "m/045_c.down.sql"],
      evidence: { request: { number: 7, author: "somebody", paths: ["m/045_x.up.sql", "m/045_x.down.sql"] } },
    });
    expect(finding!.fix).toMatch(/m\/046_c\.up\.sql/);
  });

  it("counts new names only: not what is changed or removed, in another folder, on the base, or half of a merged pair", () => {
    const half = filesOf("m/044_b.up.sql");
    for (const [path, status] of [
      ["m/045_x.up.sql", "modified"],
      ["m/045_x.up.sql", "removed"],
      ["n/045_x.up.sql", "added"],
      ["m/sub/045_x.up.sql", "added"],
      ["m/README.md", "added"],
    ] as const) {
      const others = [{ ...requestOf(7), changes: [{ path, status }] }];
      expect(rulesOf(judgeAdded(pair("045_c"), { others }))).toEqual([]);
    }
    const others = [requestOf(7, "m/044_b.down.sql")];
    expect(rulesOf(judgeAdded(["m/044_b.down.sql"], { base: half, fork: half, others }))).toEqual([]);
  });

  it("counts a renamed file under its new name", () => {
    const changes = [{ status: "renamed" as const, path: "m/045_b.up.sql", previousPath: "m/044_b.up.sql" }];
    expect(rulesOf(judgeAdded(pair("045_c"), { others: [{ ...requestOf(7), changes }] }))).toEqual([
      "same-version-open-pr",
    ]);
  });
});

describe("out-of-order", () => {
  it("names the base's newest and the proposed name", () => {
    const [finding, ...rest] = judgeAdded(pair("041_gap"));
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({
      rule: "out-of-order",
      level: "error",
      evidence: {
        newest: { path: "m/044_b.up.sql", version: "044" },
        proposals: [{ to: "m/045_gap.up.sql" }, { to: "m/045_gap.down.sql" }],
      },
    });
  });

  it("proposes a time where the folder has come to times", () => {
    const times = { ...base, ...filesOf(...pair("20260606000000_kind")) };
    const [finding] = judgeAdded(pair("045_c"), { base: times });
    expect(finding!.evidence).toMatchObject({ proposals: [{ to: "m/20260731120000_c.up.sql" }, {}] });
    expect(rulesOf(judgeAdded(pair("20260606000001_c"), { base: times }))).toEqual([]);
  });
});

describe("what is proposed", () => {
  const proposalsOf = (paths: readonly string[], story: Partial<Story>): unknown =>
    judgeAdded(paths, story)[0]!.evidence["proposals"];

  it("goes on counting where another request would put times into the folder", () => {
    const others = [requestOf(7, ...pair("20260417000000_x")), requestOf(9, "m/045_y.up.sql")];
    expect(proposalsOf(["m/045_c.up.sql"], { others })).toEqual([{ from: "m/045_c.up.sql", to: "m/046_c.up.sql" }]);
  });

  it("passes by a claim of the last version that there is", () => {
    const times = filesOf(...pair("20260606000000_kind"));
    const others = [requestOf(7, "m/99991231235959_x.up.sql", "m/20260731120000_x.up.sql")];
    expect(proposalsOf(["m/20260606000000_c.up.sql"], { base: times, others })).toEqual([
      { from: "m/20260606000000_c.up.sql", to: "m/20260731120001_c.up.sql" },
    ]);
  });

  it("is nothing where the scheme has no version left", () => {
    const last = filesOf(...pair("99991231235959_kind"));
    expect(proposalsOf(["m/20260606000000_c.up.sql"], { base: last })).toEqual([]);
  });
});

describe("merged files", () => {
  it("tells an edit with the names that git gives to the contents", () => {
    const head = { ...base, "m/044_b.up.sql": "-- other\n" };
    const [finding, ...rest] = judge({ head });
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({
      rule: "edited-after-merge",
      level: "error",
      about: ["m/044_b.up.sql"],
      evidence: {
        merge_base_blob: blobId(base["m/044_b.up.sql"]!),
        base_blob: blobId(base["m/044_b.up.sql"]!),
        head_blob: blobId("-- other\n"),
      },
    });
  });

  it("takes an edit of white space for one, and a change of the mode for none", () => {
    expect(rulesOf(judge({ head: { ...base, "m/044_b.up.sql": `${base["m/044_b.up.sql"]}\n` } }))).toEqual([
      "edited-after-merge",
    ]);
    expect(judge({ changes: [{ status: "modified", path: "m/044_b.up.sql" }] })).toEqual([]);
    expect(rulesOf(judge({ changes: [{ status: "modified", path: "m/044_b.up.sql" }], hasContents: false }))).toEqual([
      "edited-after-merge",
    ]);
  });

  it("takes what the base has come to in the meantime for no doing of the request", () => {
    const head = { ...base, "m/044_b.up.sql": "-- other\n" };
    expect(judge({ fork: base, base: head, head })).toEqual([]);
    const without = filesOf(...pair("043_a"));
    expect(judge({ fork: base, base: without, head: without })).toEqual([]);
  });

  it("tells a rename and the way back, and an edit on the way", () => {
    const { "m/044_b.up.sql": text, ...rest } = base;
    const changes = [{ status: "renamed" as const, path: "m/044_new.up.sql", previousPath: "m/044_b.up.sql" }];
    const found = judge({ head: { ...rest, "m/044_new.up.sql": `${text}-- more\n` }, changes });
    expect(rulesOf(found)).toEqual([
      "same-version",
      "renamed-after-merge",
      "edited-after-merge",
      "up-missing",
      "down-missing",
    ]);
    expect(found[1]!.evidence).toMatchObject({ proposals: [{ from: "m/044_new.up.sql", to: "m/044_b.up.sql" }] });
    expect(found[1]!.about).toEqual(["m/044_new.up.sql", "m/044_b.up.sql"]);
  });

  it("takes a rename that the base has come to as well for no doing of the request", () => {
    const { "m/044_b.up.sql": up = "", "m/044_b.down.sql": down = "", ...rest } = base;
    const renamed = { ...rest, "m/045_b.up.sql": up, "m/045_b.down.sql": down };
    expect(judge({ fork: base, base: renamed, head: renamed })).toEqual([]);
  });

  it("tells a direction that a name is given, and takes the version for no new one", () => {
    const plain = filesOf("m/001_x.sql");
    const head = { "m/001_x.up.sql": plain["m/001_x.sql"]!, "m/001_x.down.sql": "" };
    expect(rulesOf(judge({ base: plain, head, others: [requestOf(7, ...pair("001_y"))] }))).toEqual([
      "renamed-after-merge",
    ]);
    const rewritten = { "m/001_x.up.sql": "-- other\n", "m/001_x.down.sql": "" };
    expect(rulesOf(judge({ base: plain, head: rewritten }))).toEqual(["deleted-after-merge"]);
  });

  it("tells a deletion", () => {
    const found = judge({ head: filesOf(...pair("043_a")) });
    expect(rulesOf(found)).toEqual(["deleted-after-merge", "deleted-after-merge"]);
  });

  it("takes a folder that comes from elsewhere for new, not for renamed", () => {
    const changes = pair("044_b").map((path) => ({
      status: "renamed" as const,
      path,
      previousPath: path.replace("m/", "old/"),
    }));
    expect(judge({ base: {}, head: base, changes })).toEqual([]);
  });
});

describe("version-reused", () => {
  it("tells a name that both sides give to something else", () => {
    const path = "m/045_same.up.sql";
    const story = { fork: base, base: { ...base, [path]: "-- theirs\n" } };
    const found = judge({ ...story, head: { ...base, [path]: "-- ours\n", "m/045_same.down.sql": "-- ours\n" } });
    expect(found[0]).toMatchObject({
      rule: "version-reused",
      path,
      evidence: {
        base_blob: blobId("-- theirs\n"),
        head_blob: blobId("-- ours\n"),
        proposals: [{ to: "m/046_same.up.sql" }, { to: "m/046_same.down.sql" }],
      },
    });
    expect(rulesOf(judge({ ...story, head: { ...base, [path]: "-- theirs\n" } }))).toEqual(["down-missing"]);
  });

  it("tells a version that the base had before", () => {
    const retired = [{ path: "m/045_old.up.sql", commit: "c0ffee" }];
    const [finding] = judgeAdded(pair("045_new"), { retired });
    expect(finding).toMatchObject({
      rule: "version-reused",
      evidence: { former: "m/045_old.up.sql", commit: "c0ffee", proposals: [{ to: "m/046_new.up.sql" }, {}] },
    });
    expect(rulesOf(judgeAdded(pair("045_old"), { retired }))).toEqual(["version-reused"]);
    expect(judgeAdded(pair("046_new"), { retired })).toEqual([]);
  });

  it("takes a half that comes back for the missing half", () => {
    const half = filesOf(...pair("043_a"), "m/044_b.up.sql");
    const retired = [{ path: "m/044_b.down.sql", commit: "c0ffee" }];
    expect(judgeAdded(["m/044_b.down.sql"], { base: half, retired })).toEqual([]);
  });

  it("tells a version that one request removes and gives to another", () => {
    const head = { ...filesOf(...pair("043_a")), "m/044_new.up.sql": "-- 1\n", "m/044_new.down.sql": "-- 2\n" };
    expect(rulesOf(judge({ head }))).toEqual(["version-reused", "deleted-after-merge", "deleted-after-merge"]);
  });
});

describe("pairs", () => {
  it.each([
    ["expected", ["warning"]],
    ["required", ["error"]],
    ["optional", []],
  ])("a missing file that goes back, where it is %s", (down, levels) => {
    const head = { ...base, ...filesOf("m/045_c.up.sql") };
    expect(judge({ head }, { down }).map(({ level }) => level)).toEqual(levels);
  });

  it("is not wanted where the scheme has none", () => {
    const story = { base: {}, head: filesOf("m/0001_a.sql"), scheme: "sequential" } as const;
    expect(judge(story)).toEqual([]);
    expect(rulesOf(judge(story, { down: "required" }))).toEqual(["down-missing"]);
    expect(rulesOf(judge({ ...story, head: filesOf("m/0001_a.up.sql") }))).toEqual(["down-missing"]);
    expect(judge({ base: {}, head: filesOf("m/V1__a.sql", "m/R__b.sql"), scheme: "flyway" })).toEqual([]);
  });

  it("tells a file that takes back what there is not", () => {
    expect(judgeAdded(["m/045_c.down.sql"])).toMatchObject([{ rule: "up-missing", level: "error" }]);
  });
});

describe("name-format", () => {
  it("says what a runner does to a folder with files that go back", () => {
    const [finding] = judgeAdded(["m/045_c.sql"]).filter(({ rule }) => rule === "name-format");
    expect(finding!.message).toBe(
      `"045_c.sql" says no direction, which golang-migrate wants as .up.sql or .down.sql; a runner that takes every .sql for it also runs files such as "043_a.down.sql", and those before the ones that they take back.`,
    );
    const [, alone] = judge({ base: {}, head: filesOf("m/045_c.sql") });
    expect(alone!.message).toBe(`"045_c.sql" says no direction, which golang-migrate wants as .up.sql or .down.sql.`);
  });

  it("tells every file that does not fit, and takes a README for a note", () => {
    const paths = ["m/seed.sql", "m/sub/045_c.up.sql", "m/README.md", "m/.gitkeep", "m/sub/README.md"];
    expect(judgeAdded(paths).map(({ path, rule, level }) => [path, rule, level])).toEqual([
      ["m/.gitkeep", "name-format", "note"],
      ["m/README.md", "name-format", "note"],
      ["m/seed.sql", "name-format", "error"],
      ["m/sub/045_c.up.sql", "name-format", "error"],
      ["m/sub/README.md", "name-format", "note"],
    ]);
  });

  it("refuses symbolic links", () => {
    const changes = pair("045_c").map((path) => ({ status: "added" as const, path, mode: "120000" }));
    const found = judge({ head: { ...base, ...filesOf(...pair("045_c")) }, changes });
    expect(found.map(({ rule, message }) => [rule, message.includes("symbolic link")])).toEqual([
      ["name-format", true],
      ["name-format", true],
    ]);
  });

  it("lets what runs anew whenever it changes be changed and removed", () => {
    const views = { "m/R__views.sql": "a", "m/R__more.sql": "b" };
    expect(judge({ base: views, head: { "m/R__views.sql": "c" }, scheme: "flyway" })).toEqual([]);
  });
});

describe("future-version", () => {
  it("is noted from the day after tomorrow on", () => {
    expect(judgeAdded(pair("20260801110000_c"))).toEqual([]);
    expect(judgeAdded(pair("20260801130000_c"))).toMatchObject([{ rule: "future-version", level: "note" }]);
    expect(judgeAdded(pair("9999999_c"))).toEqual([]);
  });
});

describe("a large folder", () => {
  it("of 10,000 files, with 1,000 of them new and clashing, is judged whole", () => {
    const stems = Array.from({ length: 4500 }, (_, index) => `${String(index).padStart(5, "0")}_a`);
    const large = filesOf(...stems.flatMap(pair));
    const added = Array.from({ length: 500 }, (_, index) => `${String(index * 9).padStart(5, "0")}_b`);
    const others = Array.from({ length: 100 }, (_, index) => requestOf(index + 1, ...pair(`0${4500 + index}_x`)));
    const found = judge({ base: large, head: { ...large, ...filesOf(...added.flatMap(pair)) }, others });
    expect(found.filter(({ rule }) => rule === "same-version")).toHaveLength(500);
    expect(found.at(-1)!.evidence).toMatchObject({ proposals: [{ to: "m/05099_b.up.sql" }, {}] });
  });
});

describe("blobId", () => {
  it.each(["", "a\n", "größe\n"])("is what git says of %j", (text) => {
    expect(blobId(text)).toBe(execFileSync("git", ["hash-object", "--stdin"], { input: text }).toString().trim());
  });
});
