import { randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { root } from "../run-steps.ts";
import { type DaemonProcess, findProcesses, startDaemon } from "./daemon-process.ts";
import { findLosses, isAtRest, type Known, type SeenWorkspace } from "./model.ts";
import { createRandom } from "./random.ts";

export interface CampaignOptions {
  readonly kills: number;
  readonly seed: number;
  /** Of a PostgreSQL server; absent: the embedded one. */
  readonly database?: string;
  /** Kills the PostgreSQL server as well, and starts it again. */
  readonly killServer?: () => Promise<void>;
  readonly say?: (line: string) => void;
}

export interface CampaignReport {
  readonly kills: number;
  readonly acknowledged: number;
  readonly inDoubt: number;
  readonly workspaces: number;
  /** What was lost or left over; empty where all is well. */
  readonly problems: readonly string[];
}

const TEMPLATES = ["seo-agent", "claude-code-default"];
const PATIENCE = 120_000;
const AT_MOST = 5;

/**
 * Creates, changes, restarts, pauses and removes workspaces, kills the daemon at random moments, starts it again, and holds what
 * it shows against what it acknowledged.
 */
export async function runCampaign({
  kills,
  seed,
  database,
  killServer,
  say = () => {},
}: CampaignOptions): Promise<CampaignReport> {
  const random = createRandom(seed);
  const data = await mkdtemp(join(tmpdir(), "portcullis-reliability-"));
  const port = await findFreePort();
  const environment = database === undefined ? {} : { PORTCULLIS_DATABASE_URL: database };
  const start = async (): Promise<DaemonProcess> =>
    await startDaemon({
      data,
      port,
      templates: join(root, "fixtures/templates"),
      more: ["--boot-timeout", "60"],
      environment,
    });
  const known = new Map<string, Known>();
  const problems: string[] = [];
  let acknowledged = 0;
  let inDoubt = 0;
  let daemon = await start();
  const token = (await readFile(join(data, "token"), "utf8")).trim();
  try {
    for (let kill = 0; kill < kills; kill++) {
      const victim = killServer !== undefined && random() < 0.5 ? "server" : "daemon";
      const killing = killAfter(random() * 1500, victim);
      while (!killing.isDue()) {
        const outcome = await act();
        if (outcome === "acknowledged") acknowledged++;
        else if (outcome === "in doubt") inDoubt++;
      }
      await killing.done;
      if (victim === "daemon") {
        const left = await untilNone(() => findProcesses(data));
        if (left.length > 0) problems.push(`kill ${kill}: processes ${left.join(", ")} outlived the daemon`);
        daemon = await start();
      }
      problems.push(...(await compare(kill)));
      say(`kill ${kill + 1} of ${kills}: ${known.size} workspaces, ${acknowledged} acknowledged, ${inDoubt} in doubt`);
      if (problems.length > 0) break;
    }
    await removeAll();
    problems.push(...(await compare(kills)));
    const exit = await daemon.stop();
    if (exit !== 0) problems.push(`the daemon stopped with ${exit}`);
    const left = await untilNone(() => findProcesses(data));
    if (left.length > 0) problems.push(`processes ${left.join(", ")} are left over`);
    return { kills, acknowledged, inDoubt, workspaces: known.size, problems };
  } finally {
    await daemon.kill();
    await rm(data, { recursive: true, force: true });
  }

  function killAfter(
    delay: number,
    victim: "daemon" | "server",
  ): { readonly isDue: () => boolean; readonly done: Promise<void> } {
    let isDue = false;
    const done = new Promise<void>((resolve, reject) => {
      setTimeout(() => {
        isDue = true;
        (victim === "server" ? killServer!() : daemon.kill()).then(resolve, reject);
      }, delay);
    });
    return { isDue: () => isDue, done };
  }

  /** One write, chosen by chance. */
  async function act(): Promise<"acknowledged" | "refused" | "in doubt" | "nothing"> {
    const living = [...known.values()].filter(({ removed }) => removed === "no");
    const one = living[Math.floor(random() * living.length)];
    const chance = random();
    if (one === undefined || (living.length < AT_MOST && chance < 0.3)) return await create();
    const template = TEMPLATES[Math.floor(random() * TEMPLATES.length)]!;
    if (chance < 0.5)
      return await write(one, "PATCH", "/template", { template }, {}, (certain) => {
        one.templates = certain ? [template] : [...new Set([...one.templates, template])];
      });
    if (chance < 0.75)
      return await write(one, "POST", "/restart", random() < 0.3 ? { template } : {}, {}, (certain, sent) => {
        const named = (sent as { template?: string }).template;
        if (named !== undefined) one.templates = certain ? [named] : [...new Set([...one.templates, named])];
        if (certain) one.generation++;
        else one.inDoubt++;
      });
    if (chance < 0.85)
      return await write(one, "POST", "/pause", undefined, {}, (certain) => (one.paused = certain ? "yes" : "maybe"));
    if (chance < 0.95 && one.paused !== "no")
      return await write(one, "POST", "/resume", undefined, {}, (certain) => {
        one.paused = certain ? "no" : "maybe";
        if (certain) one.generation++;
        else one.inDoubt++;
      });
    return await write(one, "DELETE", "?erase_data=true", undefined, { "x-confirm-name": one.name }, (certain) => {
      one.removed = certain ? "yes" : "maybe";
    });
  }

  async function create(): Promise<"acknowledged" | "refused" | "in doubt"> {
    const name = `w-${randomUUID().slice(0, 8)}`;
    const template = random() < 0.5 ? TEMPLATES[0]! : "";
    const answer = await call("POST", "/workspaces", { name, template }, {});
    if (answer === undefined) return "in doubt";
    if (answer.status !== 201) return unexpected("create", answer);
    const { id } = answer.body as { id: string };
    known.set(id, {
      id,
      name,
      templates: [template],
      runtimes: [],
      removed: "no",
      paused: "no",
      generation: 1,
      inDoubt: 0,
    });
    return "acknowledged";
  }

  async function write(
    one: Known,
    method: string,
    path: string,
    body: unknown,
    headers: Readonly<Record<string, string>>,
    note: (certain: boolean, sent: unknown) => void,
  ): Promise<"acknowledged" | "refused" | "in doubt"> {
    const answer = await call(method, `/workspaces/${one.id}${path}`, body, headers);
    if (answer === undefined) {
      note(false, body);
      return "in doubt";
    }
    if (answer.status >= 200 && answer.status < 300) {
      note(true, body);
      return "acknowledged";
    }
    return unexpected(`${method} ${path}`, answer);
  }

  /** 409 and 410 are how a workspace in another state answers; a store that is away answers 503; anything else is a defect. */
  function unexpected(what: string, { status, body }: { status: number; body: unknown }): "refused" {
    if (status !== 409 && status !== 410 && status !== 503)
      problems.push(`${what} answered ${status}: ${JSON.stringify(body)}`);
    return "refused";
  }

  async function call(
    method: string,
    path: string,
    body: unknown,
    headers: Readonly<Record<string, string>>,
  ): Promise<{ status: number; body: unknown } | undefined> {
    try {
      const answer = await fetch(`${daemon.address}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          "idempotency-key": randomUUID(),
          ...(body !== undefined && { "content-type": "application/json" }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      return { status: answer.status, body: await answer.json() };
    } catch {
      return undefined;
    }
  }

  async function compare(kill: number): Promise<readonly string[]> {
    const found: string[] = [];
    for (const one of known.values()) {
      const seen = await untilAtRest(one.id);
      if (seen === undefined) found.push(`${one.id}: it is lost`);
      else if (!isAtRest(seen)) found.push(`${one.id}: it does not come to rest: ${JSON.stringify(seen)}`);
      else found.push(...findLosses(one, seen), ...(await findBrokenFiles(seen)));
      if (seen !== undefined) learn(one, seen);
    }
    return found.map((problem) => `after kill ${kill + 1}: ${problem}`);
  }

  async function untilAtRest(id: string): Promise<SeenWorkspace | undefined> {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const answer = await call("GET", `/workspaces/${id}?include_removed=true`, undefined, {});
      const seen = answer?.status === 200 ? (answer.body as SeenWorkspace) : undefined;
      if (answer?.status === 404) return undefined;
      if (Date.now() > end || (seen !== undefined && isAtRest(seen))) return seen;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** Nobody edits files here: they are those of the last delivery, whole. */
  async function findBrokenFiles(seen: SeenWorkspace): Promise<readonly string[]> {
    if (seen.status === "removed" || seen.status === "failed") return [];
    // Paused before its first boot was recorded: the files may be in place, and are put there again.
    if (seen.applied_generation !== seen.wanted_generation) return [];
    const answer = await call("GET", `/workspaces/${seen.id}/files`, undefined, {});
    const digest = (answer?.body as { digest?: string } | undefined)?.digest;
    if (digest === seen.applied_digest) return [];
    return [`${seen.id}: its files have the digest ${digest}, and ${seen.applied_digest} was delivered`];
  }

  /** What was in doubt is known now. */
  function learn(one: Known, seen: SeenWorkspace): void {
    one.templates = [seen.template];
    one.removed = seen.status === "removed" ? "yes" : "no";
    one.paused = seen.wanted === "paused" ? "yes" : "no";
    one.generation = seen.wanted_generation;
    one.inDoubt = 0;
  }

  async function removeAll(): Promise<void> {
    for (const one of known.values())
      if (one.removed !== "yes")
        await write(
          one,
          "DELETE",
          "?erase_data=true",
          undefined,
          { "x-confirm-name": one.name },
          () => (one.removed = "yes"),
        );
  }
}

async function untilNone(find: () => readonly number[]): Promise<readonly number[]> {
  const end = Date.now() + 30_000;
  for (;;) {
    const found = find();
    if (found.length === 0 || Date.now() > end) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function findFreePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
