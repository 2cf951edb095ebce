// Sets the project up on a machine that has only Node 18 or later and npm, then hands over to a script of the project, run by
// the project's own Node. Uses nothing that would have to be installed first. A second run installs nothing.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const [script, ...options] = process.argv.slice(2);

setUp();
const path = [join(root, "node_modules", ".bin"), process.env.PATH].join(process.platform === "win32" ? ";" : ":");
const result = spawnSync(
  projectNode(),
  ["--conditions=source", "--disable-warning=ExperimentalWarning", join(root, "scripts", `${script}.ts`), ...options],
  {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, PATH: path },
  },
);
if (result.error) fail(`Cannot run scripts/${script}.ts: ${result.error.message}`);
process.exit(result.status ?? 130);

function setUp() {
  const stamp = join(root, "node_modules", ".portcullis-set-up");
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  console.error(`Setting up: ${packageManager} installs what the lock file names.`);
  const install = spawnSync(
    "npx",
    ["--yes", packageManager, "install", "--frozen-lockfile", "--reporter=append-only"],
    {
      cwd: root,
      // The set-up's progress is no result.
      stdio: ["ignore", 2, 2],
      shell: process.platform === "win32",
    },
  );
  if (install.error || install.status !== 0)
    fail("The set-up failed; the lines above say why. Is the npm registry reachable?");
  writeFileSync(stamp, wanted);
}

/** Changes whenever an installation could come out otherwise. */
function fingerprint() {
  const hash = createHash("sha256");
  for (const file of [
    "pnpm-lock.yaml",
    "pnpm-workspace.yaml",
    "package.json",
    "packages/contracts/package.json",
    "packages/gates/package.json",
    "packages/daemon/package.json",
  ]) {
    hash.update(readFileSync(join(root, file)));
  }
  return hash.digest("hex");
}

/** The pinned Node that the set-up installed; on a platform that it has none for, the one that runs this, if new enough. */
function projectNode() {
  const pinned = join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
  if (existsSync(pinned) && spawnSync(pinned, ["--version"]).status === 0) return pinned;
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  return fail(`The pinned Node does not run here, and Node ${process.versions.node} is older than 22.18.`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
