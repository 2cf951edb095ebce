import type { CheckRun } from "../../core/publication.ts";
import type { CommitStatus } from "../../core/to-commit-statuses.ts";
import type { Writing } from "../forge-client.ts";

/** What a verdict holds for, as the forge has it now. */
export interface JudgedState {
  readonly sha: string;
  readonly base: string;
  readonly state: string;
  /** RFC 3339: when something was last said or changed on it; absent for what nobody can say anything on. */
  readonly updatedAt?: string;
  /** The other open pull requests with that head, as `listOthersAt` gave them; absent where none of them counts. */
  readonly others?: ReadonlyMap<number, string>;
}

export interface PublishedStatus extends CommitStatus {
  readonly target: string;
  /** Id of the account that set it. */
  readonly creator?: number;
}

export interface PublishedComment {
  readonly id: number;
  /** Id of the account that wrote it. */
  readonly author?: number;
  readonly body: string;
  readonly url: string;
}

/** Writes to one kind of forge, and reads what was written. What could not be read throws a ForgeFault. */
export interface ForgePublisher {
  /** Id of the account that writes; undefined where the token cannot tell. */
  findWriter(): Promise<number | undefined>;
  look(): Promise<JudgedState>;
  /** The other open pull requests with that head, by number, and when something was last said or changed on each. */
  listOthersAt(sha: string): Promise<ReadonlyMap<number, string>>;
  /** The newest status of each context. */
  listStatuses(sha: string): Promise<readonly PublishedStatus[]>;
  setStatus(sha: string, status: CommitStatus, target: string): Promise<Writing>;
  /** Who set the status that an answer is about. */
  creatorOf(writing: Extract<Writing, { kind: "done" }>): number | undefined;
  listComments(): Promise<readonly PublishedComment[]>;
  createComment(body: string): Promise<Writing>;
  editComment(id: number, body: string): Promise<Writing>;
  deleteComment(id: number): Promise<Writing>;
  /** Absent where the forge has none. */
  readonly checkRuns?: {
    /** By name, what tells one apart from another of different content. */
    list(sha: string): Promise<ReadonlyMap<string, string>>;
    fingerprint(run: CheckRun): string;
    create(sha: string, run: CheckRun): Promise<Writing>;
  };
}
