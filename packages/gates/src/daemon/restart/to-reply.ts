import { PortcullisError } from "../../core/portcullis-error.ts";
import type { ApiReply, ApiRequest } from "../../restart/life/daemon-target.ts";
import { sendRequest, type DaemonAccess } from "../send-request.ts";

/** What a daemon answers, or what came instead: never an error for what the daemon does. */
export async function sendForReply(access: DaemonAccess, request: ApiRequest, signal: AbortSignal): Promise<ApiReply> {
  try {
    const { status, text } = await sendRequest(access, request, signal);
    return { kind: "answer", status, text: withoutToken(text, access.token) };
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof PortcullisError)) throw error;
    return { kind: "fault", detail: error.message, isSilence: error.message.includes("took longer than") };
  }
}

const withoutToken = (text: string, token: string | undefined): string =>
  token === undefined || token.length < SHORTEST_TOKEN ? text : text.replaceAll(token, "[token]");

/** Shorter ones stand in ordinary words. */
const SHORTEST_TOKEN = 8;
