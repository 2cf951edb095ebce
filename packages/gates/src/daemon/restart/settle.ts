import { setTimeout as sleep } from "node:timers/promises";

import type { ApiReply, ApiRequest, SeenWorkspace, Sight } from "../../restart/life/daemon-target.ts";
import { isAccepted } from "../../restart/life/model.ts";
import { readObject, readText, readWorkspace } from "../../restart/life/read-reply.ts";

export interface SettleOptions {
  readonly send: (request: ApiRequest) => Promise<ApiReply>;
  readonly hasFiles: boolean;
  /** How long a workspace may take to come to rest. */
  readonly settleSeconds: number;
  readonly signal: AbortSignal;
}

const FIRST_PAUSE = 25;
const LONGEST_PAUSE = 500;

/** Waits until a workspace is what is wanted of it, or has failed; then reads it with the digest of its files. */
export async function settle(id: string, { send, hasFiles, settleSeconds, signal }: SettleOptions): Promise<Sight> {
  const end = performance.now() + 1000 * settleSeconds;
  for (let pause = FIRST_PAUSE; ; pause = Math.min(1.5 * pause, LONGEST_PAUSE)) {
    // One question after the other: this is a wait.
    // oxlint-disable-next-line no-await-in-loop
    const reply = await send({ method: "GET", path: `/workspaces/${id}` });
    if (reply.kind === "fault") return reply;
    if (reply.status === 404 || reply.status === 410) return { kind: "gone" };
    const workspace = isAccepted(reply.status) ? readWorkspace(readObject(reply.text)) : undefined;
    if (workspace === undefined)
      return broken(`GET /workspaces/ID was answered with ${reply.status}, and no workspace`);
    // oxlint-disable-next-line no-await-in-loop
    if (isAtRest(workspace)) return hasFiles ? await withFiles(workspace, send) : { kind: "there", workspace };
    if (performance.now() > end)
      return {
        kind: "fault",
        detail: `it is still ${workspace.status} after ${settleSeconds} s`,
        isSilence: true,
      };
    // oxlint-disable-next-line no-await-in-loop
    await sleep(pause, undefined, { signal });
  }
}

const UNDER_WAY: ReadonlySet<string> = new Set(["provisioning", "hibernating", "offline", "paused"]);

function isAtRest({ status, wanted, wantedGeneration, appliedGeneration }: SeenWorkspace): boolean {
  if (status === "failed" || status === "removed") return true;
  if (wanted === "paused") return status === "paused";
  return (
    (status === "paused" && wanted === undefined) || (!UNDER_WAY.has(status) && wantedGeneration === appliedGeneration)
  );
}

async function withFiles(workspace: SeenWorkspace, send: SettleOptions["send"]): Promise<Sight> {
  const reply = await send({ method: "GET", path: `/workspaces/${workspace.id}/files` });
  if (reply.kind === "fault") return reply;
  const digest = isAccepted(reply.status) ? readText(readObject(reply.text), "digest") : undefined;
  if (digest === undefined) return broken(`GET /workspaces/ID/files was answered with ${reply.status}, and no digest`);
  return { kind: "there", workspace, digest };
}

const broken = (detail: string): Sight => ({ kind: "fault", detail, isSilence: false });
