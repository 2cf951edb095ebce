import type { PullRequestSnapshot } from "@portcullis/contracts";

import { nearestName } from "../../core/nearest-name.ts";
import type { Status } from "../../core/snapshot.ts";
import { readEntry } from "../../workflows/branch-protection.ts";
import type { Lane } from "../../workflows/lanes.ts";
import { fitsName } from "../../workflows/matrix.ts";
import { contextOf, findProducers } from "./find-producers.ts";
import { judgeMasks, judgeProducers } from "./judge-producers.ts";
import { judgeRows } from "./judge-rows.ts";
import type { Required } from "./list-required.ts";
import type { RequiredChecksOptions } from "./options.ts";
import type { RequiredFinding } from "./to-findings.ts";

export type ContextState = "success" | "waiting" | "failed";

/** A context that has to be green, all that posts it, and what is wrong. */
export interface JudgedContext {
  readonly context: string;
  /** The entry that asks for it, and who wrote that. */
  readonly entry: string;
  readonly by: Required["by"];
  readonly state: ContextState;
  readonly rows: readonly Status[];
  readonly lanes: readonly Lane[];
  readonly findings: readonly RequiredFinding[];
}

interface World {
  readonly lanes: readonly Lane[];
  readonly rows: readonly Status[];
  readonly forge: PullRequestSnapshot["forge"]["kind"];
  readonly options: RequiredChecksOptions;
}

/** Every context that is required, each once. */
export function judgeContexts(required: readonly Required[], world: World): readonly JudgedContext[] {
  const judged = required.flatMap((each) =>
    each.entry.isPattern ? judgePattern(each, world) : [judgeLiteral(each, world)],
  );
  // A context that is named has been judged more strictly than by a pattern.
  const literal = new Set(required.filter(({ entry }) => !entry.isPattern).map(({ entry }) => entry.text));
  const known = new Set<string>();
  return judged.filter(({ context, entry }) => {
    if (known.has(context) || (entry !== context && literal.has(context))) return false;
    known.add(context);
    return true;
  });
}

function judgeLiteral({ entry, by }: Required, { lanes, rows, forge, options }: World): JudgedContext {
  const context = entry.text;
  const producers = findProducers(context, lanes, forge);
  const { state, findings, rows: own } = judgeRows(context, rows);
  const isExternal = options.external.some((text) => readEntry(text).matches(context));
  const structural =
    producers.lanes.length > 0
      ? [
          ...(producers.isForeign ? [foreignName(context, producers.lanes[0]!, forge)] : []),
          ...judgeProducers(context, producers.lanes),
        ]
      : isExternal
        ? []
        : [noProducer(context, lanes, forge)];
  const isBroken = structural.some(({ level }) => level === "error");
  // Nobody waits for what never comes.
  const told = isBroken && own.length === 0 ? [] : findings;
  return {
    context,
    entry: entry.text,
    by,
    state: isBroken ? "failed" : state,
    rows: own,
    lanes: producers.lanes,
    findings: [...structural, ...told],
  };
}

/** What is posted and matches, and what would be posted and matches: a pattern cannot ask for what nobody posts. */
function judgePattern({ entry, by }: Required, { lanes, rows, forge, options }: World): readonly JudgedContext[] {
  const ignored = options.ignore.map(readEntry);
  const running = lanes.filter(({ runs }) => runs.answer === "yes");
  const posted = rows.map(({ context }) => context).filter((context) => entry.matches(context));
  const expected = running
    .filter(({ event }) => event !== "push")
    .filter((lane) => !posted.some((context) => postsAny(lane, context)))
    .map((lane) => contextOf(lane, forge))
    .filter((context) => entry.matches(context));
  const contexts = [...new Set([...posted, ...expected])]
    .filter((context) => !ignored.some((each) => each.matches(context)))
    .toSorted((a, b) => (a < b ? -1 : 1));
  if (contexts.length === 0)
    return [{ ...NOTHING, context: entry.text, entry: entry.text, by, findings: [noMatch(entry.text)] }];
  return contexts.map((context): JudgedContext => {
    const judged = judgeRows(context, rows);
    const producers = running.filter((lane) => postsAny(lane, context) || contextOf(lane, forge) === context);
    const masks = producers.flatMap((lane) => judgeMasks(context, lane));
    const state = masks.some(({ level }) => level === "error") ? "failed" : judged.state;
    return {
      ...judged,
      context,
      entry: entry.text,
      by,
      state,
      lanes: producers,
      findings: [...masks, ...judged.findings],
    };
  });
}

const NOTHING = { state: "failed", rows: [], lanes: [] } as const;

const postsAny = (lane: Lane, context: string): boolean =>
  [lane.check, ...lane.contexts].some((name) => fitsName(name, context));

function noProducer(context: string, lanes: readonly Lane[], forge: World["forge"]): RequiredFinding {
  const names = [...new Set(lanes.map((lane) => contextOf(lane, forge)))];
  const nearest = nearestName(context, names);
  return {
    rule: "no-producer",
    level: "error",
    subject: context,
    message: `${JSON.stringify(context)} is required and no workflow posts it: the merge would wait for ever.`,
    fix:
      nearest === undefined
        ? "Correct its name, or list it under `external` when something else posts it."
        : `Did you mean ${JSON.stringify(nearest)}? List it under \`external\` when something else posts it.`,
    evidence: { context, workflow_contexts: names.slice(0, 50) },
  };
}

const noMatch = (pattern: string): RequiredFinding => ({
  rule: "no-producer",
  level: "error",
  subject: pattern,
  message: `${JSON.stringify(pattern)} is required, and nothing that is posted or would be posted matches it.`,
  fix: "A pattern has `*`, `?` and `[ab]`; braces are read as they stand, so write an entry for each.",
  evidence: { pattern },
});

function foreignName(context: string, lane: Lane, forge: World["forge"]): RequiredFinding {
  const here = contextOf(lane, forge);
  return {
    rule: "context-name",
    level: "warning",
    subject: context,
    location: { path: lane.home, line: lane.job.at.line },
    message: `${JSON.stringify(context)} is not what this forge calls it: the job posts ${JSON.stringify(here)}.`,
    fix: `Require ${JSON.stringify(here)}.`,
    evidence: { context, posted_as: here },
  };
}
