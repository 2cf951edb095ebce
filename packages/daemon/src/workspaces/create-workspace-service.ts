import { listEvents } from "../store/events.ts";
import { countByStatus, listWorkspaces } from "../store/workspaces.ts";
import { type Context, readPresent } from "./context.ts";
import { create } from "./create.ts";
import { readCursor, readEventCursor, writeCursor } from "./cursor.ts";
import { listFiles, readFile, readLog, removeFile, writeFile } from "./files.ts";
import { plan, restart, resume, switchProvider } from "./launch.ts";
import { heartbeat, register } from "./registry.ts";
import type { WorkspaceService } from "./workspace-service.ts";
import { hibernate, pause, remove } from "./stop.ts";
import { listRuntimes, templateFiles } from "./templates.ts";
import { toWorkspace } from "./to-workspace.ts";
import { update, updateTemplate } from "./update.ts";

/** Everything that can be done with workspaces, in one place for the routes, the page and the tests. */
export const createWorkspaceService = (context: Context): WorkspaceService => ({
  async list({ limit, cursor }) {
    const after = cursor === undefined ? 0 : readCursor(cursor);
    // One more than asked for tells whether another page follows.
    const rows = await listWorkspaces(context.store, { limit: limit + 1, after });
    const shown = rows.slice(0, limit);
    return {
      workspaces: shown.map(toWorkspace),
      next_cursor: rows.length > limit ? writeCursor(shown.at(-1)!.position) : null,
    };
  },
  read: async (id, { includeRemoved = false } = {}) =>
    toWorkspace(await readPresent(context.store, id, { includeRemoved })),
  create: async (body, repeat) => await create(context, body, repeat),
  update: async (id, body, repeat) => await update(context, id, body, repeat),
  updateTemplate: async (id, template, repeat) => await updateTemplate(context, id, template, repeat),
  plan: async (id, body) => await plan(context, id, body),
  restart: async (id, body, repeat) => await restart(context, id, body, repeat),
  resume: async (id, repeat) => await resume(context, id, repeat),
  switchProvider: async (id, body, repeat) => await switchProvider(context, id, body, repeat),
  pause: async (id, repeat) => await pause(context, id, repeat),
  hibernate: async (id, options, repeat) => await hibernate(context, id, options, repeat),
  remove: async (id, options, repeat) => await remove(context, id, options, repeat),
  register: async (body, token) => await register(context, body, token),
  heartbeat: async (body, token) => await heartbeat(context, body, token),
  async events({ workspaceId, limit, cursor, newest = false }) {
    const found = await listEvents(context.store, {
      limit: limit + 1,
      after: cursor === undefined ? 0 : readEventCursor(cursor),
      newest,
      ...(workspaceId !== undefined && { workspaceId }),
    });
    if (newest) return { events: found.slice(-limit), next_cursor: null };
    const shown = found.slice(0, limit);
    return { events: shown, next_cursor: found.length > limit ? String(shown.at(-1)!.id) : null };
  },
  subscribe: (listener) => context.bus.subscribe(listener),
  files: async (id) => await listFiles(context, id),
  readFile: async (id, path) => await readFile(context, id, path),
  writeFile: async (id, path, content) => await writeFile(context, id, path, content),
  removeFile: async (id, path) => await removeFile(context, id, path),
  log: async (id) => await readLog(context, id),
  templates: async () => await context.catalogue.list(),
  templateFiles: async (id) => await templateFiles(context, id),
  importTemplate: async (body) => await context.catalogue.importTemplate(body),
  refreshTemplates: async () => await context.catalogue.refresh(),
  runtimes: async () => listRuntimes(context),
  countByStatus: async () => await countByStatus(context.store),
  probe: async () => await context.store.probe(),
});
