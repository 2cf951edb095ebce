import { fitDescription } from "./fit-description.ts";
import type { CommitStatus } from "./to-commit-statuses.ts";

/** What a run says on a forge about one head. */
export interface Publication {
  readonly statuses: readonly CommitStatus[];
  /** Text of the one comment that is kept; its first line is the marker. */
  readonly comment?: string;
  /** Shown where the forge has such things, and required by nobody: the statuses decide. */
  readonly checkRuns: readonly CheckRun[];
}

/** A verdict beside the code that it is about. */
export interface CheckRun {
  readonly name: string;
  readonly conclusion: "success" | "failure" | "neutral" | "skipped" | "action_required";
  readonly title: string;
  /** Markdown. */
  readonly summary: string;
  readonly annotations: readonly Annotation[];
}

export interface Annotation {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly level: "notice" | "warning" | "failure";
  readonly title: string;
  readonly message: string;
}

/** The whole of a run, beside the status of each gate. */
export const ALL_REQUIRED = "portcullis / all-required";

// Worst first.
const SEVERITY: readonly CommitStatus["state"][] = ["error", "failure", "pending", "success"];

/**
 * One status for each context, the worst: where two gates have one name, neither hides the other. Upper and lower case do not tell
 * names apart, as they do not on GitHub.
 */
export function worstOfEach<Status extends CommitStatus>(statuses: readonly Status[]): readonly Status[] {
  const worst = new Map<string, Status>();
  for (const status of statuses) {
    const key = status.context.toLowerCase();
    const known = worst.get(key);
    if (known === undefined || SEVERITY.indexOf(status.state) < SEVERITY.indexOf(known.state))
      worst.set(key, { ...status, context: known?.context ?? status.context });
  }
  return [...worst.values()];
}

/** Of gates that were picked out it cannot be told that the whole is open, only that it is not. */
export const withoutOpenWhole = (statuses: readonly CommitStatus[]): readonly CommitStatus[] =>
  statuses.filter(({ context, state }) => context !== ALL_REQUIRED || state !== "success");

/**
 * The statuses of a head that several pull requests share: a status stands on a commit, whoever it was judged for, so that of each
 * context the worst one counts (threat 37).
 *
 * @param judged statuses by the number of the pull request
 */
export function combineStatuses(judged: ReadonlyMap<number, readonly CommitStatus[]>): readonly CommitStatus[] {
  const all = [...judged].flatMap(([number, statuses]) => statuses.map((status) => ({ ...status, number })));
  return worstOfEach(all).map(({ number, ...status }) => {
    if (judged.size === 1) return status;
    const description = `#${number}, the worst of ${judged.size} pull requests of this commit: ${status.description}`;
    return { ...status, description: fitDescription(description) };
  });
}

/** What closes first comes first, and what opens comes last: whatever happens in between, nothing is open that should not be. */
export function orderStatuses(statuses: readonly CommitStatus[]): readonly CommitStatus[] {
  const rank = ({ context, state }: CommitStatus): number => {
    const isWhole = context === ALL_REQUIRED;
    if (state === "success") return isWhole ? 3 : 2;
    return isWhole ? 0 : 1;
  };
  return statuses.toSorted((one, other) => rank(one) - rank(other));
}
