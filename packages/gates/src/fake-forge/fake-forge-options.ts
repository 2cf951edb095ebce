import type { PullRequestSnapshot } from "@portcullis/contracts";

import type { Fault } from "./faults.ts";
import type { FakeMergeQueue } from "./forge-state.ts";

export interface FakeForgeOptions {
  readonly kind: "gitea" | "github";
  /** One document per pull request; of several of the same, the one that was taken last. */
  readonly snapshots: readonly PullRequestSnapshot[];
  readonly mergeQueues?: readonly FakeMergeQueue[];
  /** Port on 127.0.0.1; any that is free unless told otherwise. */
  readonly port?: number;
  /** Who may ask; where nobody is named, everybody may. */
  readonly tokens?: readonly FakeToken[];
  /** Requests that GitHub answers within its hour. */
  readonly rateLimit?: number;
  /** The forge's clock. */
  readonly now?: () => Date;
  /** How long each answer is on its way. */
  readonly latencyMilliseconds?: number;
  /** Is told of each request when it was answered. */
  readonly tell?: (request: RecordedRequest) => void;
}

export interface FakeToken {
  readonly token: string;
  readonly login: string;
  /** In the forge's own words; all where none are named. */
  readonly scopes?: readonly string[];
}

export interface RecordedRequest {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly status: number;
  readonly authorized: boolean;
  /** Kind of the fault that it met. */
  readonly fault?: Fault["kind"];
  /** What the request or our own answer breaks in the structure of the API. */
  readonly problem?: string;
}
