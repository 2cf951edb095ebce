import type { Part } from "../../core/snapshot.ts";

/** Whose reviews count. */
export interface ReviewerOptions {
  /** Members of any one of these; absent means everybody whose review the forge counts. */
  readonly teams?: readonly string[];
  readonly committersMayApprove: boolean;
  readonly aiTeam: {
    readonly name: string;
    /** Whether a configuration named it: one that cannot be read is then an error, and does nothing otherwise. */
    readonly isNamed: boolean;
  };
}

/** What a configuration says of it; each gate's contract has these three. */
interface Configured {
  readonly teams?: readonly string[];
  readonly who_may_not?: readonly ("author" | "committers")[];
  readonly ai_team?: string;
}

export const resolveReviewerOptions = ({ teams, who_may_not, ai_team }: Configured): ReviewerOptions => ({
  ...(teams !== undefined && { teams }),
  committersMayApprove: who_may_not !== undefined && !who_may_not.includes("committers"),
  aiTeam: { name: ai_team ?? "ai-sop-ack", isNamed: ai_team !== undefined },
});

/** The teams without which nobody can tell whose reviews count. */
export const namedTeams = ({ teams = [], aiTeam }: ReviewerOptions): readonly string[] => [
  ...teams,
  ...(aiTeam.isNamed ? [aiTeam.name] : []),
];

/** The teams that are read: that of the AI reviewers too, who count for nobody where it is there. */
export const reviewTeams = ({ teams = [], aiTeam }: ReviewerOptions): readonly string[] => [...teams, aiTeam.name];

/** The parts of a snapshot that are looked at. */
export const reviewParts = (options: ReviewerOptions): Part[] => [
  "reviews",
  ...(namedTeams(options).length > 0 ? (["teams"] as const) : []),
  ...(options.committersMayApprove ? [] : (["commits"] as const)),
];
