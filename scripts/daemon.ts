/** `npm run daemon`: the reference daemon with the sample templates, its data beside the checkout, until it is interrupted. */
import { execa } from "execa";
import { join } from "node:path";

import { buildDaemon } from "./build.ts";
import { root } from "./run-steps.ts";

await buildDaemon();
const { exitCode } = await execa(
  process.execPath,
  [
    join(root, "packages/daemon/bin/portcullis-daemon.cjs"),
    "--data",
    join(root, ".portcullis"),
    "--templates",
    join(root, "fixtures/templates"),
    "--manifest",
    join(root, "fixtures/templates.manifest.json"),
    "--log-level",
    "warn",
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: "inherit", reject: false },
);
process.exitCode = exitCode ?? 130;
