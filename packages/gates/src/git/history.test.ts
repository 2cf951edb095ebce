import { renameSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { openRepository, type Repository } from "./repository.ts";
import { createTemporaryRepository, type TemporaryRepository } from "../testing/temporary-repository.ts";

let made: TemporaryRepository;
const opened: Repository[] = [];
const open = async (folder = made.folder): Promise<Repository> => {
  const repository = await openRepository(folder);
  opened.push(repository);
  return repository;
};
/** Each version as `path=text`. */
const told = async (path: string, options = {}): Promise<readonly string[]> =>
  (await (await open()).historyOf(path, options)).map((version) => `${version.path}=${version.text}`);
const body = (last: string): string => `${Array.from({ length: 20 }, (_, line) => `line ${line}`).join("\n")}\n${last}`;

beforeEach(() => void (made = createTemporaryRepository()));
afterEach(async () => {
  await Promise.all(opened.splice(0).map((repository) => repository.close()));
  made.remove();
});

describe("historyOf", () => {
  it("gives the versions of a file, oldest first, with commit and time", async () => {
    const first = made.commit({ "a.json": "1" });
    made.commit({ "b.json": "1" });
    const second = made.commit({ "a.json": "2" });
    const history = await (await open()).historyOf("a.json");
    expect(history).toEqual([
      { commit: first, time: expect.stringMatching(/^2026-01-01T00:\d\d:00Z$/), path: "a.json", text: "1" },
      { commit: second, time: expect.stringMatching(/^2026-01-01T00:\d\d:00Z$/), path: "a.json", text: "2" },
    ]);
    expect(history[0]!.time < history[1]!.time).toBe(true);
  });

  it("is empty for a file that never was", async () => {
    made.commit({ "a.json": "1" });
    expect(await told("none.json")).toEqual([]);
  });

  it("follows renames, also of an edited file, also twice, also to another folder", async () => {
    made.commit({ "a.json": body("1") });
    made.commit({ "a.json": body("2") });
    made.commit({ "a.json": undefined, "b/c.json": body("3") });
    made.commit({ "b/c.json": undefined, "d.json": body("3") });
    made.commit({ "d.json": body("4") });
    expect((await told("d.json")).map((version) => version.replace(/=[^]*\n/, "="))).toEqual([
      "a.json=1",
      "a.json=2",
      "b/c.json=3",
      "d.json=4",
    ]);
  });

  it("follows a file to where it came from, not to another that had its new name before", async () => {
    made.commit({ "new.json": "something else", "old.json": body("1") });
    made.commit({ "new.json": undefined });
    made.commit({ "old.json": undefined, "new.json": body("1") });
    expect(await told("new.json")).toEqual([`old.json=${body("1")}`]);
  });

  it("knows a file that was deleted and came back", async () => {
    made.commit({ "a.json": "1" });
    made.commit({ "a.json": undefined });
    made.commit({ "a.json": "2" });
    expect(await told("a.json")).toEqual(["a.json=1", "a.json=2"]);
    made.commit({ "a.json": undefined });
    expect(await told("a.json")).toEqual(["a.json=1", "a.json=2"]);
  });

  it("takes a change of permissions for no version", async () => {
    made.commit({ "a.json": "1" });
    made.git("update-index", "--chmod=+x", "a.json");
    made.git("commit", "--quiet", "--message", "Mode");
    expect(await told("a.json")).toEqual(["a.json=1"]);
  });

  it("goes along the branch: what was merged is one version, what was tried out before none", async () => {
    made.commit({ "a.json": "1" });
    made.git("checkout", "--quiet", "-b", "feature");
    made.commit({ "a.json": "tried" });
    made.commit({ "a.json": "2" });
    made.git("checkout", "--quiet", "main");
    made.commit({ "b.json": "1" });
    made.git("merge", "--quiet", "--no-ff", "--message", "Merge", "feature");
    expect(await told("a.json")).toEqual(["a.json=1", "a.json=2"]);
    expect(await told("a.json", { from: "feature" })).toEqual(["a.json=1", "a.json=tried", "a.json=2"]);
  });

  it("follows a rename that a merge brought", async () => {
    made.commit({ "a.json": body("1") });
    made.git("checkout", "--quiet", "-b", "feature");
    made.commit({ "a.json": undefined, "b.json": body("1") });
    made.git("checkout", "--quiet", "main");
    made.commit({ "c.json": "1" });
    made.git("merge", "--quiet", "--no-ff", "--message", "Merge", "feature");
    expect(await told("b.json")).toEqual([`a.json=${body("1")}`]);
  });

  it("gives the newest where there is a limit, over a rename too", async () => {
    made.commit({ "a.json": body("1") });
    made.commit({ "a.json": body("2") });
    made.commit({ "a.json": undefined, "b.json": body("3") });
    const texts = async (limit: number): Promise<readonly string[]> =>
      (await (await open()).historyOf("b.json", { limit })).map(({ text }) => text.split("\n").at(-1)!);
    expect(await texts(1)).toEqual(["3"]);
    expect(await texts(2)).toEqual(["2", "3"]);
    expect(await texts(9)).toEqual(["1", "2", "3"]);
  });

  it("refuses a version that is no text, by file and commit", async () => {
    const first = made.commit({ "a.json": Buffer.from([0xff]) });
    made.commit({ "a.json": "1" });
    await expect(told("a.json")).rejects.toThrow(`"a.json" at ${first.slice(0, 12)} is not UTF-8 text.`);
    expect(await told("a.json", { limit: 1 })).toEqual(["a.json=1"]);
  });

  it("refuses a version that was a link", async () => {
    made.commit({ "real.json": "1" });
    symlinkSync("real.json", join(made.folder, "a.json"));
    made.commit({});
    rmSync(join(made.folder, "a.json"));
    made.commit({ "a.json": "1" });
    await expect(told("a.json")).rejects.toThrow("it was a link or a submodule then");
  });

  it("does not take a shallow clone for a whole history", async () => {
    made.commit({ "a.json": "1" });
    made.commit({ "a.json": "2" });
    made.commit({ "a.json": "3" });
    made.git("clone", "--quiet", "--depth=2", `file://${made.folder}`, made.beside);
    const shallow = await open(made.beside);
    await expect(shallow.historyOf("a.json")).rejects.toThrow("is cut off: the clone is shallow");
    expect((await shallow.historyOf("a.json", { limit: 2 })).map(({ text }) => text)).toEqual(["2", "3"]);
  });

  it("finds files by their names, whatever characters these have", async () => {
    made.commit({ "*.json": "star", "a.json": "a", ":(top)x": "magic", "a\nb": "break" });
    expect(await told("*.json")).toEqual(["*.json=star"]);
    expect(await told(":(top)x")).toEqual([":(top)x=magic"]);
    expect(await told("a\nb")).toEqual(["a\nb=break"]);
  });
});

describe("historiesOf", () => {
  it("gives of many files what historyOf gives of each", async () => {
    const names = Array.from({ length: 30 }, (_, index) => `c/${index}.json`);
    const all = (text: string): Record<string, string> =>
      Object.fromEntries(names.map((name, index) => [name, body(`${text} ${index}`)]));
    made.commit({ ...all("1"), "root.json": "1" });
    made.commit(Object.fromEntries(names.slice(0, 10).map((name) => [name, body(`2 ${name}`)])));
    renameSync(join(made.folder, "c"), join(made.folder, "d"));
    made.commit({ "root.json": "2" });
    const moved = names.map((name) => name.replace("c/", "d/"));
    const repository = await open();
    const histories = await repository.historiesOf([...moved, "root.json", "none.json"]);
    expect([...histories.keys()]).toEqual([...moved, "root.json", "none.json"]);
    expect(histories.get("d/3.json")).toHaveLength(2);
    expect(histories.get("root.json")).toHaveLength(2);
    expect(histories.get("none.json")).toEqual([]);
    for (const path of ["d/3.json", "d/20.json", "root.json"])
      expect(await repository.historyOf(path)).toEqual(histories.get(path));
  });
});

describe("tags", () => {
  it("gives those of commits that match, oldest first", async () => {
    made.commit({ a: "1" });
    made.git("tag", "v10");
    made.git("tag", "v9");
    made.git("tag", "other");
    made.commit({ a: "2" });
    made.git("tag", "--annotate", "--message", "Two", "v2");
    made.git("tag", "--annotate", "--message", "Again", "v2-again", "v2");
    made.git("tag", "vtree", "HEAD^{tree}");
    const repository = await open();
    expect((await repository.tags("v*")).map(({ name }) => name)).toEqual(["v9", "v10", "v2", "v2-again"]);
    expect(await repository.tags("none*")).toEqual([]);
    const refs = (await repository.tags("v*")).map(({ ref }) => ref);
    expect([...(await repository.contentsAt("a", refs)).values()]).toEqual(["1", "1", "2", "2"]);
  });
});
