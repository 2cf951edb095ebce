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

const LONGEST_DESCRIPTION = 140;

/** Of gates that were picked out the whole cannot be told. */
export const withoutWhole = (statuses: readonly CommitStatus[]): readonly CommitStatus[] =>
  statuses.filter(({ context }) => context !== ALL_REQUIRED);

/**
 * The statuses of a head that several pull requests share: a status stands on a commit, whoever it was judged for, so that of each
 * context the worst one counts (threat 37).
 *
 * @param judged statuses by the number of the pull request
 */
export function combineStatuses(judged: ReadonlyMap<number, readonly CommitStatus[]>): readonly CommitStatus[] {
  const worst = new Map<string, { readonly status: CommitStatus; readonly number: number }>();
  for (const [number, statuses] of judged)
    for (const status of statuses) {
      const known = worst.get(status.context);
      if (known === undefined || SEVERITY.indexOf(status.state) < SEVERITY.indexOf(known.status.state))
        worst.set(status.context, { status, number });
    }
  return [...worst.values()].map(({ status, number }) => {
    if (judged.size === 1) return status;
    const others = judged.size - 1;
    const description = `#${number}, the worst of ${others + 1} pull requests of this commit: ${status.description}`;
    return { ...status, description: [...description].slice(0, LONGEST_DESCRIPTION).join("") };
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
