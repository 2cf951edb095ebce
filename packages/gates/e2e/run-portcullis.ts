import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const root = join(import.meta.dirname, "../../..");
export const timeline = join(root, "fixtures/pull-requests/2980");
export const timelineConfig = join(timeline, "portcullis.yaml");
export const golden = (name: string): string => join(root, "fixtures/golden", name);

const launcher = join(root, "packages/gates/bin/portcullis.cjs");

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line as a user does, without colours unless the environment asks for them. */
export function portcullis(
  options: readonly string[],
  { cwd = root, input = "", env = {} }: { cwd?: string; input?: string; env?: Record<string, string> } = {},
): Ran {
  const { FORCE_COLOR: _, NO_COLOR: __, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, ...options], {
    cwd,
    input,
    env: { ...inherited, ...env },
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return { code: status, out: stdout, err: stderr };
}

/** An empty folder for a test. */
export const emptyFolder = (): string => mkdtempSync(join(tmpdir(), "portcullis-e2e-"));
