import { DaemonError } from "../../core/daemon-error.ts";
import { filePathProblem } from "../../core/file-path.ts";
import type { WorkspaceService } from "../../workspaces/workspace-service.ts";
import { sendJson } from "../answer.ts";
import { bytesBody } from "../body.ts";
import { defineRoute, type Route } from "../route.ts";

const tag = "files";
const path = "/workspaces/:id/files/*";

export const fileRoutes = (service: WorkspaceService): readonly Route[] => [
  defineRoute({
    method: "GET",
    path: "/workspaces/:id/files",
    access: "read",
    tag,
    summary: "List the files of a workspace",
    description: "Their paths and digests; the contents need the token.",
    answers: [{ status: 200, description: "Its files.", contract: "workspace_files" }],
    codes: ["PROVISIONER_UNAVAILABLE"],
    handle: async ({ reply, id }) => sendJson(reply, await service.files(id)),
  }),
  defineRoute({
    method: "GET",
    path,
    access: "token",
    tag,
    summary: "Read a file of a workspace",
    answers: [{ status: 200, description: "Its bytes.", mediaType: "application/octet-stream" }],
    codes: ["INVALID_FILE_PATH", "FILE_NOT_FOUND", "PROVISIONER_UNAVAILABLE"],
    async handle({ reply, id, rest }) {
      const content = await service.readFile(id, checked(rest));
      return reply.header("content-type", "application/octet-stream").send(Buffer.from(content));
    },
  }),
  defineRoute({
    method: "PUT",
    path,
    access: "token",
    tag,
    summary: "Write a file of a workspace",
    description: "The body is the content, of any media type.",
    body: bytesBody,
    answers: [{ status: 200, description: "Its files afterwards.", contract: "workspace_files" }],
    codes: ["INVALID_FILE_PATH", "STATE_CHANGED", "TEMPLATE_TOO_LARGE", "FILES_ELSEWHERE", "PROVISIONER_UNAVAILABLE"],
    handle: async ({ reply, id, rest, body }) => sendJson(reply, await service.writeFile(id, checked(rest), body)),
  }),
  defineRoute({
    method: "DELETE",
    path,
    access: "token",
    tag,
    summary: "Remove a file of a workspace",
    answers: [{ status: 200, description: "Its files afterwards.", contract: "workspace_files" }],
    codes: ["INVALID_FILE_PATH", "FILE_NOT_FOUND", "STATE_CHANGED", "FILES_ELSEWHERE", "PROVISIONER_UNAVAILABLE"],
    handle: async ({ reply, id, rest }) => sendJson(reply, await service.removeFile(id, checked(rest))),
  }),
  defineRoute({
    method: "GET",
    path: "/workspaces/:id/log",
    access: "token",
    tag,
    summary: "Read the last output of a workspace's instance",
    answers: [{ status: 200, description: "Its last lines.", contract: "workspace_log" }],
    codes: ["PROVISIONER_UNAVAILABLE"],
    handle: async ({ reply, id }) => sendJson(reply, await service.log(id)),
  }),
];

/** The path of the file; the volume checks it again, against links too. */
function checked(given: string): string {
  const problem = filePathProblem(given);
  if (problem === undefined) return given;
  throw new DaemonError("INVALID_FILE_PATH", `The path of the file ${problem}.`, {
    fix: "Give a path below the configuration folder, such as prompts/system.md.",
  });
}
