import { randomBytes, randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";

import { PortcullisError } from "../core/portcullis-error.ts";
import type {
  ApiReply,
  ApiRequest,
  Capability,
  DaemonTarget,
  KnownTemplate,
  LeftOver,
  NotTested,
} from "../restart/life/daemon-target.ts";
import type { GivenWorkspace } from "../restart/life/life-case.ts";
import { isAccepted } from "../restart/life/model.ts";
import { readObject, readText } from "../restart/life/read-reply.ts";
import { toCreation } from "../restart/life/to-request.ts";
import { bodyOf, createDaemonClient } from "./daemon-client.ts";
import { removeOwnWorkspace } from "./own-workspace.ts";
import { OwnTemplates } from "./restart/own-templates.ts";
import { probeDaemon, type ProbedDaemon } from "./restart/probe-daemon.ts";
import { settle } from "./restart/settle.ts";
import { sendForReply } from "./restart/to-reply.ts";
import type { DaemonAccess } from "./send-request.ts";

export interface RestartTargetOptions {
  /** Stands in the names of the workspaces. */
  readonly seed: number;
  /** How long a workspace may take to come to rest. */
  readonly settleSeconds: number;
  /** The daemon's templates folder, where it is on this machine: templates of ours come and go in it. */
  readonly templatesFolder?: string;
  /** Kills the daemon and starts it again, at the same address. */
  readonly crash?: () => Promise<void>;
  /** Gives up; what is ours is removed all the same. */
  readonly signal: AbortSignal;
}

const PREFIX = "portcullis-restart-";

/**
 * Opens a running daemon for the life of workspaces: asks what it can do, and removes whatever it makes in the end.
 *
 * @throws PortcullisError `unreadable` for a daemon that cannot be reached, or boots nothing
 */
export async function openRestartTarget(access: DaemonAccess, options: RestartTargetOptions): Promise<DaemonTarget> {
  const { seed, settleSeconds, signal, templatesFolder, crash } = options;
  const client = createDaemonClient(access);
  const templates = await listTemplates();
  // Of a run that was killed something may be left under the same seed.
  const run = `${PREFIX}${seed}-${randomBytes(3).toString("hex")}-`;
  const ids = new Map<string, string | undefined>();
  const removals = new Set<Promise<void>>();
  const leftOver: LeftOver[] = [];
  const ownTemplates = templatesFolder === undefined ? undefined : new OwnTemplates(templatesFolder, PREFIX);
  let hasFiles = true;
  let cases = 0;

  const send = async (request: ApiRequest): Promise<ApiReply> => await sendForReply(access, request, signal);
  const probed: ProbedDaemon = {
    send,
    takePrefix: () => `${run}${(cases += 1)}-`,
    async create(given: GivenWorkspace) {
      if (!given.name.startsWith(PREFIX)) throw new Error(`not a workspace of ours: ${given.name}`);
      // Known before it is asked for: the answer may be lost.
      ids.set(given.name, undefined);
      const reply = await send({ ...toCreation(given), headers: { "idempotency-key": randomUUID() } });
      const id =
        reply.kind === "answer" && isAccepted(reply.status) ? readText(readObject(reply.text), "id") : undefined;
      if (id !== undefined) ids.set(given.name, id);
      return reply;
    },
    settle: async (id) => await settle(id, { send, hasFiles, settleSeconds, signal }),
  };

  try {
    const { facts, notTested } = await probeDaemon(probed, templates);
    hasFiles = facts.capabilities.has("files");
    discard([...ids.keys()]);
    const more = await probeWorld();
    const capabilities: ReadonlySet<Capability> = new Set([...facts.capabilities, ...more.capabilities]);
    return {
      ...probed,
      name: access.origin.origin,
      facts: { ...facts, capabilities, templates },
      async plant(wanted) {
        await ownTemplates?.become(wanted);
        await send({ method: "POST", path: "/templates/refresh" });
      },
      async crash() {
        await crash?.();
        await untilReachable();
      },
      discard,
      notTested: () => [...notTested, ...more.notTested],
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }

  async function listTemplates(): Promise<readonly KnownTemplate[]> {
    const { templates: listed } = bodyOf(await client.listTemplates(signal));
    return listed
      .filter(({ available }) => available)
      .map(({ id, name, runtime }) => ({
        path: id,
        ...(name !== null && { name }),
        ...(runtime !== null && { runtime }),
      }));
  }

  /** What only the caller can make possible, and whether that is true. */
  async function probeWorld(): Promise<{
    readonly capabilities: readonly Capability[];
    readonly notTested: readonly NotTested[];
  }> {
    const capabilities: Capability[] = crash === undefined ? [] : ["crash"];
    const notTested: NotTested[] = [];
    if (crash === undefined)
      notTested.push({ subject: "The crash of the daemon", reason: "Nobody said how to kill it and start it again." });
    if (ownTemplates === undefined) {
      const subject = "Templates that are removed, changed or added, and workspaces that are called like one";
      notTested.push({ subject, reason: "Nobody said where the daemon's templates folder is on this machine." });
      notTested.push({ subject: "Templates that are imported", reason: "They could not be removed again." });
      return { capabilities, notTested };
    }
    const path = `${run}probe`;
    await ownTemplates.become([{ entry: { kind: "directory", path, configuration: { text: "" } }, version: 0 }]);
    await send({ method: "POST", path: "/templates/refresh" });
    const isSeen = bodyOf(await client.listTemplates(signal)).templates.some(({ id }) => id === path);
    await ownTemplates.become([]);
    if (!isSeen)
      throw new PortcullisError(
        "usage",
        "The daemon does not list a template that was put into the folder that is said to be its templates folder.",
        "Name the folder that the daemon was started with (--templates).",
      );
    return { capabilities: [...capabilities, "templates-folder"], notTested };
  }

  function discard(names: readonly string[]): void {
    for (const name of names) {
      if (!ids.has(name)) continue;
      const id = ids.get(name);
      ids.delete(name);
      const removal = removeAndTell(name, id).finally(() => removals.delete(removal));
      removals.add(removal);
    }
  }

  async function removeAndTell(name: string, id: string | undefined): Promise<void> {
    const reason = await remove(name, id);
    if (reason !== undefined) leftOver.push({ subject: `The workspace ${id ?? name}`, reason });
  }

  /** Goes on when somebody interrupts: nothing of ours is to stay. */
  async function remove(name: string, id: string | undefined): Promise<string | undefined> {
    if (id === undefined) return await removeOwnWorkspace(client, { name });
    let last = "";
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      // oxlint-disable-next-line no-await-in-loop
      const reply = await sendForReply(
        access,
        {
          method: "DELETE",
          path: `/workspaces/${id}`,
          query: { erase_data: "true", purge: "true" },
          headers: { "x-confirm-name": name },
        },
        NEVER,
      );
      if (reply.kind === "answer" && (isAccepted(reply.status) || reply.status === 404)) return undefined;
      last = reply.kind === "fault" ? reply.detail : `the daemon answered ${reply.status}.`;
      // oxlint-disable-next-line no-await-in-loop
      await sleep(PAUSE);
    }
    return last;
  }

  async function close(): Promise<readonly LeftOver[]> {
    discard([...ids.keys()]);
    await Promise.all(removals);
    await ownTemplates?.become([]).catch((error: unknown) => {
      leftOver.push({ subject: "Templates of ours", reason: (error as Error).message });
    });
    return leftOver;
  }

  async function untilReachable(): Promise<void> {
    const end = performance.now() + 1000 * settleSeconds;
    while (performance.now() < end) {
      // oxlint-disable-next-line no-await-in-loop
      const reply = await send({ method: "GET", path: "/templates" });
      if (reply.kind === "answer" && isAccepted(reply.status)) return;
      // oxlint-disable-next-line no-await-in-loop
      await sleep(PAUSE, undefined, { signal });
    }
  }
}

const TRIES = 5;
const PAUSE = 200;
const NEVER = new AbortController().signal;
