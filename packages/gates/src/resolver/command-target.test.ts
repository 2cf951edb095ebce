import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { PortcullisError } from "../core/portcullis-error.ts";
import type { Question, Reply } from "../restart/resolution/question.ts";
import type { ResolverTarget } from "../restart/resolution/resolver-target.ts";
import { type CommandTargetOptions, createCommandTarget } from "./command-target.ts";

const program = join(import.meta.dirname, "testing/odd-resolver.ts");
/** Only a silence is waited for. One that a busy machine makes is forgiven. */
const IMPATIENT = { first: 30_000, later: 1000 };
const WAIT = { timeout: 30_000, interval: 20 };

const targets: ResolverTarget[] = [];
let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "portcullis-command-"))));
afterEach(async () => {
  for (const target of targets.splice(0)) await target.close();
  rmSync(folder, { recursive: true, force: true });
});

const commandOf = (mode: string): string => `"${process.execPath}" '${program}' '${mode}' '${join(folder, "once")}'`;

function start(mode = "plain", options: CommandTargetOptions = {}): ResolverTarget {
  const target = createCommandTarget(commandOf(mode), options);
  targets.push(target);
  return target;
}

const question = (name: string): Question => ({
  workspace: { name, runtime: "hermes", template: "" },
  request: {},
  known_runtimes: ["hermes"],
});
const tell = (reply: Reply): string =>
  reply.kind === "answer" ? reply.answer.label : `${reply.fault}: ${reply.detail}`;

async function ask(target: ResolverTarget, ...names: readonly string[]): Promise<readonly string[]> {
  await target.plant({ root: "plain", entries: [] });
  const replies = await target.ask(names.map(question));
  return replies.map(tell);
}

/** A process that nobody has waited for yet is dead all the same. */
const isRunning = (pid: number): boolean =>
  !["", "Z"].includes(
    spawnSync("ps", ["-o", "stat=", "-p", String(pid)], { encoding: "utf8" })
      .stdout.trim()
      .slice(0, 1),
  );

describe("a program that answers", () => {
  it("gets all questions at once, and its answers are told in their order", async () => {
    const names = Array.from({ length: 500 }, (_, count) => `workspace ${count} \u2028`);
    for (const mode of ["plain", "reversed", "reads ahead", "blocking", "byte order mark"])
      expect(await ask(start(mode), ...names), mode).toEqual(names);
  });

  it("is one process for many batches", async () => {
    const target = start();
    const [first] = await ask(target, "tells its process");
    expect(await ask(target, "a", "tells its process")).toEqual(["a", first]);
  });

  it("gets the question as the contract has it", async () => {
    const target = start();
    await target.plant({ root: "slashed", entries: [] });
    const [reply] = await target.ask([
      {
        workspace: { name: "tells all", runtime: "hermes", template: "", applied_template: "a" },
        request: { template: "$OUTSIDE/x", strict: true },
        known_runtimes: ["hermes", "codex"],
      },
    ]);
    expect(JSON.parse(tell(reply!))).toEqual({
      id: "Q-1",
      templates_dir: "$TEMPLATES/",
      known_runtimes: ["hermes", "codex"],
      workspace: { name: "tells all", runtime: "hermes", template: "", applied_template: "a" },
      request: { template: "$OUTSIDE/x", strict: true },
    });
  });

  it("is told of without the place of its folder", async () => {
    const [reply] = await start().ask([question("tells paths")]);
    expect(reply).toMatchObject({
      answer: {
        source: "$TEMPLATES/x",
        label: "$TEMPLATES/../outside",
        warnings: [{ message: "$TEMPLATES is odd" }],
      },
    });
  });

  it("may answer with more than it was asked for, with other ends of lines, and with empty ones", async () => {
    expect(await ask(start(), "more members", "carriage return", "empty lines", "a")).toEqual([
      "existing-volume",
      "existing-volume",
      "existing-volume",
      "a",
    ]);
  });

  it("may answer more than a pipe holds while it is asked more than a pipe holds", async () => {
    const names = Array.from({ length: 100 }, (_, count) =>
      count % 2 === 0 ? "large answer" : `${count} ${"long name ".repeat(2000)}`,
    );
    const answers = names.map((name) => (name === "large answer" ? "existing-volume" : name));
    expect(await ask(start("blocking"), ...names)).toEqual(answers);
  });

  it("may complain as much as it likes", async () => {
    expect(await ask(start(), "complains", "a")).toEqual(["existing-volume", "a"]);
  });

  it("sees no secret of ours", async () => {
    vi.stubEnv("GITHUB_TOKEN", "x");
    vi.stubEnv("SSH_KEY_PATH", "x");
    try {
      const [names] = await ask(start(), "tells variables");
      expect(names!.split(" ")).toContain("PATH");
      expect(names).not.toMatch(/TOKEN|KEY/);
    } finally {
      vi.unstubAllEnvs();
    }
  });
});

describe("what a program does wrong is the reply to that question, and the others get theirs", () => {
  it.each([
    [
      "crash",
      /^crash: It ended by itself with exit code 3, and wrote "\\u\{1b\}\[31mno such key: "runtime"" last\. It did so again/,
    ],
    ["signal", /^crash: It was ended by the signal SIGKILL, and wrote nothing to its error output\./],
    ["exit", /^crash: It ended by itself with exit code 0/],
    ["noise", /^noise: It wrote something that is no answer: "Resolving workspace \.\.\."$/],
    ["only noise", /^noise: .*"Traceback \(most recent call last\):"$/],
    ["broken", /^nonsense: It wrote a line that is broken JSON: "\{"id": "q1", "source": None\}"$/],
    ["no object", /^nonsense: It wrote a line that is no object: "\[\]"$/],
    ["no id", /^nonsense: It wrote an answer that has no id: "\{"source":null/],
    ["wrong id", /^nonsense: It answered a question that was not asked, .* the id is ""\w+""\.$/],
    ["number id", /^nonsense: It answered a question that was not asked, .* the id is "1"\.$/],
    ["twice", /^nonsense: It answered a question twice\.$/],
    ["refusal", /^refusal: It refuses to answer: "\{.*"status":422/],
    ["refusal without id", /^refusal: It refuses to answer: /],
    ["source is a number", /^nonsense: It wrote an answer that has a source that is neither text nor null: /],
    ["label is absent", /^nonsense: .* has a label that is no text: /],
    ["rule is none", /^nonsense: .* has a rule that is none: /],
    ["warnings are absent", /^nonsense: .* has warnings that are no list: /],
    ["warning is text", /^nonsense: .* has a warning without code and message: /],
    ["warning is null", /^nonsense: .* has a warning without code and message: /],
    ["no utf-8", /^nonsense: It wrote a line that is no UTF-8\.$/],
    ["long line", /^nonsense: It wrote a line that is longer than 1048576 bytes\.$/],
    ["many lines", /^noise: .*"x{299}…"$/],
  ])("%s", async (name, expected) => {
    const [before, told, ...behind] = await ask(start(), "a", name, "b", "c");
    expect([before, ...behind]).toEqual(["a", "b", "c"]);
    expect(told).toMatch(expected);
  });

  it("is bounded, and holds no sign that steers a terminal", async () => {
    const told = await ask(start(), "a", "many lines", "crash", "b");
    for (const each of told) {
      expect(each.length).toBeLessThan(3000);
      expect(each).not.toMatch(/[\p{Cc}]/u);
    }
  });

  it("is found where the program reads ahead of what it answers", async () => {
    const told = await ask(start("reads ahead"), "a", "b", "crash", "c");
    expect(told).toEqual(["a", "b", expect.stringMatching(/^crash: /), "c"]);
  });

  it("goes to the next question where nobody was asked", async () => {
    const target = start("greeting");
    expect(await ask(target, "a", "b")).toEqual([expect.stringMatching(/^noise: .*"Resolver 1\.0 is ready\."$/), "b"]);
    expect(await ask(target, "noise behind")).toEqual([expect.stringMatching(/^noise: .*"done\."$/)]);
  });

  it("does not spoil the next batch where an answer comes late", async () => {
    const target = start();
    expect(await ask(target, "noise")).toEqual([expect.stringMatching(/^noise: /)]);
    expect(await ask(target, "a", "b")).toEqual(["a", "b"]);
  });

  it("is told with the next question where it ended behind its answer", async () => {
    const target = start();
    expect(await ask(target, "a", "exit behind")).toEqual(["a", "existing-volume"]);
    expect(await ask(target, "b")).toEqual([expect.stringMatching(/^crash: It ended by itself with exit code 0/)]);
    expect(await ask(target, "b")).toEqual(["b"]);
  });

  it("stays a crash where it happens only once", async () => {
    expect(await ask(start(), "a", "crash once", "b")).toEqual([
      "a",
      expect.stringMatching(/^crash: .* It did not do so when the questions were asked one after the other\.$/),
      "b",
    ]);
  });
});

describe("a program that does not answer", () => {
  const quick = { patience: IMPATIENT };

  it.each(["hang", "drop"])("is told of at the question: %s", async (name) => {
    const told = await ask(start("plain", quick), "a", name, "b");
    expect(told).toEqual([
      "a",
      expect.stringMatching(/^silence: It gave no answer for (?:a second|\d+ seconds), and wrote nothing/),
      "b",
    ]);
  });

  it("is forgiven where it answers when it is asked again", async () => {
    expect(await ask(start("plain", quick), "a", "hang once", "b")).toEqual(["a", "existing-volume", "b"]);
  });

  it.each(["mute", "closes its input", "closes its output"])("ends: %s", async (mode) => {
    const told = await ask(start(mode, { patience: { first: 1000, later: 1000 } }), "a");
    expect(told).toEqual([expect.stringMatching(/^silence: It gave no answer for a second/)]);
  });

  it("is told of where it was not made for questions", async () => {
    expect(await ask(start("echo"), "a")).toEqual([
      expect.stringMatching(/^nonsense: .*source that is neither text nor null/),
    ]);
    expect(await ask(start("ends"), "a", "b")).toEqual([
      expect.stringMatching(/^crash: /),
      expect.stringMatching(/^crash: /),
    ]);
  });
});

describe("a program that ends", () => {
  it("is started again after a crash that we made", async () => {
    const target = start();
    const [first] = await ask(target, "tells its process");
    await target.crash();
    expect(isRunning(Number(first))).toBe(false);
    const [second, told] = await ask(target, "tells its process", "a");
    expect(Number(second)).toBeGreaterThan(0);
    expect(second).not.toBe(first);
    expect(told).toBe("a");
  });

  it.each(["plain", "ignores SIGTERM"])("leaves no process and no folder when it is closed: %s", async (mode) => {
    const target = start(mode);
    const [own, other, asked] = await ask(target, "tells its process", "starts another", "tells all");
    expect(asked).toContain("$TEMPLATES");
    await target.close();
    for (const pid of [own, other]) await vi.waitFor(() => expect(isRunning(Number(pid))).toBe(false), WAIT);
    await target.close();
  });

  it("takes what it started with it when it crashes", async () => {
    const target = start();
    const [other] = await ask(target, "starts another");
    await ask(target, "crash");
    await vi.waitFor(() => expect(isRunning(Number(other))).toBe(false), WAIT);
  });

  it("ends at once when we are interrupted", async () => {
    const controller = new AbortController();
    const target = start("plain", { signal: controller.signal });
    const [own] = await ask(target, "tells its process");
    const asking = target.ask([question("hang"), question("a")]);
    controller.abort();
    await expect(asking).rejects.toMatchObject({ code: "interrupted" });
    await expect(target.ask([question("a")])).rejects.toMatchObject({ code: "interrupted" });
    await target.close();
    expect(isRunning(Number(own))).toBe(false);
  });
});

describe("a program that cannot be started", () => {
  it.each([
    ["./no/such program", /"\.\/no\/such" cannot be started: there is no such program/],
    ["no-such-program-anywhere", /there is no such program/],
    [`'${import.meta.filename}'`, /it may not be executed/],
    [`'${import.meta.dirname}'`, /it may not be executed/],
    ["'a\0b'", /cannot be started/],
  ])("is wrong usage: %j", async (command, message) => {
    const target = createCommandTarget(command);
    targets.push(target);
    const asking = target.ask([question("a")]);
    await expect(asking).rejects.toThrow(PortcullisError);
    await expect(asking).rejects.toMatchObject({ code: "usage", message: expect.stringMatching(message) });
  });

  it("makes no folder where the command is none", () => {
    expect(() => createCommandTarget(" ")).toThrow(PortcullisError);
  });
});
