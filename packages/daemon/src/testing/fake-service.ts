import { parse, type ContractName } from "@portcullis/contracts";

import type { Answer, WorkspaceService } from "../workspaces/workspace-service.ts";
import { createMemoryService, type MemoryOptions, type MemoryService } from "./memory-service.ts";

const GIVES: Partial<Record<keyof WorkspaceService, ContractName>> = {
  list: "workspace_page",
  read: "workspace",
  create: "workspace_created",
  update: "workspace_updated",
  updateTemplate: "workspace_updated",
  plan: "restart_plan",
  restart: "workspace_launch",
  resume: "workspace_launch",
  switchProvider: "workspace_launch",
  pause: "workspace_stop",
  hibernate: "workspace_stop",
  remove: "workspace_removal",
  register: "instance_receipt",
  heartbeat: "instance_receipt",
  events: "workspace_event_page",
  files: "workspace_files",
  writeFile: "workspace_files",
  removeFile: "workspace_files",
  log: "workspace_log",
  templates: "template_list",
  templateFiles: "template_files",
  importTemplate: "template_imported",
  refreshTemplates: "template_refresh",
  runtimes: "runtime_list",
};

const TAKES: Partial<Record<keyof WorkspaceService, readonly [position: number, contract: ContractName]>> = {
  create: [0, "workspace_creation"],
  update: [1, "workspace_update"],
  plan: [1, "workspace_restart"],
  restart: [1, "workspace_restart"],
  switchProvider: [1, "provider_switch"],
  register: [0, "instance_registration"],
  heartbeat: [0, "instance_heartbeat"],
  importTemplate: [0, "template_import"],
};

/** A service in memory that fails where it is given, or would give, what does not keep its contract. */
export function createFakeService(options: MemoryOptions = {}): MemoryService {
  const service = createMemoryService(options);
  return new Proxy(service, {
    get(target, name: keyof WorkspaceService) {
      const method: unknown = target[name];
      const contract = GIVES[name];
      if (typeof method !== "function" || contract === undefined) return method;
      return async (...parameters: unknown[]) => {
        const taken = TAKES[name];
        if (taken !== undefined && parameters[taken[0]] !== undefined) keep(taken[1], parameters[taken[0]]);
        const given = (await (method as (...all: unknown[]) => Promise<unknown>)(...parameters)) as Answer<unknown>;
        keep(contract, "body" in given ? given.body : given);
        return given;
      };
    },
  });
}

function keep(contract: ContractName, value: unknown): void {
  const parsed = parse(contract, value);
  if (!parsed.ok) throw new Error(`The contract ${contract} is broken: ${JSON.stringify(parsed.problems)}`);
}
