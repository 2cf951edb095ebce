/** Builds, checks and tests everything. The last line says how many passed and failed; each static check counts as one. */
import { execa } from "execa";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { buildAction, buildCommandLine, buildDaemon, buildModules } from "./build.ts";
import { installChromium } from "./install-chromium.ts";
import { root, runSteps, STATIC_STEPS } from "./run-steps.ts";

await buildModules();
await buildCommandLine();
await buildAction();
await buildDaemon();
const checks = await runSteps(STATIC_STEPS);
const missing = await installChromium();
if (missing !== undefined) console.error(`There is no Chromium, and its tests are left out: ${missing}.`);

const folder = await mkdtemp(join(tmpdir(), "portcullis-test-"));
const resultFile = join(folder, "result.json");
const { exitCode } = await execa(
  "vitest",
  ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${resultFile}`],
  {
    cwd: root,
    reject: false,
    stdio: "inherit",
  },
);
const tests = await readCounts();
await rm(folder, { recursive: true });

const passed = checks.passed + tests.passed;
// A run that broke off has failed, whatever it counted.
const failed = checks.failed + (exitCode === 0 ? tests.failed : Math.max(tests.failed, 1));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function readCounts(): Promise<{ passed: number; failed: number }> {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(await readFile(resultFile, "utf8")) as {
      numPassedTests: number;
      numFailedTests: number;
    };
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
