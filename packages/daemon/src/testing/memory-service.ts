import { createHash, randomUUID } from "node:crypto";
import type { RestartPlan, Workspace, WorkspaceEvent, WorkspaceLaunch, WorkspaceRestart } from "@portcullis/contracts";

import { DaemonError } from "../core/daemon-error.ts";
import { digestText, type FileEntry } from "../core/file-list.ts";
import { nearestName } from "../core/nearest-name.ts";
import type { Answer, Repeatable, WorkspaceService } from "../workspaces/workspace-service.ts";

export interface MemoryTemplate {
  readonly id: string;
  readonly runtime: string;
}

export interface MemoryOptions {
  readonly templates?: readonly MemoryTemplate[];
  readonly runtimes?: readonly string[];
}

/** What tests do to the service from the side. */
export interface MemoryService extends WorkspaceService {
  put(workspace: Partial<Workspace>): Workspace;
  peek(id: string): Workspace;
  has(id: string): boolean;
  /** Every call fails with this, until it is taken away. */
  fail(error: Error | undefined): void;
  tell(workspaceId: string, kind: string, payload?: Readonly<Record<string, unknown>>): WorkspaceEvent;
  /** Instance tokens by workspace. */
  readonly tokens: Map<string, string>;
  readonly listeners: ReadonlySet<unknown>;
}

const TIME = "2026-11-23T06:00:00.000Z";
const BLANK: Workspace = {
  id: "",
  name: "a workspace",
  role: null,
  tier: 1,
  kind: "workspace",
  status: "online",
  wanted: "running",
  runtime: "claude-code",
  template: "",
  applied_template: "",
  applied_digest: null,
  needs_restart: false,
  wanted_generation: 1,
  applied_generation: 1,
  url: "",
  instance_id: null,
  provider: "",
  active_tasks: 0,
  last_heartbeat_at: null,
  boot_digest: null,
  last_error: null,
  created_at: TIME,
  updated_at: TIME,
};

/** Workspaces in memory, as simple as the routes allow: boots succeed at once, and the files of a template are its name. */
export function createMemoryService(options: MemoryOptions): MemoryService {
  const templates = [...(options.templates ?? [{ id: "seo-agent", runtime: "claude-code" }])];
  const runtimes = options.runtimes ?? ["claude-code", "hermes"];
  const rows = new Map<string, Workspace>();
  const files = new Map<string, Map<string, Uint8Array>>();
  const events: WorkspaceEvent[] = [];
  const listeners = new Set<(event: WorkspaceEvent) => void>();
  const answers = new Map<string, { readonly fingerprint: string; readonly answer: Answer<unknown> }>();
  const tokens = new Map<string, string>();
  let failure: Error | undefined;

  const check = (): void => {
    if (failure !== undefined) throw failure;
  };
  const put: MemoryService["put"] = (given) => {
    const row = { ...BLANK, ...rows.get(given.id ?? ""), ...given };
    const stored = { ...row, needs_restart: row.template !== row.applied_template };
    rows.set(stored.id, stored);
    return stored;
  };
  const present = (id: string, includeRemoved = false): Workspace => {
    check();
    const row = rows.get(id);
    if (row === undefined) throw new DaemonError("WORKSPACE_NOT_FOUND", "workspace not found");
    if (row.status === "removed" && !includeRemoved) throw new DaemonError("WORKSPACE_REMOVED", "workspace removed");
    return row;
  };
  const tell: MemoryService["tell"] = (workspaceId, kind, payload = {}) => {
    const event = { id: events.length + 1, workspace_id: workspaceId, kind, at: TIME, payload };
    events.push(event);
    listeners.forEach((listener) => listener(event));
    return event;
  };
  const find = (name: string): MemoryTemplate | undefined =>
    templates.find(({ id }) => id === name || id === `${name}-default`);

  function once<Body>(repeat: Repeatable | undefined, work: () => Answer<Body>): Answer<Body> {
    check();
    if (repeat?.key === undefined) return work();
    const known = answers.get(repeat.key);
    if (known !== undefined && known.fingerprint !== repeat.fingerprint)
      throw new DaemonError("IDEMPOTENCY_KEY_REUSED", "This key was used for another request.");
    if (known !== undefined) return { ...(known.answer as Answer<Body>), replayed: true };
    const answer = work();
    answers.set(repeat.key, { fingerprint: repeat.fingerprint ?? "", answer });
    return answer;
  }

  function planOf(row: Workspace, { template = "", strict }: WorkspaceRestart): RestartPlan {
    const isExplicit = template !== "";
    const wanted = isExplicit ? template : row.needs_restart ? row.template : "";
    const found = find(wanted);
    if (wanted !== "" && found === undefined && strict === true)
      throw new DaemonError("TEMPLATE_UNRESOLVED", `The template "${wanted}" does not resolve.`);
    const rule = found === undefined ? "existing-volume" : isExplicit ? "explicit" : "stored-template";
    const warnings = [{ code: "TEMPLATE_UNRESOLVED", message: `The template "${wanted}" does not resolve.` }];
    return {
      source: found?.id ?? null,
      label: found?.id ?? "existing-volume",
      rule,
      template: found?.id ?? row.template,
      runtime: found?.runtime ?? row.runtime,
      digest: null,
      warnings: wanted !== "" && found === undefined ? warnings : [],
      considered: [
        { rule, candidate: wanted === "" ? null : wanted, outcome: "chosen", reason: "It is what was asked for." },
      ],
    };
  }

  function launch(row: Workspace, body: WorkspaceRestart, status: WorkspaceLaunch["status"]): Answer<WorkspaceLaunch> {
    const plan = planOf(row, body);
    const generation = row.wanted_generation + 1;
    const { template, runtime } = plan;
    const applied = { applied_template: template, applied_generation: generation };
    put({ ...row, ...applied, template, runtime, wanted_generation: generation, status: "online", wanted: "running" });
    tell(row.id, "WORKSPACE_PROVISIONING", { generation });
    return {
      status: 202,
      body: { status, workspace_id: row.id, generation, plan, config_dir: plan.label, warnings: plan.warnings },
    };
  }

  const listFiles = (id: string): { digest: string; files: FileEntry[] } => {
    const all = [...(files.get(id) ?? [])].map(([path, content]) => ({
      path,
      sha256: sha256(content),
      bytes: content.length,
    }));
    return { digest: sha256(digestText(all)), files: all };
  };
  const filesOf = (id: string): Map<string, Uint8Array> => {
    present(id);
    const known = files.get(id) ?? new Map<string, Uint8Array>();
    files.set(id, known);
    return known;
  };
  const knownTemplate = (name: string): MemoryTemplate => {
    const found = find(name);
    if (found !== undefined) return found;
    const nearest = nearestName(
      name.slice(0, 80),
      templates.map(({ id }) => id),
    );
    throw new DaemonError("TEMPLATE_UNSUPPORTED", "unsupported workspace template", {
      members: { template: name },
      ...(nearest !== undefined && { fix: `Did you mean ${nearest}?` }),
    });
  };
  const receipt = (id: string, generation: number, token: string | undefined) => {
    const row = present(id);
    if (token === undefined || tokens.get(id) !== token) throw new DaemonError("UNAUTHORIZED", "The token is wrong.");
    if (generation < row.wanted_generation) throw new DaemonError("STALE_GENERATION", "Another boot is wanted.");
    return { status: row.status, generation: row.wanted_generation };
  };
  const stop = (id: string, status: "paused" | "hibernated") => {
    const row = present(id);
    if (row.status === status) throw new DaemonError("WORKSPACE_PAUSED", `workspace is ${status}`);
    const workspace = put({ ...row, status, wanted: status });
    tell(id, `WORKSPACE_${status.toUpperCase()}`);
    return { status: 200, body: { status, wanted: status, workspace } };
  };

  return {
    put,
    peek: (id) => rows.get(id)!,
    has: (id) => rows.has(id),
    fail: (error) => void (failure = error),
    tell,
    tokens,
    listeners,
    async list({ limit, cursor }) {
      check();
      const after = cursor === undefined ? 0 : Number(cursor);
      if (!Number.isInteger(after)) throw new DaemonError("INVALID_CURSOR", "This is no cursor.");
      const all = [...rows.values()].filter(({ status }) => status !== "removed");
      const workspaces = all.slice(after, after + limit);
      return { workspaces, next_cursor: after + limit < all.length ? String(after + limit) : null };
    },
    read: async (id, { includeRemoved = false } = {}) => present(id, includeRemoved),
    create: async (body, repeat) =>
      once(repeat, () => {
        const { env: _secret, ...shown } = body;
        const template = body.template ?? "";
        if (template !== "") knownTemplate(template);
        const workspace = put({ ...shown, id: randomUUID(), tier: body.tier ?? 1, status: "provisioning", template });
        tell(workspace.id, "WORKSPACE_PROVISIONING");
        return { status: 201, body: { id: workspace.id, status: workspace.status, workspace } };
      }),
    update: async (id, body, repeat) =>
      once(repeat, () => {
        const workspace = put({ ...present(id), ...body });
        tell(id, "WORKSPACE_UPDATED");
        return { status: 200, body: { status: "updated", needs_restart: workspace.needs_restart, workspace } };
      }),
    updateTemplate: async (id, name, repeat) =>
      once(repeat, () => {
        const template = name === "" ? undefined : knownTemplate(name);
        const row = present(id);
        if (row.kind === "platform")
          throw new DaemonError("PLATFORM_WORKSPACE", "The platform's own keeps its template.");
        if (template !== undefined && template.runtime !== row.runtime)
          throw new DaemonError("TEMPLATE_RUNTIME_MISMATCH", `The template is for "${template.runtime}".`);
        const workspace = put({ ...row, template: template?.id ?? "" });
        return { status: 200, body: { status: "updated", needs_restart: workspace.needs_restart, workspace } };
      }),
    plan: async (id, body = {}) => planOf(present(id), body),
    restart: async (id, body, repeat) => once(repeat, () => launch(present(id), body, "provisioning")),
    resume: async (id, repeat) =>
      once(repeat, () => {
        const row = present(id);
        if (row.status !== "paused" && row.status !== "hibernated")
          throw new DaemonError("NOT_PAUSED", "workspace is not paused");
        return launch(row, {}, "provisioning");
      }),
    switchProvider: async (id, { provider }, repeat) =>
      once(repeat, () => {
        const row = present(id);
        if (!["aws", "gcp", "hetzner"].includes(provider))
          throw new DaemonError("UNSUPPORTED_PROVIDER", "unsupported provider (want aws|gcp|hetzner)");
        if (provider === row.provider)
          return { status: 200, body: { status: "noop", workspace_id: id, message: "It is there already." } };
        const answer = launch(row, {}, "switching");
        put({ id, provider });
        return answer;
      }),
    pause: async (id, repeat) => once(repeat, () => stop(id, "paused")),
    hibernate: async (id, { force }, repeat) =>
      once(repeat, () => {
        if (present(id).active_tasks > 0 && !force) throw new DaemonError("TASKS_UNDER_WAY", "It has tasks under way.");
        return stop(id, "hibernated");
      }),
    remove: async (id, { confirmName, eraseData, purge }, repeat) =>
      once(repeat, () => {
        const row = present(id);
        if (confirmName !== row.name)
          throw new DaemonError(
            "DESTRUCTIVE_ACTION_REQUIRES_CONFIRMATION",
            "destructive_action_requires_confirmation",
            {
              members: { workspace_name: row.name },
            },
          );
        if (purge) rows.delete(id);
        else put({ ...row, status: "removed", wanted: "removed" });
        const data = eraseData || purge ? "erased" : "kept";
        return { status: 200, body: { status: purge ? "purged" : "removed", workspace_id: id, data } };
      }),
    register: async ({ workspace_id, generation }, token) => receipt(workspace_id, generation, token),
    heartbeat: async ({ workspace_id, generation }, token) => receipt(workspace_id, generation, token),
    async events({ workspaceId, limit, cursor = "0", newest }) {
      check();
      const all = events.filter((event) => workspaceId === undefined || event.workspace_id === workspaceId);
      if (newest === true) return { events: all.slice(-limit), next_cursor: null };
      const later = all.filter(({ id }) => id > Number(cursor));
      const page = later.slice(0, limit);
      return { events: page, next_cursor: later.length > limit ? String(page.at(-1)!.id) : null };
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async files(id) {
      filesOf(id);
      return listFiles(id);
    },
    async readFile(id, path) {
      const content = filesOf(id).get(path);
      if (content === undefined) throw new DaemonError("FILE_NOT_FOUND", "There is no such file.");
      return content;
    },
    async writeFile(id, path, content) {
      filesOf(id).set(path, content);
      return listFiles(id);
    },
    async removeFile(id, path) {
      if (!filesOf(id).delete(path)) throw new DaemonError("FILE_NOT_FOUND", "There is no such file.");
      return listFiles(id);
    },
    async log(id) {
      return { instance_id: present(id).instance_id, text: "" };
    },
    async templates() {
      check();
      const rest = { files: 0, bytes: 0, available: true, problem: null, repository: null, ref: null };
      return { templates: templates.map(({ id, runtime }) => ({ id, name: id, runtime, digest: null, ...rest })) };
    },
    async templateFiles(id) {
      check();
      const found = find(id);
      if (found === undefined) throw new DaemonError("TEMPLATE_NOT_FOUND", "There is no such template.");
      return { template: found.id, digest: sha256(digestText([])), files: [] };
    },
    async importTemplate({ name }) {
      check();
      if (find(name) !== undefined) throw new DaemonError("TEMPLATE_EXISTS", "There is a template of that name.");
      templates.push({ id: name, runtime: "claude-code" });
      return { status: "imported", id: name, name, digest: sha256(digestText([])) };
    },
    async refreshTemplates() {
      check();
      return { templates: templates.length, runtimes: [...runtimes], problems: [] };
    },
    async runtimes() {
      check();
      const all = runtimes.map((name) => ({ name, bootable: true, external: false, default_template: null }));
      return { runtimes: all };
    },
    async countByStatus() {
      check();
      return Object.fromEntries(
        Object.entries(Object.groupBy(rows.values(), ({ status }) => status)).map(([status, all]) => [
          status,
          all.length,
        ]),
      );
    },
    async probe() {
      check();
    },
  };
}

const sha256 = (content: Uint8Array | string): string => createHash("sha256").update(content).digest("hex");
