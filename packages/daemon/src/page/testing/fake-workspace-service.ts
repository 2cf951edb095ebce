import type { Workspace, WorkspaceEvent, WorkspaceLaunch, WorkspaceRestart } from "@portcullis/contracts";
import { randomUUID } from "node:crypto";

import { DaemonError } from "../../core/daemon-error.ts";
import type { Answer, WorkspaceService } from "../../workspaces/workspace-service.ts";
import {
  sampleAppliedPlan,
  sampleFiles,
  samplePlan,
  sampleRuntimes,
  sampleTemplateFiles,
  sampleTemplates,
  sampleWorkspace,
} from "./sample-data.ts";

/** What a test changes behind the page's back, and what it asks afterwards. */
export interface FakeWorkspaceService extends WorkspaceService {
  /** Puts a workspace in, or changes it. */
  put(workspace: Workspace): void;
  emit(workspaceId: string, kind: string, payload?: Record<string, unknown>): void;
  setLog(text: string): void;
  /** Every call that changes something, with its options. */
  readonly calls: readonly { readonly name: string; readonly id?: string; readonly body?: unknown }[];
}

/** Keeps everything in memory and boots nothing: enough to see what the page shows and asks for. */
export function createFakeWorkspaceService(): FakeWorkspaceService {
  const workspaces = new Map<string, Workspace>([[sampleWorkspace().id, sampleWorkspace()]]);
  const events: WorkspaceEvent[] = [];
  const listeners = new Set<(event: WorkspaceEvent) => void>();
  const calls: { name: string; id?: string; body?: unknown }[] = [];
  let log = "booting claude-code\nconfig read: 3 files\nregistered, generation 3\n";

  const need = (id: string): Workspace => {
    const workspace = workspaces.get(id);
    if (workspace !== undefined) return workspace;
    throw new DaemonError("WORKSPACE_NOT_FOUND", "There is no such workspace.", { fix: "Choose one from the list." });
  };
  const change = (id: string, changes: Partial<Workspace>): Workspace => {
    const workspace = { ...need(id), ...changes };
    workspaces.set(id, workspace);
    return workspace;
  };
  const emit = (workspaceId: string, kind: string, payload: Record<string, unknown> = {}): void => {
    const event = {
      id: events.length + 1,
      workspace_id: workspaceId,
      kind,
      at: "2026-11-23T06:12:41.000Z",
      payload,
    };
    events.push(event);
    for (const listener of listeners) listener(event);
  };
  const launch = (name: string, id: string, body: unknown): Answer<WorkspaceLaunch> => {
    calls.push({ name, id, body });
    const { wanted_generation } = change(id, {
      status: "provisioning",
      wanted: "running",
      wanted_generation: need(id).wanted_generation + 1,
    });
    emit(id, "WORKSPACE_PROVISIONING", { generation: wanted_generation });
    const plan = planOf(name === "restart" ? (body as WorkspaceRestart) : {});
    return {
      status: 202,
      body: {
        status: "provisioning",
        workspace_id: id,
        generation: wanted_generation,
        plan,
        config_dir: plan.label,
        warnings: plan.warnings,
      },
    };
  };
  const unused = (): never => {
    throw new DaemonError("INTERNAL", "The page does not call this.");
  };

  emit(sampleWorkspace().id, "WORKSPACE_CREATED", { name: "search-desk" });
  emit(sampleWorkspace().id, "WORKSPACE_PROVISIONING", { generation: 3, runtime: "claude-code" });
  emit(sampleWorkspace().id, "WORKSPACE_ONLINE", { generation: 3, url: "http://127.0.0.1:40123" });

  return {
    calls,
    emit,
    put: (workspace) => void workspaces.set(workspace.id, workspace),
    setLog: (text) => (log = text),
    async list({ limit, cursor }) {
      const all = [...workspaces.values()];
      const from = Number(cursor ?? 0);
      if (!Number.isSafeInteger(from)) throw new DaemonError("INVALID_CURSOR", "That is no cursor.");
      return {
        workspaces: all.slice(from, from + limit),
        next_cursor: from + limit < all.length ? String(from + limit) : null,
      };
    },
    read: async (id) => need(id),
    async create(body) {
      const sameKey = calls.some(({ name, body: other }) => name === "create" && other === body);
      if (!sameKey) calls.push({ name: "create", body });
      const workspace = sampleWorkspace({
        id: randomUUID(),
        name: body.name,
        runtime: body.runtime ?? "claude-code",
        template: body.template ?? "",
        status: "provisioning",
      });
      workspaces.set(workspace.id, workspace);
      emit(workspace.id, "WORKSPACE_CREATED", { name: body.name });
      return { status: 201, body: { id: workspace.id, status: "provisioning", workspace, plan: samplePlan() } };
    },
    async update(id, body) {
      calls.push({ name: "update", id, body });
      return { status: 200, body: { status: "updated", needs_restart: true, workspace: change(id, body) } };
    },
    async updateTemplate(id, template) {
      calls.push({ name: "updateTemplate", id, body: template });
      const needs_restart = template !== need(id).applied_template;
      return {
        status: 200,
        body: { status: "updated", needs_restart, workspace: change(id, { template, needs_restart }) },
      };
    },
    async plan(id, body = {}) {
      need(id);
      return planOf(body);
    },
    restart: async (id, body) => launch("restart", id, body),
    resume: async (id) => launch("resume", id, undefined),
    switchProvider: async (id, body) => launch("switchProvider", id, body),
    async pause(id) {
      calls.push({ name: "pause", id });
      const workspace = change(id, { status: "paused", wanted: "paused" });
      return { status: 200, body: { status: "paused", wanted: "paused", workspace } };
    },
    async hibernate(id, options) {
      calls.push({ name: "hibernate", id, body: options });
      if (!options.force && need(id).active_tasks > 0)
        throw new DaemonError("TASKS_UNDER_WAY", "One task is under way.", { fix: "Wait for it, or force it." });
      const workspace = change(id, { status: "hibernating", wanted: "hibernated" });
      return { status: 202, body: { status: "hibernating", wanted: "hibernated", workspace } };
    },
    async remove(id, options) {
      if (options.confirmName !== need(id).name)
        throw new DaemonError("DESTRUCTIVE_ACTION_REQUIRES_CONFIRMATION", "The name is not the workspace's.", {
          fix: `Give its name: ${need(id).name}.`,
        });
      calls.push({ name: "remove", id, body: options });
      workspaces.delete(id);
      return {
        status: 200,
        body: { status: "removed", workspace_id: id, data: options.eraseData ? "erased" : "kept" },
      };
    },
    register: unused,
    heartbeat: unused,
    async events({ workspaceId, limit, newest, cursor }) {
      const own = events.filter(
        ({ id, workspace_id }) =>
          (workspaceId === undefined || workspace_id === workspaceId) && id > Number(cursor ?? 0),
      );
      return { events: newest === true ? own.slice(-limit) : own.slice(0, limit), next_cursor: null };
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    files: async () => sampleFiles(),
    readFile: unused,
    writeFile: unused,
    removeFile: unused,
    log: async () => ({ instance_id: "local-40123-g3", text: log }),
    templates: async () => sampleTemplates(),
    async templateFiles(id) {
      if (sampleTemplates().templates.some((template) => template.id === id)) return sampleTemplateFiles(id);
      throw new DaemonError("TEMPLATE_NOT_FOUND", "There is no such template.");
    },
    async importTemplate(body) {
      calls.push({ name: "importTemplate", body });
      return { status: "imported", id: body.name, name: null, digest: "0".repeat(64) };
    },
    refreshTemplates: async () => ({
      templates: 4,
      runtimes: ["claude-code"],
      problems: ["broken: config.yaml, line 3."],
    }),
    runtimes: async () => sampleRuntimes(),
    async countByStatus() {
      const counts: Record<string, number> = {};
      for (const { status } of workspaces.values()) counts[status] = (counts[status] ?? 0) + 1;
      return counts;
    },
    probe: async () => {},
  };
}

function planOf({ template, strict, apply_template }: WorkspaceRestart): ReturnType<typeof samplePlan> {
  if (template === undefined) return apply_template === true ? sampleAppliedPlan() : samplePlan();
  if (sampleTemplates().templates.some(({ id, available }) => id === template && available))
    return samplePlan({
      source: template,
      label: template,
      rule: "explicit",
      considered: [{ rule: "explicit", candidate: template, outcome: "chosen", reason: "The request names it." }],
    });
  if (strict === true)
    throw new DaemonError("TEMPLATE_UNRESOLVED", `The template ${template} does not resolve.`, {
      fix: "Choose one of the list.",
    });
  return samplePlan({
    source: null,
    label: "existing-volume",
    rule: "existing-volume",
    digest: null,
    warnings: [{ code: "TEMPLATE_UNRESOLVED", message: `The template ${template} does not resolve.` }],
    considered: [
      { rule: "explicit", candidate: template, outcome: "refused", reason: "There is no such folder." },
      { rule: "existing-volume", candidate: null, outcome: "chosen", reason: "No other rule applies." },
    ],
  });
}
