import { DaemonError } from "../core/daemon-error.ts";
import { codeOf } from "../files/open-file.ts";

export interface ControlPlaneAddress {
  /** http or https, without credentials; a path is kept. */
  readonly address: string;
  /** Bearer of every call. */
  readonly token?: string;
  /** Bearer of the console; that of the other calls when absent. */
  readonly consoleToken?: string;
  /** Sent as X-Molecule-Admin-Token where it is set. */
  readonly adminToken?: string;
}

interface ControlPlaneCall {
  readonly method: "GET" | "POST" | "DELETE";
  /** Segments of the path, not yet encoded. */
  readonly path: readonly string[];
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly isConsole?: boolean;
  /** Milliseconds. */
  readonly timeout: number;
  /** Bytes of the answer that are read; the rest is left unread. */
  readonly limit: number;
}

export interface ControlPlaneAnswer {
  readonly status: number;
  readonly text: string;
  readonly bytes: number;
}

export type ControlPlaneClient = (call: ControlPlaneCall) => Promise<ControlPlaneAnswer>;

/**
 * Calls a control plane: one attempt, no redirects, bounded in time and size. Throws PROVISIONER_UNAVAILABLE where there is no
 * answer; a status is an answer, whatever it is. Messages name no address and no secret.
 *
 * @param signal ends what is under way
 */
export function createControlPlaneClient(
  { address, token, consoleToken = token, adminToken }: ControlPlaneAddress,
  signal: AbortSignal,
): ControlPlaneClient {
  const base = baseOf(address);
  return async (call) => {
    const bearer = call.isConsole === true ? consoleToken : token;
    const url = new URL(base + call.path.map(toSegment).join("/"));
    for (const [name, value] of Object.entries(call.query ?? {})) url.searchParams.set(name, value);
    const timeout = AbortSignal.timeout(call.timeout);
    try {
      const response = await fetch(url, {
        method: call.method,
        redirect: "manual",
        signal: AbortSignal.any([timeout, signal]),
        headers: {
          accept: "application/json",
          ...(call.body !== undefined && { "content-type": "application/json" }),
          ...(bearer !== undefined && bearer !== "" && { authorization: `Bearer ${bearer}` }),
          ...(adminToken !== undefined && adminToken !== "" && { "x-molecule-admin-token": adminToken }),
          ...call.headers,
        },
        ...(call.body !== undefined && { body: toJson(call.body) }),
      });
      return { status: response.status, ...(await readBounded(response, call.limit)) };
    } catch (error) {
      const reason = timeout.aborted ? `no answer within ${call.timeout / 1000} s` : reasonOf(error, signal);
      throw new DaemonError("PROVISIONER_UNAVAILABLE", `cp provisioner: send: ${reason}`);
    }
  };
}

/** Dots would name another path. */
function toSegment(text: string): string {
  if (/^\.{0,2}$/.test(text)) throw new DaemonError("INVALID_WORKSPACE_ID", "The id of a workspace is a UUID.");
  return encodeURIComponent(text);
}

function baseOf(address: string): string {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "")
    throw new DaemonError(
      "INVALID_REQUEST",
      "The address of the control plane is no http or https address without credentials.",
    );
  return `${url.origin}${url.pathname.replace(/\/+$/, "")}/`;
}

/** As the original writes it: safe inside of HTML too. */
const toJson = (body: unknown): string =>
  JSON.stringify(body).replaceAll(/[&<>]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);

/** The causes of fetch hold addresses; their codes do not. */
function reasonOf(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return "the back-end is being closed";
  const cause = (error as { cause?: unknown } | null)?.cause;
  return codeOf(cause) ?? codeOf(error) ?? "the connection failed";
}

async function readBounded(
  response: Response,
  limit: number,
): Promise<{ readonly text: string; readonly bytes: number }> {
  if (response.body === null) return { text: "", bytes: 0 };
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  // Leaving the loop cancels the rest.
  for await (const piece of response.body as AsyncIterable<Uint8Array>) {
    const kept = piece.subarray(0, limit - bytes);
    pieces.push(kept);
    bytes += kept.length;
    if (bytes >= limit) break;
  }
  return { text: Buffer.concat(pieces).toString("utf8"), bytes };
}
