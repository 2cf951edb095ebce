import { execa } from "execa";
import { existsSync } from "node:fs";
import { join } from "node:path";

export const root = join(import.meta.dirname, "..");

/** One command of a check, with what it makes sure of. */
export interface Step {
  readonly name: string;
  readonly command: readonly [file: string, ...options: string[]];
}

export const STATIC_STEPS: readonly Step[] = [
  {
    name: "generated files are fresh",
    command: [process.execPath, "--conditions=source", "scripts/generate.ts", "--check"],
  },
  // A copy of the files alone has no history to be held against.
  ...(existsSync(join(root, ".git"))
    ? [
        {
          name: "contracts are kept",
          command: [
            process.execPath,
            "--conditions=source",
            "packages/gates/src/cli/main.ts",
            "contract",
            "drift",
            "--quiet",
          ] as const,
        },
        {
          name: "migrations are kept",
          command: [
            process.execPath,
            "--conditions=source",
            "packages/gates/src/cli/main.ts",
            "migrations",
            "check",
            "--quiet",
          ] as const,
        },
        {
          name: "restarts keep their promises",
          command: [
            process.execPath,
            "--conditions=source",
            "packages/gates/src/cli/main.ts",
            "restart",
            "check",
            "--config",
            "portcullis.yaml",
            "--quiet",
          ] as const,
        },
      ]
    : []),
  { name: "format", command: ["oxfmt", "--check"] },
  { name: "lint and floors", command: ["oxlint", "--deny-warnings"] },
  { name: "types of the packages", command: ["tsc", "-b"] },
  { name: "types of tests and scripts", command: ["tsc", "-p", "tsconfig.check.json"] },
  { name: "dead code", command: ["knip"] },
];

/** Runs steps one after the other, shows the output of those that fail, and returns how many passed and failed. */
export async function runSteps(steps: readonly Step[]): Promise<{ passed: number; failed: number }> {
  let failed = 0;
  for (const { name, command } of steps) {
    const [file, ...options] = command;
    const start = performance.now();
    const { exitCode, all } = await execa(file, options, {
      cwd: root,
      reject: false,
      all: true,
      env: { FORCE_COLOR: process.stdout.isTTY ? "1" : "0" },
    });
    const time = `${((performance.now() - start) / 1000).toFixed(1)} s`;
    console.log(`${exitCode === 0 ? "✔" : "✖"} ${name}  ${time}`);
    if (exitCode !== 0) {
      failed += 1;
      console.log(all);
    }
  }
  return { passed: steps.length - failed, failed };
}
