import { PortcullisError } from "../core/portcullis-error.ts";

/** Where a daemon is, and how it is asked. */
export interface DaemonAccess {
  readonly origin: URL;
  /** Sent to the origin and nowhere else. */
  readonly token?: string;
  readonly fetch: typeof globalThis.fetch;
  /** How long one answer may take, to its last byte. */
  readonly requestSeconds: number;
}

export interface DaemonRequest {
  readonly method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  /** Its parts are encoded. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is, instead of a body. */
  readonly text?: string;
}

export interface DaemonAnswer {
  readonly status: number;
  readonly text: string;
}

const MOST_BYTES = 32 * 1024 * 1024;

/**
 * Sends one request and reads its answer whole.
 *
 * @param signal gives up when somebody interrupts
 * @throws PortcullisError `unreadable` for no answer in time, one that is too large, and redirects, which are not followed
 */
export async function sendRequest(
  { origin, token, fetch, requestSeconds }: DaemonAccess,
  { method, path, query = {}, headers = {}, body, text }: DaemonRequest,
  signal?: AbortSignal,
): Promise<DaemonAnswer> {
  const url = new URL(origin);
  url.pathname = path;
  url.search = new URLSearchParams(query).toString();
  // Dots in a path that a daemon named would lead elsewhere.
  if (url.pathname !== path || url.origin !== origin.origin)
    throw unreadable(`${method} ${path}`, "is no address of this daemon");
  const timeout = AbortSignal.timeout(requestSeconds * 1000);
  try {
    const response = await fetch(url, {
      method,
      redirect: "manual",
      credentials: "omit",
      signal: signal === undefined ? timeout : AbortSignal.any([timeout, signal]),
      headers: {
        ...headers,
        accept: "application/json, application/problem+json",
        "accept-encoding": "identity",
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { "content-type": "application/json" }),
        ...(text !== undefined && { "content-type": "application/octet-stream" }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(text !== undefined && { body: text }),
    });
    if (response.status >= 300 && response.status < 400) {
      await response.body?.cancel();
      throw unreadable(`${method} ${path}`, `is redirected (${response.status}), and redirects are not followed`);
    }
    return { status: response.status, text: await readBody(response, `${method} ${path}`) };
  } catch (error) {
    if (error instanceof PortcullisError) throw error;
    throw unreadable(`${method} ${path}`, `was not answered: ${reasonOf(error, requestSeconds)}`, error);
  }
}

/** Counts what arrives, unpacked: a length that is announced may be a lie. */
async function readBody({ body }: Response, name: string): Promise<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const reader = body?.getReader();
  let text = "";
  let size = 0;
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done || value === undefined) return text + decoder.decode();
    size += value.length;
    if (size > MOST_BYTES) {
      await reader?.cancel();
      throw unreadable(name, `was answered with more than ${MOST_BYTES} bytes`);
    }
    text += decoder.decode(value, { stream: true });
  }
}

const unreadable = (name: string, what: string, cause?: unknown): PortcullisError =>
  new PortcullisError("unreadable", `${name} ${what}.`, "Look at the daemon's log, and try again.", { cause });

/** In short, and never with what a library puts into its messages: they may hold the address or a header. */
function reasonOf(error: unknown, seconds: number): string {
  const { name, code, cause } = error as { name?: string; code?: unknown; cause?: { code?: unknown } };
  if (name === "TimeoutError") return `it took longer than ${seconds} s`;
  if (name === "AbortError") return "it was interrupted";
  if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") return "it is not UTF-8";
  if (cause?.code === "ECONNREFUSED") return "nothing listens there (ECONNREFUSED)";
  if (cause?.code === "UND_ERR_SOCKET" || cause?.code === "ECONNRESET") return "the connection was closed";
  return typeof cause?.code === "string" ? cause.code : "the connection broke";
}
