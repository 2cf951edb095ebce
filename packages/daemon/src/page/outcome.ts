import type { ApiProblem, RestartPlan } from "@portcullis/contracts";
import { randomUUID } from "node:crypto";

import { DaemonError } from "../core/daemon-error.ts";

/** What became of a form: shown once, on the page that follows. */
export interface Outcome {
  readonly isDone: boolean;
  readonly title: string;
  readonly text: string;
  readonly code?: string;
  readonly fix?: string;
  /** Places of a body that are wrong, and warnings of what is done all the same. */
  readonly details?: readonly string[];
}

export const done = (title: string, text: string, details: readonly string[] = []): Outcome => ({
  isDone: true,
  title,
  text,
  details,
});

export const toDetails = (warnings: RestartPlan["warnings"] | undefined): readonly string[] =>
  (warnings ?? []).map(({ code, message }) => `${code}: ${message}`);

/** A refusal. An error that is none of ours says nothing of itself: it is in the log. */
export function toOutcome(error: unknown): Outcome {
  const { title, error: text, code, fix, problems } = toProblem(error);
  return {
    isDone: false,
    title,
    text,
    code,
    ...(fix !== undefined && { fix }),
    details: (problems ?? []).map((problem) => [problem.pointer, problem.message].filter(Boolean).join(": ")),
  };
}

export function toProblem(error: unknown): ApiProblem {
  if (error instanceof DaemonError) return error.toProblem();
  return new DaemonError("INTERNAL", "Something is wrong in the daemon itself.", {
    fix: "Its log says what; please report it.",
  }).toProblem();
}

/** Outcomes on their way from a form to the page that shows them. */
export interface Outcomes {
  /** Gives the name under which it can be taken, which nobody can guess. */
  put(outcome: Outcome): string;
  /** Once: whoever loads the page again does not see it again. */
  take(name: string | undefined): Outcome | undefined;
}

const MOST_WAITING = 200;

export function createOutcomes(): Outcomes {
  const waiting = new Map<string, Outcome>();
  return {
    put(outcome) {
      const [oldest] = waiting.keys();
      if (waiting.size >= MOST_WAITING && oldest !== undefined) waiting.delete(oldest);
      const name = randomUUID();
      waiting.set(name, outcome);
      return name;
    },
    take(name) {
      const outcome = name === undefined ? undefined : waiting.get(name);
      if (name !== undefined) waiting.delete(name);
      return outcome;
    },
  };
}
