/** One request of a rebuilt history through the command line, in a process of its own. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

import type { Told } from "./incidents.ts";
import type { RebuiltRequest } from "./rebuild-history.ts";

export interface CheckedRequest {
  readonly name: string;
  readonly code: number | null;
  readonly milliseconds: number;
  readonly findings: readonly Told[];
  /** It ended without a verdict. */
  readonly problem?: string;
}

const MAIN = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
const TIME_LIMIT = 300_000;

interface Report {
  readonly verdicts: readonly {
    readonly findings: readonly {
      readonly rule: string;
      readonly level: string;
      readonly message: string;
      readonly location?: { readonly path?: string };
    }[];
  }[];
}

export function checkRequest(
  repository: string,
  { name, base, head, directory, open }: RebuiltRequest,
  depth: string,
): CheckedRequest {
  const others = open.flatMap(({ number, head: theirs }) => ["--open", `${number}=${theirs}`]);
  const configuration = ["--config", "portcullis.yaml", "--config-ref", base, "--directory", directory];
  const request = ["--base", base, "--head", head, ...others, ...configuration, "--depth", depth];
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--conditions=source", MAIN, "migrations", "check", ...request, "--format", "json"],
    { cwd: repository, encoding: "utf8", maxBuffer: 1 << 28, timeout: TIME_LIMIT },
  );
  const milliseconds = performance.now() - start;
  const told = { name, code: status, milliseconds };
  const report = readReport(stdout);
  if (report === undefined)
    return { ...told, findings: [], problem: `exit ${status}: ${(stderr.trim() || stdout).slice(0, 2000)}` };
  const findings = report.verdicts.flatMap((verdict) =>
    verdict.findings.map(({ rule, level, message, location }) => ({
      rule: rule.slice(rule.indexOf("/") + 1),
      level,
      message,
      path: location?.path ?? "",
    })),
  );
  const isJudged = status === 0 || status === 1;
  return { ...told, findings, ...(!isJudged && { problem: `exit ${status}: ${stderr.trim().slice(0, 2000)}` }) };
}

/** Undefined for what is no report: an error is printed as JSON too. */
function readReport(stdout: string): Report | undefined {
  try {
    const report = JSON.parse(stdout) as Partial<Report>;
    return report.verdicts === undefined ? undefined : (report as Report);
  } catch {
    return undefined;
  }
}
