import type { BoardRow } from "../../core/describe-gate.ts";
import type { JudgedContext } from "./judge-contexts.ts";
import type { Removals } from "./judge-removals.ts";
import { showRow } from "./judge-rows.ts";

interface ContextEvidence {
  readonly context: string;
  /** The entry that asks for it: the context itself, or a pattern. */
  readonly entry: string;
  readonly by: readonly string[];
  readonly state: JudgedContext["state"];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly producers: readonly {
    readonly path: string;
    readonly line: number;
    readonly job: string;
    readonly event: string;
    readonly runs: "yes" | "no" | "unknown";
  }[];
}

/** What the gate saw, context by context. */
export interface RequiredChecksEvidence {
  readonly contexts: readonly ContextEvidence[];
  /** Contexts, without the event, that the request takes away. */
  readonly removed: readonly string[];
  readonly waived: readonly string[];
  /** Something could not be read: what is wrong besides has not failed. */
  readonly unread: boolean;
}

/** What each member holds, for the gate's page. */
export const EVIDENCE = {
  contexts: "each required context: `{context, entry, by, state, rows, producers: [{path, line, job, event, runs}]}`",
  removed: "contexts, without the event, that the request takes away",
  waived: "those of them that a waiver allows",
  unread: "whether something could not be read",
} satisfies Record<keyof RequiredChecksEvidence, string>;

export const toEvidence = (
  contexts: readonly JudgedContext[],
  { removed, waived }: Removals,
  isUnread: boolean,
): Readonly<Record<string, unknown>> & RequiredChecksEvidence => ({
  contexts: contexts.map(({ context, entry, by, state, rows, lanes }) => ({
    context,
    entry,
    by,
    state,
    rows: rows.map(showRow),
    producers: lanes.map(({ home, job, event, runs }) => ({
      path: home,
      line: job.at.line,
      job: job.key,
      event,
      runs: runs.answer,
    })),
  })),
  removed,
  waived,
  unread: isUnread,
});

/** One line for each context, and one for each that is gone. */
export function toBoard(evidence: unknown): readonly BoardRow[] {
  const { contexts = [], removed = [], unread = false } = (evidence ?? {}) as Partial<RequiredChecksEvidence>;
  return [
    ...contexts.map(({ context, state, rows, producers }): BoardRow => ({
      subject: context,
      state: unread && state === "failed" ? "error" : STATES[state],
      detail: `${describeRows(rows)}; ${describeProducers(producers)}`,
    })),
    ...removed.map((subject): BoardRow => ({
      subject,
      state: unread ? "error" : "fail",
      detail: "taken away by this request",
    })),
  ];
}

const STATES = { success: "pass", waiting: "pending", failed: "fail" } as const;

const describeRows = (rows: ContextEvidence["rows"]): string =>
  rows.length === 0 ? "no result yet" : [...new Set(rows.map(({ state }) => String(state)))].join(", ");

function describeProducers(producers: ContextEvidence["producers"]): string {
  if (producers.length === 0) return "posted by no workflow";
  return [...new Set(producers.map(({ path, line }) => `${path}:${line}`))].slice(0, 3).join(", ");
}
