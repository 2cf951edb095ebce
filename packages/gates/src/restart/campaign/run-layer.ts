import fc from "fast-check";

import type { PropertyId } from "../properties.ts";
import type { Counterexample, LayerReport } from "./campaign-report.ts";
import { CoverageCounter } from "./coverage-counter.ts";
import type { LayerSubject, Violation } from "./layer.ts";
import { minimise } from "./minimise.ts";

export interface LayerRun {
  readonly seed: number;
  readonly runs: number;
  /** As fast-check writes it: only the case that it leads to. */
  readonly path?: string;
  /** Broken properties after which it ends; 3 where absent: more say nothing that these do not. */
  readonly most?: number;
  /** Nothing more is begun. */
  readonly isOver: () => boolean;
  readonly tell: (runs: number) => void;
}

export interface LayerOutcome {
  readonly report: LayerReport;
  readonly counterexamples: readonly Counterexample[];
}

const MOST_COUNTEREXAMPLES = 3;

/**
 * Generates cases until one breaks a property, makes it as short as it can be, and goes on with the other properties, so that each
 * broken one has a counterexample of its own.
 */
export async function runLayer<Case>(
  subject: LayerSubject<Case>,
  run: LayerRun,
  broken: ReadonlySet<PropertyId>,
): Promise<LayerOutcome> {
  const ignored = new Set(broken);
  const counterexamples: Counterexample[] = [];
  for (;;) {
    const pass = await runOnce(subject, run, ignored);
    if (pass.counterexample !== undefined) {
      counterexamples.push(pass.counterexample);
      ignored.add(pass.counterexample.property);
    }
    const isDone = pass.counterexample === undefined || pass.isCostly || run.path !== undefined;
    if (!isDone && counterexamples.length < (run.most ?? MOST_COUNTEREXAMPLES) && !run.isOver()) continue;
    return { report: toReport(subject, run, pass), counterexamples };
  }
}

interface Pass {
  readonly counter: CoverageCounter;
  readonly runs: number;
  readonly wasOver: boolean;
  readonly isCostly: boolean;
  readonly counterexample?: Counterexample;
}

class BrokenProperty extends Error {
  override readonly name = "BrokenProperty";
  readonly violation: Violation;

  constructor(violation: Violation) {
    super(violation.property);
    this.violation = violation;
  }
}

async function runOnce<Case>(
  subject: LayerSubject<Case>,
  { seed, runs, path, isOver, tell }: LayerRun,
  ignored: ReadonlySet<PropertyId>,
): Promise<Pass> {
  const counter = new CoverageCounter(subject.layer);
  let done = 0;
  let wasOver = false;
  let isCostly = false;
  let hasFailed = false;
  const property = fc.asyncProperty(subject.arbitrary, async (one) => {
    wasOver ||= isOver();
    // A path is one case, whatever comes after it in the stream.
    const isOther = path !== undefined && done > 0;
    // Ends the generation too: what is generated and not looked at costs as much.
    if (wasOver || isCostly || isOther) throw new fc.PreconditionFailure(true);
    // What is tried only to make a counterexample shorter is no coverage.
    const violation = await subject.judge(one, hasFailed ? new CoverageCounter(subject.layer) : counter, ignored);
    if (!hasFailed) tell((done += 1));
    if (violation === undefined) return;
    hasFailed = true;
    isCostly = violation.isCostly === true;
    throw new BrokenProperty(violation);
  });
  const details = await fc.check(property, {
    seed,
    numRuns: runs,
    ...(path !== undefined && { path, endOnFailure: true }),
  });
  const pass = { counter, runs: done, wasOver, isCostly };
  // Ended before the first case counts as failed, without one.
  if (!details.failed || details.counterexample === null) return pass;
  if (!(details.errorInstance instanceof BrokenProperty)) throw details.errorInstance;
  const [one] = details.counterexample;
  const shortest = await shorten(subject, { one, violation: details.errorInstance.violation }, ignored, isOver);
  return {
    ...pass,
    counterexample: {
      ...toCounterexample(subject, shortest.one, shortest.violation),
      seed,
      path: `${subject.layer}:${details.counterexamplePath ?? path ?? ""}`,
      shrinks: details.numShrinks,
    },
  };
}

const NONE: ReadonlySet<PropertyId> = new Set();

interface Broken<Case> {
  readonly one: Case;
  readonly violation: Violation;
}

/** What is left is looked at part by part: shrinking values leaves away only what stands in front. */
async function shorten<Case>(
  subject: LayerSubject<Case>,
  found: Broken<Case>,
  ignored: ReadonlySet<PropertyId>,
  isOver: () => boolean,
): Promise<Broken<Case>> {
  const { property, isCostly } = found.violation;
  if (isCostly === true) return found;
  const look = async (one: Case, known: ReadonlySet<PropertyId>): Promise<Violation | undefined> =>
    await subject.judge(one, new CoverageCounter(subject.layer), known);
  // Who replays the path knows of no other counterexample, and shall see the same.
  const known = (await look(found.one, NONE))?.property === property ? NONE : ignored;
  let shortest = found;
  await minimise(found.one, subject.atomic, async (smaller) => {
    const one = isOver() ? undefined : subject.parse(smaller);
    if (one === undefined) return false;
    const violation = await look(one, known);
    if (violation?.property !== property) return false;
    shortest = { one, violation };
    return true;
  });
  return shortest;
}

export function toCounterexample<Case>(
  subject: LayerSubject<Case>,
  one: Case,
  { property, calls, expected, actual, curl }: Violation,
): Omit<Counterexample, "seed" | "path" | "shrinks"> {
  return {
    property,
    layer: subject.layer,
    ...subject.describe(one),
    calls,
    expected,
    actual,
    case: one,
    ...(curl !== undefined && { curl }),
  };
}

function toReport<Case>({ layer }: LayerSubject<Case>, run: LayerRun, pass: Pass): LayerReport {
  const ended =
    run.path !== undefined ? "path" : pass.counterexample !== undefined ? "found" : pass.wasOver ? "time" : "all";
  return {
    layer,
    runs: pass.runs,
    runs_wanted: run.path === undefined ? run.runs : 1,
    cases: pass.counter.cases,
    ended,
    coverage: pass.counter.toCoverage(),
  };
}
