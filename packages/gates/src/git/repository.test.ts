import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { PortcullisError } from "../core/portcullis-error.ts";
import { openRepository, type Repository } from "./repository.ts";
import { createTemporaryRepository, type TemporaryRepository } from "../testing/temporary-repository.ts";

let made: TemporaryRepository;
const opened: Repository[] = [];

const open = async (folder = made.folder): Promise<Repository> => {
  const repository = await openRepository(folder);
  opened.push(repository);
  return repository;
};
/** The error that something ends with, as `code: message`. */
const errorOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    return `no error: ${JSON.stringify(await work)}`;
  } catch (error) {
    if (!(error instanceof PortcullisError)) throw error;
    expect(error.fix).not.toBe("");
    return `${error.code}: ${error.message}`;
  }
};

beforeEach(() => void (made = createTemporaryRepository()));
afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all(opened.splice(0).map((repository) => repository.close()));
  made.remove();
});

describe("readFileAt", () => {
  it("reads a file as it was, and tells what is not there", async () => {
    const first = made.commit({ "contracts/a.json": "1\n" });
    made.commit({ "contracts/a.json": "2\n" });
    writeFileSync(join(made.folder, "contracts/a.json"), "3\n");
    const repository = await open();
    expect(await repository.readFileAt("HEAD", "contracts/a.json")).toBe("2\n");
    expect(await repository.readFileAt("HEAD~1", "contracts/a.json")).toBe("1\n");
    expect(await repository.readFileAt(first, "./contracts//a.json")).toBe("1\n");
    expect(await repository.readFileAt("HEAD", "contracts/b.json")).toBeUndefined();
    expect(await repository.readFileAt("HEAD", "nowhere/at/all.json")).toBeUndefined();
    expect(await repository.readFileAt("HEAD", "contracts/a.json/below")).toBeUndefined();
  });

  it("keeps line endings, takes away a byte order mark, and reads every name there is", async () => {
    made.commit({ "crlf.json": "{\r\n}\r\n", "mark.json": "\uFEFF{}", "größe \n\t*.json": "x", "empty.json": "" });
    const repository = await open();
    expect(await repository.readFileAt("HEAD", "crlf.json")).toBe("{\r\n}\r\n");
    expect(await repository.readFileAt("HEAD", "mark.json")).toBe("{}");
    expect(await repository.readBytesAt("HEAD", "mark.json")).toEqual(Buffer.from("\uFEFF{}"));
    expect(await repository.readFileAt("HEAD", "größe \n\t*.json")).toBe("x");
    expect(await repository.readFileAt("HEAD", "empty.json")).toBe("");
  });

  it("refuses what is not UTF-8, by file and ref", async () => {
    made.commit({ "a.json": Buffer.from([0x22, 0xe9, 0x22]) });
    const repository = await open();
    expect(await errorOf(repository.readFileAt("HEAD", "a.json"))).toBe(
      'unreadable: "a.json" at HEAD is not UTF-8 text.',
    );
    expect(await repository.readBytesAt("HEAD", "a.json")).toEqual(Buffer.from([0x22, 0xe9, 0x22]));
  });

  it.each(["-x", "--all", "^HEAD", "HEAD:a.json", "a..b", "HEAD^{/fix}", "a b", "a\nb", "", "refs/*", ":/fix", ".x"])(
    "refuses the ref %j as wrong usage",
    async (ref) => {
      made.commit({ "a.json": "1" });
      expect(await errorOf((await open()).readFileAt(ref, "a.json"))).toContain("usage: ");
    },
  );

  it.each(["/etc/passwd", "../a.json", "a/../../b", "a\0b"])("refuses the path %j as wrong usage", async (path) => {
    made.commit({ "a.json": "1" });
    expect(await errorOf((await open()).readFileAt("HEAD", path))).toContain("usage: ");
  });

  it("says that there is no such ref", async () => {
    made.commit({ "a.json": "1" });
    const repository = await open();
    expect(await errorOf(repository.readFileAt("nope", "a.json"))).toBe(
      'unreadable: There is no commit "nope" in this clone.',
    );
    expect(await errorOf(repository.readFileAt("0".repeat(40), "a.json"))).toContain("unreadable: There is no commit");
    expect(await repository.readFileAt("HEAD", "a.json")).toBe("1");
  });

  it("says that a repository has no commit yet", async () => {
    expect(await errorOf((await open()).readFileAt("HEAD", "a.json"))).toBe(
      "unreadable: The repository has no commit yet.",
    );
  });

  it("reads no folder, link or submodule as a file, nor as an absent one", async () => {
    made.commit({ "real/a.json": "1" });
    const commit = made.git("rev-parse", "HEAD");
    symlinkSync("real", join(made.folder, "linked"));
    symlinkSync("real/a.json", join(made.folder, "link.json"));
    made.git("update-index", "--add", "--cacheinfo", `160000,${commit},module`);
    made.git("add", "linked", "link.json");
    made.git("commit", "--quiet", "--message", "Links");
    const repository = await open();
    const told = async (path: string): Promise<string> => errorOf(repository.readFileAt("HEAD", path));
    expect(await told("real")).toBe('unreadable: Cannot read "real" at HEAD: it is a folder.');
    expect(await told("link.json")).toBe('unreadable: Cannot read "link.json" at HEAD: it is a symbolic link.');
    expect(await told("linked/a.json")).toBe('unreadable: Cannot read "linked" at HEAD: it is a symbolic link.');
    expect(await told("module/a.json")).toBe('unreadable: Cannot read "module" at HEAD: it is a submodule.');
    expect(await errorOf(repository.listFilesAt("HEAD", "module"))).toContain("it is a submodule");
    expect(await repository.listFilesAt("HEAD", "")).toEqual(["real/a.json"]);
  });

  it("takes a lost object for unreadable, never for absent", async () => {
    made.commit({ "a/b/c.json": "1", "a/d.json": "2" });
    const lose = (name: string): void => {
      const id = made.git("rev-parse", name);
      rmSync(join(made.folder, ".git/objects", id.slice(0, 2), id.slice(2)), { force: true });
    };
    lose("HEAD:a/d.json");
    expect(await errorOf((await open()).readFileAt("HEAD", "a/d.json"))).toContain("is missing or broken");
    lose("HEAD:a/b");
    expect(await errorOf((await open()).readFileAt("HEAD", "a/b/c.json"))).toContain('Cannot read "a/b" at HEAD');
    expect(await errorOf((await open()).readFileAt("HEAD", "a/b/nope.json"))).toContain("is missing or broken");
  });

  it("takes a spoilt object for unreadable", async () => {
    made.commit({ "a.json": "1" });
    const id = made.git("rev-parse", "HEAD:a.json");
    const file = join(made.folder, ".git/objects", id.slice(0, 2), id.slice(2));
    rmSync(file, { force: true });
    writeFileSync(file, "no object");
    expect(await errorOf((await open()).readFileAt("HEAD", "a.json"))).toContain("unreadable: ");
  });

  it("does not read more than 64 MB", async () => {
    made.commit({ "large.json": Buffer.alloc(64 * 1024 * 1024 + 1, 32), "small.json": "1" });
    const repository = await open();
    const both = [repository.readFileAt("HEAD", "large.json"), repository.readFileAt("HEAD", "small.json")] as const;
    expect(await errorOf(both[0])).toContain("too-large: ");
    expect(await both[1]).toBe("1");
  });
});

describe("readFilesAt, listFilesAt and contentsAt", () => {
  it("read a thousand files through one process", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [`c/${index % 7}/${index}.json`, `${index}`.repeat(50)]),
    );
    made.commit(files);
    const repository = await open();
    const paths = await repository.listFilesAt("HEAD", "c/");
    expect(paths).toEqual(Object.keys(files).toSorted());
    expect(await repository.readFilesAt("HEAD", [...paths, "c/none.json"])).toEqual(new Map(Object.entries(files)));
  });

  it("list only what is below a folder", async () => {
    made.commit({ "a/1": "", "a/b/2": "", "ab/3": "" });
    const repository = await open();
    expect(await repository.listFilesAt("HEAD", "a")).toEqual(["a/1", "a/b/2"]);
    expect(await repository.listFilesAt("HEAD", "none")).toEqual([]);
    expect(await errorOf(repository.listFilesAt("HEAD", "a/1"))).toContain("it is a file");
  });

  it("refuse to list a name that is not UTF-8", async () => {
    made.commit({ "a/1": "" });
    writeFileSync(Buffer.concat([Buffer.from(`${made.folder}/a/`), Buffer.from([0xff])]), "");
    made.commit({});
    expect(await errorOf((await open()).listFilesAt("HEAD", "a"))).toContain("is not UTF-8");
  });

  it("give one file at many refs", async () => {
    made.commit({ "a.json": "1" });
    made.git("tag", "v1");
    made.commit({ "a.json": "2" });
    made.git("tag", "--annotate", "--message", "Two", "v2");
    made.commit({ "a.json": undefined });
    made.git("tag", "v3");
    expect(await (await open()).contentsAt("a.json", ["v1", "v2", "v3"])).toEqual(
      new Map([
        ["v1", "1"],
        ["v2", "2"],
      ]),
    );
  });
});

describe("mergeBase and defaultBase", () => {
  it("find where a branch left the default branch", async () => {
    const base = made.commit({ a: "1" });
    made.git("checkout", "--quiet", "-b", "feature");
    made.commit({ a: "2" });
    made.git("checkout", "--quiet", "main");
    made.commit({ b: "1" });
    const repository = await open();
    expect(await repository.mergeBase("feature", "main")).toBe(base);
    made.git("checkout", "--quiet", "feature");
    expect(await (await open()).defaultBase()).toEqual({ commit: base, branch: "main" });
  });

  it("go by what origin says the default branch is", async () => {
    const first = made.commit({ a: "1" });
    made.git("checkout", "--quiet", "-b", "trunk");
    const second = made.commit({ a: "2" });
    made.git("clone", "--quiet", made.folder, made.beside);
    const clone = await open(made.beside);
    expect(await clone.defaultBase()).toEqual({ commit: second, branch: "origin/HEAD" });
    made.git("-C", made.beside, "remote", "set-head", "origin", "--delete");
    expect(await (await open(made.beside)).defaultBase()).toEqual({ commit: first, branch: "origin/main" });
  });

  it("say that there is nothing to compare with", async () => {
    made.git("checkout", "--quiet", "-b", "other");
    made.commit({ a: "1" });
    expect(await errorOf((await open()).defaultBase())).toContain("There is nothing to compare with");
  });

  it("say that two branches have nothing in common, and in a shallow clone why", async () => {
    made.commit({ a: "1" });
    made.git("checkout", "--quiet", "--orphan", "other");
    made.commit({ a: "2" });
    expect(await errorOf((await open()).mergeBase("main", "other"))).toContain("have no commit in common");
    made.git("clone", "--quiet", "--depth=1", "--no-single-branch", `file://${made.folder}`, made.beside);
    const shallow = await open(made.beside);
    expect(shallow.isShallow).toBe(true);
    await expect(shallow.mergeBase("origin/main", "origin/other")).rejects.toThrow(
      expect.objectContaining({ fix: expect.stringContaining("--unshallow") }),
    );
  });
});

describe("openRepository", () => {
  it("says that a folder is in no repository", async () => {
    mkdirSync(made.beside);
    expect(await errorOf(openRepository(made.beside))).toContain("unreadable: Cannot read a git repository in");
    expect(await errorOf(openRepository(join(made.beside, "none")))).toContain("there is no such folder");
  });

  it("opens a bare repository, a work tree and a folder inside", async () => {
    made.commit({ "a/b.json": "1" });
    made.git("clone", "--quiet", "--bare", made.folder, made.beside);
    const bare = await open(made.beside);
    expect([bare.root, await bare.readFileAt("main", "a/b.json")]).toEqual([undefined, "1"]);
    expect(() => bare.toRepositoryPath("a/b.json")).toThrow("bare repository");
    made.git("worktree", "add", "--quiet", join(made.beside, "tree"), "-b", "second");
    const tree = await open(join(made.beside, "tree"));
    expect([tree.root, await tree.readFileAt("second", "a/b.json")]).toEqual([join(made.beside, "tree"), "1"]);
    const inside = await open(join(made.folder, "a"));
    expect([inside.root, await inside.readFileAt("HEAD", "a/b.json")]).toEqual([made.folder, "1"]);
    expect(await (await open(join(made.folder, ".git"))).readFileAt("HEAD", "a/b.json")).toBe("1");
  });

  it("gives a file's path in the repository", async () => {
    made.commit({ "a/b.json": "1" });
    symlinkSync("a", join(made.folder, "linked"));
    const repository = await open(join(made.folder, "a"));
    expect(repository.toRepositoryPath("b.json")).toBe("a/b.json");
    expect(repository.toRepositoryPath("../c/d.json")).toBe("c/d.json");
    expect(repository.toRepositoryPath("../linked/b.json")).toBe("a/b.json");
    expect(repository.toRepositoryPath(join(made.folder, "..name.json"))).toBe("..name.json");
    expect(() => repository.toRepositoryPath("../../other.json")).toThrow("is not inside the repository");
  });

  it("heeds no variable that points git elsewhere, and no program that the repository names", async () => {
    made.commit({ "a.json": "1" });
    const touched = join(made.beside, "touched");
    mkdirSync(made.beside);
    const program = join(made.beside, "program");
    writeFileSync(program, `#!/bin/sh\ntouch ${touched}\n`, { mode: 0o755 });
    for (const name of ["core.fsmonitor", "core.pager", "diff.external", "core.sshCommand", "gpg.program"])
      made.git("config", name, program);
    made.git("config", "core.hooksPath", made.beside);
    made.git("config", "log.showSignature", "true");
    vi.stubEnv("GIT_DIR", made.beside);
    vi.stubEnv("GIT_EXTERNAL_DIFF", program);
    vi.stubEnv("GIT_PAGER", program);
    const repository = await open();
    expect(await repository.readFileAt("HEAD", "a.json")).toBe("1");
    expect(await repository.historyOf("a.json")).toHaveLength(1);
    expect(await repository.defaultBase()).toMatchObject({ branch: "main" });
    expect(readdirSync(made.beside)).toEqual(["program"]);
  });

  it("does not fetch what a partial clone left out", async () => {
    made.commit({ "a.json": "1" });
    made.git("config", "uploadpack.allowFilter", "true");
    made.git("clone", "--quiet", "--bare", "--filter=blob:none", `file://${made.folder}`, made.beside);
    const partial = await open(made.beside);
    expect(await partial.listFilesAt("main", "")).toEqual(["a.json"]);
    expect(await errorOf(partial.readFileAt("main", "a.json"))).toContain("unreadable: ");
  });
});
