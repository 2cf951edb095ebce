import type { Problem } from "@portcullis/contracts";

export type ErrorCode = Problem["code"];

/** What a process exits with for each code: the table of `portcullis --help`. */
export const EXIT_CODES = {
  usage: 2,
  configuration: 2,
  contract: 2,
  unreadable: 3,
  "too-large": 3,
  internal: 70,
  interrupted: 130,
} as const satisfies Record<ErrorCode, number>;

const TITLES = {
  usage: "Wrong usage",
  configuration: "Wrong configuration",
  contract: "The input breaks its contract",
  unreadable: "The input cannot be read",
  "too-large": "The input is too large",
  internal: "A bug in Portcullis",
  interrupted: "Interrupted",
} as const satisfies Record<ErrorCode, string>;

export type ProblemDetail = NonNullable<Problem["problems"]>[number];

/** A broken expectation: what was found, what to do about it, and every problem with its place. */
export class PortcullisError extends Error {
  override readonly name = "PortcullisError";
  readonly code: ErrorCode;
  readonly fix: string;
  readonly problems: readonly ProblemDetail[];

  constructor(
    code: ErrorCode,
    message: string,
    fix: string,
    options: ErrorOptions & { problems?: readonly ProblemDetail[] } = {},
  ) {
    super(message, options);
    this.code = code;
    this.fix = fix;
    this.problems = options.problems ?? [];
  }

  /** The error as the contract `problem`. */
  toProblem(): Problem {
    return {
      type: `urn:portcullis:problem:${this.code}`,
      title: TITLES[this.code],
      detail: this.message,
      code: this.code,
      fix: this.fix,
      ...(this.problems.length > 0 && { problems: [...this.problems] }),
    };
  }
}
