import { createHash } from "node:crypto";
import type { FastifyRequest } from "fastify";

import { isForeign } from "../api/host-and-origin.ts";
import { isEqual, type Session } from "../api/session.ts";
import { DaemonError } from "../core/daemon-error.ts";
import type { Repeatable } from "../workspaces/workspace-service.ts";

export const FORM_TYPE = "application/x-www-form-urlencoded";

/** The fields of a form; DaemonError UNSUPPORTED_MEDIA_TYPE where the body is none. */
export function readFields({ body }: FastifyRequest): URLSearchParams {
  if (body instanceof URLSearchParams) return body;
  if (body === undefined || body === null) return new URLSearchParams();
  throw new DaemonError("UNSUPPORTED_MEDIA_TYPE", `The page takes forms: ${FORM_TYPE}.`);
}

/** DaemonError ORIGIN_REFUSED where another site sent the request: browsers say so of every form. */
export function checkOrigin(request: FastifyRequest): void {
  const site = request.headers["sec-fetch-site"];
  if (!isForeign(request) && (site === undefined || site === "same-origin")) return;
  throw new DaemonError("ORIGIN_REFUSED", "The form was sent by another site.", {
    fix: "Open the page itself, and send it from there.",
  });
}

/** DaemonError where nobody is signed in, or the form belongs to another session. */
export function checkForm(session: Session | undefined, fields: URLSearchParams): void {
  if (session === undefined)
    throw new DaemonError("UNAUTHORIZED", "Nobody is signed in.", { fix: "Sign in, and send the form again." });
  if (!isEqual(fields.get("form_token") ?? "", session.formToken))
    throw new DaemonError("ORIGIN_REFUSED", "The form is not of this session.", {
      fix: "Load the page again, and send its form.",
    });
}

/** The same form with the same fields happens once, however often it is sent; filled in otherwise, it is another. */
export function toRepeatable({ url }: FastifyRequest, fields: URLSearchParams): Repeatable {
  const formKey = fields.get("form_key");
  const fingerprint = createHash("sha256")
    .update(JSON.stringify(["POST", url, [...fields].filter(([name]) => name !== "form_token")]))
    .digest("hex");
  return formKey === null || formKey === "" ? {} : { key: `page-${fingerprint}`, fingerprint };
}
