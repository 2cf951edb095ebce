import { compareReports } from "../core/compare-reports.ts";
import { editSnapshot, type Edit } from "../core/edit-snapshot.ts";
import { exitCodeOf } from "../core/exit-code.ts";
import { PortcullisError } from "../core/portcullis-error.ts";
import { runGates } from "../core/run-gates.ts";
import { version } from "../generated/version.ts";
import { renderChanges } from "../reporters/changes.ts";
import { loadRun, type RunOptions } from "./load-run.ts";
import { print, printReport, type PrintOptions } from "./print-report.ts";
import { wantsColor } from "./terminal.ts";

/** An edit as it stands on the command line. */
export type GivenEdit = readonly [kind: Edit["kind"], value: string];

/** Judges the snapshot as it would be after the edits; in text it also says what they change. */
export async function simulate(edits: readonly GivenEdit[], options: RunOptions & PrintOptions): Promise<number> {
  if (edits.length === 0) {
    throw new PortcullisError(
      "usage",
      "There is nothing to simulate.",
      "Add an edit, such as --add-comment 'ann: /sop-ack 1' or --push SHA.",
    );
  }
  const parsed = edits.map(parseEdit);
  const { gates, snapshot } = await loadRun(options);
  const before = runGates(snapshot, gates, version);
  const after = runGates(editSnapshot(snapshot, parsed), gates, version);
  await printReport(after, gates, options);
  if (options.format === "text" && options.output === undefined && options.quiet !== true) {
    const color = wantsColor("output", options);
    print(`\nWhat it changes:\n${renderChanges(compareReports(before, after, gates), { color })}`, undefined);
  }
  return exitCodeOf(after);
}

const REVIEW_STATES = {
  approve: "approved",
  approved: "approved",
  "request-changes": "changes_requested",
  changes_requested: "changes_requested",
  comment: "commented",
  commented: "commented",
} as const;

function parseEdit([kind, value]: GivenEdit): Edit {
  if (kind === "push") {
    if (/^[0-9a-f]{7,64}$/.test(value)) return { kind: "push", sha: value };
    throw new PortcullisError(
      "usage",
      `--push ${value} is no commit id.`,
      "Give 7 to 64 hexadecimal digits in lower case.",
    );
  }
  const [, login, rest] = /^\s*([^:\s]+)\s*:\s?([\s\S]*)$/.exec(value) ?? [];
  if (login === undefined || rest === undefined) {
    const option = kind === "comment" ? "--add-comment 'ann: /sop-ack 1'" : "--review 'ann: approve'";
    throw new PortcullisError(
      "usage",
      `${JSON.stringify(value)} does not say who: no colon after a login.`,
      `Write ${option}.`,
    );
  }
  if (kind === "comment") return { kind: "comment", login, text: rest };
  const [, word = "", text] = /^\s*([\w-]+)\s*(?::\s?([\s\S]*))?$/.exec(rest) ?? [];
  const state = Object.hasOwn(REVIEW_STATES, word.toLowerCase())
    ? REVIEW_STATES[word.toLowerCase() as keyof typeof REVIEW_STATES]
    : undefined;
  if (state === undefined)
    throw new PortcullisError(
      "usage",
      `"${rest}" is no review.`,
      "It is approve, request-changes or comment, with `: text` after it if wanted.",
    );
  return { kind: "review", login, state, ...(text !== undefined && { text }) };
}
