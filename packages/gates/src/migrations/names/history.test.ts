import { describe, expect, it } from "vitest";

import { judgeNames } from "./judge-names.ts";
import { history, pathOf, type Replayed, replayHistory } from "./testing/history.ts";
import { errorsOf } from "./testing/name-case.ts";
import { filesOf, requestOf, situationOf } from "./testing/situation-of.ts";

const replayed = replayHistory();
const findingsOf = new Map(replayed.map(({ merge, situation }) => [merge.n, judgeNames(situation)]));

const pathsBy = (rule: string): readonly string[] =>
  replayed.flatMap(({ merge }) =>
    findingsOf.get(merge.n)!.flatMap((finding) => (finding.rule === rule ? finding.about : [])),
  );

describe("judgeNames, over the life of a real folder", () => {
  it.each(history.edits_of_merged_files.map((edit) => [edit.sha, edit] as const))("finds the edit %s", (sha, edit) => {
    const { merge } = replayed.find((each) => each.merge.sha === sha)!;
    const edited = findingsOf.get(merge.n)!.filter(({ rule }) => rule === "edited-after-merge");
    expect(edited.map(({ path }) => path).toSorted()).toEqual(edit.files.map(pathOf).toSorted());
  });

  it("takes nothing else for an edit", () => {
    const listed = history.edits_of_merged_files.flatMap(({ files }) => files.map(pathOf));
    expect(pathsBy("edited-after-merge").toSorted()).toEqual(listed.toSorted());
  });

  it("finds the version that is there twice where it came in, and notes it from then on", () => {
    for (const { merge, situation } of replayed) {
      const found = findingsOf.get(merge.n)!.filter(({ rule }) => rule === "same-version");
      const isNew = merge.n === 57 || merge.n === 8;
      expect(errorsOf(situation, found).length > 0).toBe(isNew);
      if (merge.n !== 8) expect(found.map(({ subject }) => subject)).toEqual(merge.duplicate_versions_after);
    }
  });

  it("finds the 23 files that came late", () => {
    const forward = pathsBy("out-of-order").filter((path) => path.endsWith(".up.sql"));
    expect(forward).toHaveLength(23);
    expect(forward.filter((path) => /\/\d{3}_/.test(path))).toHaveLength(18);
  });

  describe("finds each clash from either side while both requests are open", () => {
    const clashes = history.version_collisions.flatMap(({ version, stems }) => {
      const names = Object.keys(stems);
      return names.flatMap((one) => names.filter((each) => each !== one).map((other) => ({ version, one, other })));
    });
    it.each(clashes)("$version: $one against $other", ({ version, one, other }) => {
      const base = baseBefore(version);
      const own = filesFor(version, one);
      const head = { ...base, ...filesOf(...own) };
      const others = [requestOf(7, ...filesFor(version, other))];
      const found = judgeNames(situationOf({ directory: "migrations", base, head, others }));
      expect(found.some(({ rule, about }) => rule === "same-version-open-pr" && about.includes(own[1]!))).toBe(true);
    });
  });

  it("finds the files that nothing takes back: 001 to 016, 033 and 034", () => {
    const touched = replayed.flatMap(({ merge, situation }) => {
      const added = new Set(situation.changes.flatMap(({ status, path }) => (status === "added" ? [path] : [])));
      return findingsOf.get(merge.n)!.filter(({ level, path }) => level === "warning" && added.has(path));
    });
    expect(touched.every(({ rule }) => rule === "down-missing")).toBe(true);
    const numbers = touched.map(({ path }) => Number(/(\d+)_/.exec(path)![1]));
    expect(numbers).toEqual([...Array.from({ length: 16 }, (_, index) => index + 1), 33, 34]);
  });

  it("fails requests for what the study by hand lists, and for the 16 names without a direction", () => {
    const errors = replayed.flatMap(({ merge, situation }) => errorsOf(situation, findingsOf.get(merge.n)!));
    const counts = Object.fromEntries(
      Array.from(
        Map.groupBy(errors, ({ rule }) => rule),
        ([rule, found]) => [rule, found.length],
      ),
    );
    expect(counts).toEqual({
      "name-format": 16,
      "out-of-order": 23,
      "edited-after-merge": 15,
      // Merge 8 gives 026 and 027 to others, merge 9 takes 027 again, and merge 57 brings one version twice.
      "renamed-after-merge": 4,
      "same-version": 2,
      "version-reused": 1,
    });
  });

  it("finds nothing else that fails a request than is listed", async () => {
    const lines = replayed.flatMap(({ merge, situation }) =>
      errorsOf(situation, findingsOf.get(merge.n)!).map(
        ({ rule, message }) => `merge ${merge.n}${merge.pr === null ? "" : ` (#${merge.pr})`}: ${rule}: ${message}`,
      ),
    );
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("../../../../../fixtures/migrations/history-errors.txt");
  });
});

/** The folder before any file of a version came in. */
function baseBefore(version: string): Replayed["base"] {
  const isOf = (path: string): boolean => Number(/(\d+)_/.exec(path)![1]) === Number(version);
  return replayed.find(({ situation }) => situation.changes.some(({ path }) => isOf(path)))!.base;
}

const filesFor = (version: string, stem: string): readonly string[] =>
  ["down", "up"].map((direction) => pathOf(`${version.padStart(3, "0")}_${stem}.${direction}.sql`));
