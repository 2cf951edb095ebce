import { validate as validateImport } from "@portcullis/contracts/validators/template_import";
import importSchema from "@portcullis/contracts/schemas/template_import.schema.json" with { type: "json" };

import type { WorkspaceService } from "../../workspaces/workspace-service.ts";
import { sendJson } from "../answer.ts";
import { jsonBody } from "../body.ts";
import type { ApiLimits } from "../limits.ts";
import { defineRoute, type Route } from "../route.ts";

const tag = "templates";

export function templateRoutes(service: WorkspaceService, limits: Pick<ApiLimits, "importBytes">): readonly Route[] {
  const refresh = (path: string, description: string): Route =>
    defineRoute({
      method: "POST",
      path,
      access: "token",
      tag,
      summary: "Read the templates and the manifest again",
      description,
      answers: [{ status: 200, description: "They were read.", contract: "template_refresh" }],
      handle: async ({ reply }) => sendJson(reply, await service.refreshTemplates()),
    });
  return [
    defineRoute({
      method: "GET",
      path: "/templates",
      access: "read",
      tag,
      summary: "List templates",
      answers: [{ status: 200, description: "All of them.", contract: "template_list" }],
      handle: async ({ reply }) => sendJson(reply, await service.templates()),
    }),
    defineRoute({
      method: "GET",
      path: "/templates/:id/files",
      access: "read",
      tag,
      summary: "List the files that a template delivers",
      description: "A slash in the id is written %2F.",
      answers: [{ status: 200, description: "Its files.", contract: "template_files" }],
      codes: ["TEMPLATE_NOT_FOUND", "TEMPLATE_INVALID", "TEMPLATE_TOO_LARGE"],
      handle: async ({ reply, id }) => sendJson(reply, await service.templateFiles(id)),
    }),
    defineRoute({
      method: "POST",
      path: "/templates/import",
      access: "token",
      tag,
      summary: "Make a template from files",
      body: jsonBody("template_import", validateImport, importSchema),
      bodyLimit: limits.importBytes,
      answers: [{ status: 201, description: "It is there.", contract: "template_imported" }],
      codes: ["TEMPLATE_EXISTS", "TEMPLATE_INVALID", "TEMPLATE_TOO_LARGE", "INVALID_FILE_PATH"],
      handle: async ({ reply, body }) => sendJson(reply, await service.importTemplate(body), 201),
    }),
    refresh("/templates/refresh", "Whatever changed on the disk counts from now on."),
    refresh("/admin/templates/refresh", "As /templates/refresh, under its older path."),
  ];
}
