import { readdirSync } from "node:fs";
import { basename, join } from "node:path";

import { compareReports } from "../core/compare-reports.ts";
import { exitCodeOf } from "../core/exit-code.ts";
import { PortcullisError } from "../core/portcullis-error.ts";
import { runGates } from "../core/run-gates.ts";
import { toInstant } from "../core/snapshot.ts";
import { readSnapshot } from "../files/read-snapshot.ts";
import { version } from "../generated/version.ts";
import { renderTimeline, type TimelineStep } from "../reporters/timeline.ts";
import { loadConfiguredGates } from "./load-run.ts";
import { print } from "./print-report.ts";
import { wantsColor } from "./terminal.ts";
import { stringifyVisibly } from "../reporters/escape-control-characters.ts";

interface ReplayOptions {
  readonly config?: string;
  readonly format: "text" | "json";
  readonly output?: string;
  readonly color?: boolean;
  readonly quiet?: boolean;
}

/** Judges every snapshot of a folder in the order of `taken_at`; the exit code is that of the last step. */
export async function replay(folder: string, options: ReplayOptions): Promise<number> {
  const gates = await loadConfiguredGates({ config: options.config ?? join(folder, "portcullis.yaml"), gate: [] });
  const snapshots = listSnapshots(folder)
    .map((file) => ({ file, snapshot: readSnapshot(file) }))
    .sort((a, b) => toInstant(a.snapshot.taken_at) - toInstant(b.snapshot.taken_at));
  const steps: TimelineStep[] = [];
  for (const { file, snapshot } of snapshots) {
    const report = runGates(snapshot, gates, version);
    const changes = compareReports(steps.at(-1)?.report, report, gates);
    steps.push({ file: basename(file), ...(snapshot.note !== undefined && { note: snapshot.note }), report, changes });
  }
  const color = options.output === undefined && wantsColor("output", options);
  const text = options.format === "json" ? `${stringifyVisibly({ steps })}\n` : renderTimeline(steps, { color, gates });
  const code = exitCodeOf(steps.at(-1)!.report);
  if (options.quiet !== true || code !== 0 || options.output !== undefined) print(text, options.output);
  return code;
}

function listSnapshots(folder: string): string[] {
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => /^\d+-.*\.json$/.test(name));
  } catch (cause) {
    throw new PortcullisError(
      "unreadable",
      `Cannot read the folder ${folder}.`,
      "Name a folder with snapshots called NN-name.json.",
      { cause },
    );
  }
  if (names.length === 0)
    throw new PortcullisError(
      "usage",
      `There is no snapshot in ${folder}.`,
      "A timeline has snapshots called NN-name.json.",
    );
  return names.toSorted().map((name) => join(folder, name));
}
