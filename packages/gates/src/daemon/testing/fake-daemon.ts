import { parse, type ContractName, type Workspace, type WorkspaceCreation } from "@portcullis/contracts";
import { createHash, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface FakeTemplate {
  readonly runtime?: string | null;
  /** Text by path. */
  readonly files: Readonly<Record<string, string>>;
  readonly available?: boolean;
  /** By which channel a file is carried; all by `copy` unless said. */
  readonly channelOf?: (path: string) => "copy" | "config_files" | "template_assets";
  /** What the workspace has in place of the template's files. */
  readonly deliver?: (files: Readonly<Record<string, string>>) => Readonly<Record<string, string>>;
  readonly boot?: "online" | "never" | "failed";
  readonly registersAs?: string;
  readonly bootDigest?: string | null;
  readonly log?: string;
}

/** A way to answer that no daemon should have. */
export type Fault = {
  /** As `GET /workspaces/:id`. */
  readonly route: string;
  /** How many times; always, unless said. */
  times?: number;
} & (
  | { readonly kind: "hang" | "close" | "huge" | "redirect" | "not-json" | "wrong-shape" | "echo-token" | "late-close" }
  | { readonly kind: "status"; readonly status: number; readonly code?: string }
  | { readonly kind: "change"; readonly change: (body: any) => unknown }
);

export interface FakeDaemon {
  readonly url: string;
  /** `METHOD /path` of every request. */
  readonly requests: readonly string[];
  /** What the client did that the interface does not allow. */
  readonly violations: readonly string[];
  /** Workspaces that are there. */
  readonly workspaces: ReadonlyMap<string, Workspace>;
  readonly add: (template: string, changes?: Partial<Workspace>) => Workspace;
  readonly close: () => Promise<void>;
}

export interface FakeDaemonOptions {
  readonly templates: Readonly<Record<string, FakeTemplate>>;
  readonly token?: string;
  readonly faults?: readonly Fault[];
}

interface Reply {
  readonly status: number;
  readonly contract: ContractName;
  readonly body: unknown;
}

/** A daemon that checks what it is asked, answers by the contracts, and misbehaves as it is told. */
export async function startFakeDaemon(options: FakeDaemonOptions): Promise<FakeDaemon> {
  const { templates, token, faults = [] } = options;
  const requests: string[] = [];
  const violations: string[] = [];
  const workspaces = new Map<string, Workspace>();
  const replies = new Map<string, { readonly body: string; readonly reply: Reply }>();
  const templateOf = ({ applied_template }: Workspace): FakeTemplate => templates[applied_template]!;

  function route(request: IncomingMessage, url: URL, body: string): readonly [string, () => Reply] {
    const [, first, id = "", part, ...more] = url.pathname.split("/").map(decodeURIComponent);
    const name = `${request.method} /${first}${id === "" ? "" : "/:id"}${part === undefined ? "" : `/${part}`}`;
    const workspace = workspaces.get(id);
    const ofWorkspace = (reply: (there: Workspace) => Reply): (() => Reply) =>
      workspace === undefined ? () => problem(404, "WORKSPACE_NOT_FOUND") : () => reply(workspace);
    if (more.length > 0) return [name, () => problem(404, "ROUTE_NOT_FOUND")];
    switch (name) {
      case "GET /templates":
        return [name, () => ok("template_list", { templates: Object.keys(templates).map(listTemplate) })];
      case "GET /templates/:id/files":
        return [name, () => (templates[id] === undefined ? problem(404, "TEMPLATE_NOT_FOUND") : templateFiles(id))];
      case "GET /workspaces":
        return [name, () => page(url)];
      case "POST /workspaces":
        return [name, () => once(request, body, () => create(body))];
      case "GET /workspaces/:id":
        return [name, ofWorkspace((there) => ok("workspace", there))];
      case "GET /workspaces/:id/files":
        return [name, ofWorkspace((there) => ok("workspace_files", withDigest(deliveredTo(there))))];
      case "GET /workspaces/:id/log":
        return [
          name,
          ofWorkspace((there) => ok("workspace_log", { instance_id: "i-1", text: templateOf(there).log ?? "" })),
        ];
      case "DELETE /workspaces/:id":
        return [name, ofWorkspace((there) => once(request, body, () => remove(request, url, there)))];
      default:
        return [name, () => problem(404, "ROUTE_NOT_FOUND")];
    }
  }

  const listTemplate = (id: string) => {
    const { runtime = "claude-code", files, available = true } = templates[id]!;
    const entries = toEntries(files);
    return {
      id,
      name: id,
      runtime,
      digest: digestOf(entries),
      files: entries.length,
      bytes: entries.reduce((sum, { bytes }) => sum + bytes, 0),
      available,
      problem: available ? null : "its folder is not there.",
      repository: null,
      ref: null,
    };
  };

  function templateFiles(id: string): Reply {
    const { files, channelOf = () => "copy" } = templates[id]!;
    const entries = toEntries(files);
    return ok("template_files", {
      template: id,
      digest: digestOf(entries),
      files: entries.map((entry) => ({ ...entry, channel: channelOf(entry.path) })),
    });
  }

  function deliveredTo(workspace: Workspace): readonly Entry[] {
    const { files, deliver = (all) => all } = templateOf(workspace);
    return toEntries(deliver(files));
  }

  function page(url: URL): Reply {
    // Pages of one: whoever reads only the first is found out.
    const all = [...workspaces.values()];
    const at = Number(url.searchParams.get("cursor") ?? 0);
    return ok("workspace_page", {
      workspaces: all.slice(at, at + 1),
      next_cursor: at + 1 < all.length ? String(at + 1) : null,
    });
  }

  function once({ method, url, headers }: IncomingMessage, body: string, act: () => Reply): Reply {
    const key = headers["idempotency-key"];
    if (typeof key !== "string" || key.length < 16) violations.push(`${method} ${url} without Idempotency-Key`);
    const before = replies.get(String(key));
    if (before !== undefined && before.body !== `${url}${body}`) violations.push(`${method} ${url} uses a key again`);
    const reply = before?.reply ?? act();
    replies.set(String(key), { body: `${url}${body}`, reply });
    return reply;
  }

  function create(text: string): Reply {
    const parsed = parse("workspace_creation", JSON.parse(text));
    if (!parsed.ok) {
      violations.push(`POST /workspaces: ${parsed.problems[0]?.message}`);
      return problem(400, "INVALID_REQUEST");
    }
    const { name, template = "" }: WorkspaceCreation = parsed.value;
    if (templates[template] === undefined) return problem(422, "TEMPLATE_UNSUPPORTED");
    if ([...workspaces.values()].some((other) => other.name === name)) violations.push(`the name ${name} is taken`);
    const workspace = add(template, { name });
    return {
      ...ok("workspace_created", { id: workspace.id, status: workspace.status, workspace }),
      status: 201,
    };
  }

  function add(template: string, changes: Partial<Workspace> = {}): Workspace {
    const { runtime, boot = "online", registersAs, bootDigest } = templates[template]!;
    const now = "2026-06-21T09:00:00Z";
    const empty: Workspace = {
      id: randomUUID(),
      name: `by hand ${workspaces.size}`,
      role: null,
      tier: 1,
      kind: "workspace",
      status: "provisioning",
      wanted: "running",
      runtime: runtime ?? "claude-code",
      template,
      applied_template: template,
      applied_digest: null,
      needs_restart: false,
      wanted_generation: 1,
      applied_generation: 0,
      url: "",
      instance_id: null,
      provider: "",
      active_tasks: 0,
      last_heartbeat_at: null,
      boot_digest: null,
      registered_runtime: null,
      last_error: null,
      created_at: now,
      updated_at: now,
    };
    const online: Partial<Workspace> = {
      status: "online",
      applied_generation: 1,
      applied_digest: digestOf(toEntries(templates[template]!.files)),
      boot_digest: bootDigest === undefined ? digestOf(deliveredTo(empty)) : bootDigest,
      registered_runtime: registersAs ?? runtime ?? "claude-code",
    };
    const failed: Partial<Workspace> = { status: "failed", last_error: "the process ended with code 1" };
    const booted = { online, failed, never: {} }[boot];
    const workspace = { ...empty, ...booted, ...changes };
    workspaces.set(workspace.id, workspace);
    return workspace;
  }

  function remove({ headers }: IncomingMessage, url: URL, { id, name }: Workspace): Reply {
    if (headers["x-confirm-name"] !== name) violations.push(`DELETE ${url.pathname} without the name`);
    if (url.searchParams.get("purge") !== "true") violations.push(`DELETE ${url.pathname} keeps the row`);
    workspaces.delete(id);
    return ok("workspace_removal", { status: "purged", workspace_id: id, data: "erased" });
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readAll(request);
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    requests.push(`${request.method} ${url.pathname}`);
    if (request.headers.cookie !== undefined || request.headers.origin !== undefined)
      violations.push(`${request.method} ${url.pathname} with Cookie or Origin`);
    if (token !== undefined && request.headers.authorization !== `Bearer ${token}`)
      return send(response, problem(401, "UNAUTHORIZED"));
    const [name, act] = route(request, url, body);
    const fault = faults.find((each) => each.route === name && (each.times ?? 1) > 0);
    if (fault === undefined) return send(response, act());
    if (fault.times !== undefined) fault.times -= 1;
    misbehave(fault, { request, response, act });
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      violations.push(String(error));
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    violations,
    workspaces,
    add,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly act: () => Reply;
}

const ENDLESS = 64;

function misbehave(fault: Fault, { request, response, act }: Exchange): void {
  switch (fault.kind) {
    case "hang":
      return;
    case "close":
      response.destroy();
      return;
    case "late-close":
      // It happens, and nobody hears of it.
      act();
      response.destroy();
      return;
    case "huge": {
      response.writeHead(200, { "content-type": "application/json" });
      const chunk = Buffer.alloc(1024 * 1024, " ");
      let left = ENDLESS;
      const more = (): void => {
        if (left-- > 0 && !response.destroyed) response.write(chunk, more);
        else response.end();
      };
      more();
      return;
    }
    case "redirect":
      response.writeHead(307, { location: "http://127.0.0.1:9/elsewhere" }).end();
      return;
    case "not-json":
      response.writeHead(200).end("<html>It works!</html>");
      return;
    case "wrong-shape":
      response.writeHead(200).end('{"surprise": true}');
      return;
    case "echo-token":
      response.writeHead(418).end(`I do not like ${request.headers.authorization}`);
      return;
    case "status":
      send(response, problem(fault.status, fault.code ?? "PLATFORM_UNAVAILABLE"));
      return;
    case "change": {
      const { status, body } = act();
      response.writeHead(status).end(JSON.stringify(fault.change(structuredClone(body))));
    }
  }
}

interface Entry {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

const toEntries = (files: Readonly<Record<string, string>>): readonly Entry[] =>
  Object.entries(files)
    .map(([path, text]) => ({ path, sha256: sha256(text), bytes: Buffer.byteLength(text) }))
    .toSorted((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));

const digestOf = (entries: readonly Entry[]): string =>
  sha256(entries.map((entry) => `${entry.sha256}  ${entry.path}\n`).join(""));

const withDigest = (files: readonly Entry[]) => ({ digest: digestOf(files), files });

const ok = (contract: ContractName, body: unknown): Reply => ({ status: 200, contract, body });

const problem = (status: number, code: string): Reply => ({
  status,
  contract: "api_problem",
  body: {
    type: `urn:portcullis:problem:${code.toLowerCase().replaceAll("_", "-")}`,
    title: code.toLowerCase().replaceAll("_", " "),
    status,
    code,
    error: `It is ${code.toLowerCase().replaceAll("_", " ")}.`,
  },
});

/** A fake that breaks the contracts without being told to would prove nothing. */
function send(response: ServerResponse, { status, contract, body }: Reply): void {
  const parsed = parse(contract, body);
  if (!parsed.ok) throw new Error(`the fake breaks ${contract}: ${JSON.stringify(parsed.problems)}`);
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

async function readAll(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
}
