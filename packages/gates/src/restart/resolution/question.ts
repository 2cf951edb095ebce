/** What a resolver is asked about: the row of a workspace, and what the caller wants. Contract `restart_resolution_request`. */
export interface Question {
  readonly workspace: {
    readonly name: string;
    readonly runtime: string;
    readonly template: string;
    readonly applied_template?: string;
  };
  /** A name may begin with `$OUTSIDE/`: whoever asks puts the real folder there. */
  readonly request: {
    readonly template?: string;
    readonly apply_template?: boolean;
    readonly rebuild_config?: boolean;
    readonly reset?: boolean;
    readonly strict?: boolean;
  };
  readonly known_runtimes: readonly string[];
}

/** What a resolver says, as far as it is judged. Contract `restart_resolution`, without `id` and `considered`. */
export interface Answer {
  readonly source: string | null;
  readonly label: string;
  readonly rule: RuleName;
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
}

/** In their order. */
export const RULE_NAMES = [
  "explicit",
  "name-match",
  "org-template",
  "runtime-default",
  "stored-template",
  "existing-volume",
] as const;

export type RuleName = (typeof RULE_NAMES)[number];

/** An answer, or what came instead of one. */
export type Reply = { readonly kind: "answer"; readonly answer: Answer } | Fault;

export interface Fault {
  readonly kind: "fault";
  /**
   * crash: it ended; silence: no answer in time; nonsense: a line that is no answer, or the answer of no question; noise: something
   * else between the answers; refusal: it says that it cannot answer.
   */
  readonly fault: "crash" | "silence" | "nonsense" | "noise" | "refusal";
  /** What was seen, for a reader: an exit code, the line, the end of its error output. Bounded. */
  readonly detail: string;
}
