import type { Actor } from "../snapshot.ts";

/** What was seen of something, or why nothing was. */
export type Observed<Seen> = { readonly seen: Seen } | { readonly unseen: Unseen };

export interface Unseen {
  readonly reason: string;
  /** Status of the forge's answer, where there was one. */
  readonly status?: number;
}

/** What a forge tells of itself, of who asks, and of a repository. */
export interface ForgeObservations {
  readonly kind: "github" | "gitea";
  readonly root: string;
  /** What it calls itself: `Gitea 1.26.4`. */
  readonly name: Observed<{ readonly product: string; readonly version?: string }>;
  /** Milliseconds that our clock is ahead of the forge's. */
  readonly clockAhead: Observed<number>;
  readonly hasToken: boolean;
  readonly account: Observed<Actor>;
  /** Scopes of the token, where the forge tells them. */
  readonly scopes?: readonly string[];
  /** Absent where none was named. */
  readonly repository?: RepositoryObservations;
}

export interface RepositoryObservations {
  /** OWNER/NAME. */
  readonly name: string;
  readonly repository: Observed<{ readonly defaultBranch: string; readonly rights?: Rights }>;
  /** Whether comments can be read; absent where there is no pull request to try it on. */
  readonly comments?: Observed<true>;
}

/** What the account may do in the repository; the token may be allowed less. */
export type Rights = "admin" | "write" | "read";

export interface BranchObservation {
  readonly branch: string;
  readonly protection: Observed<BranchRules>;
}

export interface BranchRules {
  readonly isProtected: boolean;
  readonly requiredContexts: readonly string[];
  /** Whether a push ends approvals; absent where the token may not see it. */
  readonly dismissesStale?: boolean;
  /** Who may merge past the rules, or push without a pull request; absent where the forge does not tell. */
  readonly bypass?: readonly string[];
}

/** A team that a gate or the caller names. */
export interface TeamObservation {
  readonly name: string;
  /** Gates that name it. */
  readonly gates: readonly string[];
  /** Whether somebody wrote the name down; else it is a default of a gate. */
  readonly isNamed: boolean;
  readonly members: Observed<readonly Actor[]>;
  /** Logins that have to be among the members, if the token sees all of them. */
  readonly canaries: readonly string[];
}

/** The configuration that the gates would be judged by. */
export interface ConfigurationObservation {
  /** `portcullis.yaml in main (0123456789)`. */
  readonly name: string;
  /** Identifiers of its gates, or every problem with its place. */
  readonly read: { readonly gates: readonly string[] } | { readonly problems: readonly ConfigurationProblem[] };
}

export interface ConfigurationProblem {
  /** FILE:LINE:COLUMN, as much of it as is known. */
  readonly place?: string;
  readonly message: string;
  readonly fix?: string;
}

/** All that a doctor's judgement depends on. */
export interface Observations {
  readonly forge: ForgeObservations;
  readonly configuration?: ConfigurationObservation;
  readonly teams: readonly TeamObservation[];
  readonly branch?: BranchObservation;
}
