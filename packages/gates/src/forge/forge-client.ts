import { ForgeFault } from "./forge-fault.ts";
import { limitConcurrency } from "./limit-concurrency.ts";
import { createAttempts } from "./retry-attempts.ts";
import { methodOf, sendForgeRequest, type Outcome } from "./send-forge-request.ts";

/** How a forge is reached. The world comes in here, so that tests can bring their own. */
export interface ForgeAccess {
  /** Root of the API: https://HOST/api/v1, https://api.github.com. Nothing but its origin is asked, and gets the token. */
  readonly root: URL;
  readonly token?: string;
  /** What stands before the token in the header `authorization`: `token` on Gitea, `Bearer` on GitHub. */
  readonly scheme: "token" | "Bearer";
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Gives up when somebody interrupts. */
  readonly signal?: AbortSignal;
  /** Headers of every request. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly limits?: Partial<ForgeLimits>;
}

/** Budgets of one run. */
export interface ForgeLimits {
  /** For one request and its whole body. */
  readonly requestMilliseconds: number;
  /** Attempts of one request, the first among them. */
  readonly attempts: number;
  /** Second and later attempts of all requests together. */
  readonly retries: number;
  /** All waiting between attempts together. */
  readonly waitMilliseconds: number;
  /** Requests of all kinds together. */
  readonly requests: number;
  readonly bodyBytes: number;
  /** Requests at one time. */
  readonly concurrency: number;
}

const LIMITS: ForgeLimits = {
  requestMilliseconds: 30_000,
  attempts: 4,
  retries: 40,
  waitMilliseconds: 120_000,
  requests: 5000,
  bodyBytes: 64 * 1024 * 1024,
  concurrency: 4,
};

export interface ForgeRequest {
  /** Segments below the root, each encoded by the client. */
  readonly path: readonly (string | number)[];
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  /** Makes it a POST, for questions that only GraphQL can be asked. It may be sent more than once. */
  readonly body?: unknown;
}

/** A change of what the forge has. */
export interface ForgeWrite extends Pick<ForgeRequest, "path" | "body"> {
  readonly method: "POST" | "PATCH" | "DELETE";
}

/** What became of a change: done, certainly not done, or nobody knows, and it has to be looked for. */
export type Writing =
  | { readonly kind: "done"; readonly answer: ForgeAnswer }
  | { readonly kind: "refused" | "unknown"; readonly fault: ForgeFault };

export interface ForgeAnswer {
  /** Parsed JSON. */
  readonly body: unknown;
  header(name: string): string | undefined;
}

/** Speaks JSON with a forge: one origin, a token that goes nowhere else, and a budget for all that it does. */
export interface ForgeClient {
  readonly root: URL;
  /** The time of the snapshot, in milliseconds since the epoch. */
  now(): number;
  /** @throws ForgeFault for everything but a whole answer with status 200 */
  read(request: ForgeRequest): Promise<ForgeAnswer>;
  /** The same, and undefined for 404. Whether that means "there is none" for certain, only the caller knows. */
  find(request: ForgeRequest): Promise<ForgeAnswer | undefined>;
  /** Sends a change. It is sent again only where the forge says that it did nothing, as too much was asked of it. */
  write(request: ForgeWrite): Promise<Writing>;
}

export function createForgeClient(access: ForgeAccess): ForgeClient {
  const limits = { ...LIMITS, ...access.limits };
  const attempts = createAttempts(access, limits);
  const inTurn = limitConcurrency(limits.concurrency);
  let left = limits.requests;

  const send = (request: ForgeRequest | ForgeWrite): Promise<Outcome> => {
    left -= 1;
    if (left < 0) throw new ForgeFault(`${nameOf(request)} was not sent: a run may send ${limits.requests} requests`);
    return inTurn(() => sendForgeRequest(access, limits, request));
  };
  const find = async (request: ForgeRequest): Promise<ForgeAnswer | undefined> => {
    const outcome = await attempts.settle(() => send(request));
    if (outcome.kind === "answer") return outcome.answer;
    if (outcome.status === 404) return undefined;
    throw toFault(request, outcome);
  };
  return {
    root: access.root,
    now: access.now,
    find,
    async write(request) {
      const outcome = await attempts.settle(async () => {
        const sent = await send(request);
        return sent.kind === "failure" && !isUndone(sent) ? { ...sent, isPassing: false } : sent;
      });
      if (outcome.kind === "answer") return { kind: "done", answer: outcome.answer };
      return { kind: isUndone(outcome) ? "refused" : "unknown", fault: toFault(request, outcome) };
    },
    async read(request) {
      const answer = await find(request);
      if (answer !== undefined) return answer;
      throw toFault(request, {
        status: 404,
        reason: "was answered with 404: it is not there, or the token may not see it",
      });
    },
  };
}

/** Whether the forge says that it did nothing. A broken connection and an error of its own say nothing about that. */
const isUndone = ({ status }: Extract<Outcome, { kind: "failure" }>): boolean =>
  status !== undefined && status >= 300 && status < 500 && status !== 408;

const nameOf = (request: ForgeRequest | ForgeWrite): string => `${methodOf(request)} /${request.path.join("/")}`;

const toFault = (
  request: ForgeRequest | ForgeWrite,
  { status, reason, cause }: { readonly status?: number; readonly reason: string; readonly cause?: unknown },
): ForgeFault => new ForgeFault(`${nameOf(request)} ${reason}`, { ...(status !== undefined && { status }), cause });
