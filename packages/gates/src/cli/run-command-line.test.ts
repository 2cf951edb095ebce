import { Command } from "commander";
import { expect, it, vi } from "vitest";

import { PortcullisError } from "../core/portcullis-error.ts";
import * as standard from "../files/write-output.ts";
import { runCommandLine } from "./run-command-line.ts";

const run = async (action: () => void): Promise<[code: number, told: string]> => {
  let told = "";
  const write = vi.spyOn(standard, "writeStandard").mockImplementation((_, text) => void (told += text));
  const code = await runCommandLine(["node", "portcullis", "go"], () => {
    const program = new Command("portcullis").exitOverride();
    program.command("go").action(action);
    return program;
  });
  write.mockRestore();
  return [code, told];
};

it("takes an exception that nobody expected for a bug of ours: exit 70, with a text to report it", async () => {
  const [code, told] = await run(() => {
    throw new TypeError("x is undefined");
  });
  expect(code).toBe(70);
  expect(told).toMatch(/x is undefined[\s\S]*Please report it/);
});

it("takes an expected error for what it is", async () => {
  const [code, told] = await run(() => {
    throw new PortcullisError("too-large", "Too much.", "Take less.");
  });
  expect([code, told.includes("Take less.")]).toEqual([3, true]);
});
