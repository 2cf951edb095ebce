import { shorten } from "../core/shorten.ts";
import type { ForgeAccess, ForgeAnswer, ForgeLimits, ForgeRequest, ForgeWrite } from "./forge-client.ts";
import { readBody } from "./read-body.ts";

/** What became of one attempt. */
export type Outcome =
  | { readonly kind: "answer"; readonly answer: ForgeAnswer }
  | {
      readonly kind: "failure";
      readonly reason: string;
      readonly status?: number;
      /** Whether another attempt may go better. */
      readonly isPassing: boolean;
      /** How long the forge asks to wait before it. */
      readonly waitMilliseconds?: number;
      readonly cause?: unknown;
    };

type Failure = Extract<Outcome, { kind: "failure" }>;

const MOST_REDIRECTS = 3;

/** Sends a request once and reads its answer whole. Never throws for what the other side does. */
export async function sendForgeRequest(
  access: ForgeAccess,
  limits: ForgeLimits,
  request: ForgeRequest | ForgeWrite,
): Promise<Outcome> {
  let url = toUrl(access.root, request);
  if (url === undefined) return failed("has a path that leads elsewhere", false);
  const timeout = AbortSignal.timeout(limits.requestMilliseconds);
  const signal = access.signal === undefined ? timeout : AbortSignal.any([timeout, access.signal]);
  try {
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const response = await access.fetch(url, toInit(access, request, signal));
      if (response.status < 300 || response.status >= 400 || response.status === 304)
        return await toOutcome(response, access, limits, isWrite(request));
      await response.body?.cancel();
      const next = followed(url, response);
      if (typeof next === "string") return { ...failed(next, false), status: response.status };
      if (isWrite(request) && response.status !== 307 && response.status !== 308)
        return {
          ...failed(`is redirected (${response.status}), which no change follows`, false),
          status: response.status,
        };
      url = next;
    }
    return failed(`is redirected more than ${MOST_REDIRECTS} times`, false);
  } catch (error) {
    return failed(`was not answered: ${reasonOf(error, limits)}`, access.signal?.aborted !== true, error);
  }
}

/** Undefined for segments that would leave the root, such as `..` in the name of a file. */
function toUrl(root: URL, request: ForgeRequest | ForgeWrite): URL | undefined {
  const { path, query = {} } = { query: undefined, ...request };
  const isUnfit = (part: string | number): boolean =>
    ["", ".", ".."].includes(String(part)) || !String(part).isWellFormed();
  if (path.some(isUnfit)) return undefined;
  const url = new URL(root);
  const pathname = `${root.pathname.replace(/\/$/, "")}/${path.map((part) => encodeURIComponent(part)).join("/")}`;
  url.pathname = pathname;
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
  return url.pathname === pathname && url.origin === root.origin ? url : undefined;
}

export const methodOf = (request: ForgeRequest | ForgeWrite): string => {
  if ("method" in request) return request.method;
  return request.body === undefined ? "GET" : "POST";
};

const isWrite = (request: ForgeRequest | ForgeWrite): request is ForgeWrite => "method" in request;

const toInit = (
  { token, scheme, headers }: ForgeAccess,
  request: ForgeRequest | ForgeWrite,
  signal: AbortSignal,
): RequestInit => ({
  method: methodOf(request),
  redirect: "manual",
  credentials: "omit",
  signal,
  headers: {
    accept: "application/json",
    "user-agent": "portcullis",
    ...headers,
    ...(token !== undefined && { authorization: `${scheme} ${token}` }),
    ...(request.body !== undefined && { "content-type": "application/json" }),
  },
  ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
});

/** Where a redirect leads, or why it is not followed: the token goes to one origin only (threat 46). */
function followed(from: URL, response: Response): URL | string {
  const location = response.headers.get("location");
  if (location === null || !URL.canParse(location, from.href)) return `is redirected (${response.status}) to nowhere`;
  const to = new URL(location, from.href);
  return to.origin === from.origin ? to : `is redirected (${response.status}) to another origin, which is not followed`;
}

async function toOutcome(
  response: Response,
  access: ForgeAccess,
  limits: ForgeLimits,
  isChange: boolean,
): Promise<Outcome> {
  const { status, headers } = response;
  const header = (name: string): string | undefined => headers.get(name) ?? undefined;
  if (isChange && status === 204) return { kind: "answer", answer: { body: undefined, header } };
  if (status !== 200 && !(isChange && status === 201)) return refused(response, await readRefusal(response), access);
  const text = await readBody(response, limits.bodyBytes);
  if (text === undefined) return failed(`was answered with more than ${limits.bodyBytes} bytes`, false);
  try {
    const body: unknown = JSON.parse(text);
    return { kind: "answer", answer: { body, header } };
  } catch {
    // An answer that was cut in the middle looks like this too.
    return failed("was answered with what is no whole JSON", true);
  }
}

/** What a refusal says is only told, so half of it will do. */
async function readRefusal(response: Response): Promise<string> {
  try {
    const body: unknown = JSON.parse((await readBody(response, 65_536)) ?? "");
    const message = (body as { message?: unknown } | null)?.message;
    return typeof message === "string" ? message : "";
  } catch {
    return "";
  }
}

function refused({ status, headers }: Response, message: string, { token, now }: ForgeAccess): Failure {
  const wait = askedWait(headers, now());
  const isLimit = status === 429 || (status === 403 && wait !== undefined);
  const visible = token === undefined ? message : message.replaceAll(token, "[token]");
  const said = visible === "" ? "" : `: ${JSON.stringify(shorten(visible, 160))}`;
  return {
    kind: "failure",
    status,
    reason: isLimit ? `was answered with ${status}: too many requests` : `was answered with ${status}${said}`,
    isPassing: isLimit || status >= 500 || status === 408,
    ...(wait !== undefined && (isLimit || status >= 500) && { waitMilliseconds: wait }),
  };
}

/** How long the forge asks to wait: a number of seconds, a date, or the time at which its allowance is renewed. */
function askedWait(headers: Headers, now: number): number | undefined {
  const after = headers.get("retry-after");
  if (after !== null) {
    const milliseconds = /^\d{1,9}$/.test(after) ? Number(after) * 1000 : Date.parse(after) - now;
    if (Number.isFinite(milliseconds)) return Math.max(milliseconds, 0);
  }
  const reset = headers.get("x-ratelimit-reset");
  if (headers.get("x-ratelimit-remaining") !== "0" || reset === null || !/^\d{1,12}$/.test(reset)) return undefined;
  return Math.max(Number(reset) * 1000 - now, 0) + 1000;
}

const failed = (reason: string, isPassing: boolean, cause?: unknown): Failure => ({
  kind: "failure",
  reason,
  isPassing,
  cause,
});

/** In short, and never with what a library puts into its messages: they may hold the address or a header. */
function reasonOf(error: unknown, { requestMilliseconds }: ForgeLimits): string {
  const { name, code, cause } = error as { name?: string; code?: unknown; cause?: { code?: unknown } };
  if (name === "TimeoutError") return `it took longer than ${requestMilliseconds / 1000} s`;
  if (name === "AbortError") return "it was interrupted";
  if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") return "it is not UTF-8";
  if (cause?.code === "ECONNREFUSED") return "nothing listens there (ECONNREFUSED)";
  if (cause?.code === "UND_ERR_SOCKET" || cause?.code === "ECONNRESET") return "the connection was closed";
  return typeof cause?.code === "string" ? cause.code : "the connection broke";
}
