import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rename, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { DaemonError } from "../core/daemon-error.ts";
import { type FolderLock, lockFolder, type LockHolder } from "./folder-lock.ts";
import { stateOf, thisProcess } from "./process-identity.ts";

const TIMES = { beat_ms: 50, watch_ms: 500 };
const ADDRESS = "http://127.0.0.1:1";

describe("the lock of a folder", () => {
  let folder: string;
  const held: FolderLock[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "portcullis-lock-"));
  });
  afterEach(async () => {
    await Promise.all(held.splice(0).map((lock) => lock.release()));
    await rm(folder, { recursive: true, force: true });
  });

  const take = async (onLost: (error: DaemonError) => void = () => undefined): Promise<FolderLock> => {
    const lock = await lockFolder(folder, "The store", ADDRESS, onLost, TIMES);
    held.push(lock);
    return lock;
  };
  /** Whole at once, as the lock writes it: who watches reads it as soon as it is there. */
  const leave = async (holder: Partial<LockHolder>, name = "1"): Promise<void> => {
    const text = JSON.stringify({
      ...thisProcess(),
      address: "http://other",
      since: "2026-06-21T09:00:00Z",
      ...holder,
    });
    await writeFile(`${folder}-staged`, text);
    await rename(`${folder}-staged`, join(folder, name));
  };
  /** A pid that was given, and whose process is over. */
  async function deadPid(): Promise<number> {
    const child = spawn(process.execPath, ["-e", ""]);
    const { pid } = child;
    await new Promise((resolve) => child.once("close", resolve));
    return pid!;
  }

  it("is had by one, released, and had again", async () => {
    const first = await take();
    await expect(take()).rejects.toMatchObject({ code: "STORE_LOCKED" });
    await first.release();
    const second = await take();
    // A second release of the first does not give the second away.
    await first.release();
    await expect(take()).rejects.toThrow(`process ${process.pid}`);
    await second.release();
  });

  it("goes to exactly one of many who find a dead holder", async () => {
    const pid = await deadPid();
    for (let round = 0; round < 25; round += 1) {
      await rm(folder, { recursive: true });
      const first = await take();
      await first.release();
      await leave({ pid, started: "1" }, "2");
      const results = await Promise.allSettled(Array.from({ length: 12 }, () => take()));
      const won = results.filter((result) => result.status === "fulfilled");
      expect(won).toHaveLength(1);
      for (const result of results)
        if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "STORE_LOCKED" });
      await won[0]!.value.release();
    }
  });

  it("is taken over from a process whose pid another one has now", async () => {
    await leave({ started: "1" });
    await take();
    const names = await vi.waitFor(async () => {
      const left = await readdir(folder);
      expect(left).toEqual(["2"]);
      return left;
    });
    expect(JSON.parse(await readFile(join(folder, names[0]!), "utf8"))).toMatchObject({
      ...thisProcess(),
      address: ADDRESS,
    });
  });

  it("is taken over from another host only when its holder gives no sign of life", async () => {
    await leave({ host: "elsewhere", boot_id: "another", pid: 1 });
    const file = join(folder, "1");
    const beating = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => undefined), 20);
    try {
      await expect(take()).rejects.toThrow("process 1 on elsewhere (http://other) since 2026-06-21T09:00:00Z");
    } finally {
      clearInterval(beating);
    }
    await take();
  });

  it.each([["garbage"], ["{}"], ["null"], [""]])(
    "is taken over from a file with %j that nobody keeps alive",
    async (text) => {
      await writeFile(join(folder, "7"), text);
      await take();
    },
  );

  it("tells its holder when another one has it", async () => {
    const lost = new Promise<DaemonError>((resolve) => void take(resolve));
    await vi.waitFor(async () => expect(await readdir(folder)).toContain("1"), { timeout: 30_000 });
    await leave({ pid: 4242 }, "2");
    expect(await lost).toMatchObject({
      code: "STORE_LOCKED",
      message: expect.stringContaining("process 4242") as string,
    });
  });
});

describe("a process", () => {
  it("is alive, dead, or not to be known from here", () => {
    const self = thisProcess();
    expect(stateOf(self)).toBe("alive");
    expect(stateOf({ ...self, started: "1" })).toBe("dead");
    expect(stateOf({ ...self, pid: 2 ** 22 + 1 })).toBe("dead");
    expect(stateOf({ ...self, boot_id: "another" })).toBe("unknown");
    expect(stateOf({ ...self, pid_namespace: "pid:[1]" })).toBe("unknown");
    expect(stateOf({ ...self, pid: -1 })).toBe("unknown");
    expect(stateOf({ ...self, pid: 0 })).toBe("unknown");
    // Without /proc only the absence of a pid says something.
    const bare = { ...self, boot_id: null, pid_namespace: null, started: null };
    expect(stateOf({ ...bare, pid: 2 ** 22 + 1 }, bare)).toBe("dead");
  });
});
