import { parseWith, type Validator, type WorkspaceTemplateUpdate } from "@portcullis/contracts";

import { DaemonError } from "../core/daemon-error.ts";
import { type BodyReader, bytesOf, parseBody } from "./body.ts";
import { parseJsonBody } from "./parse-json-body.ts";

/**
 * The body of PATCH template. One that names no template, whatever else is wrong with it, is answered in one way; and a name that
 * is too long to be one is an unknown one.
 */
export const templateBody = (
  validate: Validator<WorkspaceTemplateUpdate>,
  schema: { readonly properties: Readonly<Record<string, unknown>> },
): BodyReader<WorkspaceTemplateUpdate> => ({
  kind: "json",
  contract: "workspace_template_update",
  isOptional: false,
  read(request) {
    const value = parse(bytesOf(request));
    if (!hasTemplate(value)) throw required();
    const parsed = parseWith(validate, value);
    if (!parsed.ok && parsed.problems.every(({ pointer }) => pointer === "/template"))
      throw new DaemonError("TEMPLATE_UNSUPPORTED", "unsupported workspace template", {
        fix: "GET /templates lists the names.",
        members: { template: value.template },
      });
    return parseBody(value, validate, schema);
  },
});

function parse(bytes: Uint8Array): unknown {
  try {
    return parseJsonBody(bytes);
  } catch (error) {
    if (error instanceof DaemonError) throw required(error.details.problems);
    throw error;
  }
}

const hasTemplate = (value: unknown): value is WorkspaceTemplateUpdate =>
  typeof value === "object" &&
  value !== null &&
  Object.hasOwn(value, "template") &&
  typeof (value as { readonly template: unknown }).template === "string";

const required = (problems?: DaemonError["details"]["problems"]): DaemonError =>
  new DaemonError("TEMPLATE_REQUIRED", "template is required", {
    fix: 'Send {"template": "NAME"}, or {"template": ""} for none.',
    ...(problems !== undefined && { problems }),
  });
