import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

import { DaemonError } from "../core/daemon-error.ts";
import { toOutcome } from "./outcome.ts";
import { PAGE_ROUTE } from "./page-headers.ts";
import { queryOf, readContext, redirect, sendPage, type PageServer } from "./page-server.ts";
import { checkForm, checkOrigin, readFields } from "./read-form.ts";
import { renderSignInPage, toOwnAddress } from "./sign-in-page.ts";

/** Where a session begins and ends. */
export function registerSignInRoutes(app: FastifyInstance, server: PageServer): void {
  app.get("/page/sign-in", PAGE_ROUTE, (request, reply) => {
    const to = toOwnAddress(queryOf(request).get("to"));
    return sendPage(reply, renderSignInPage(to), { ...readContext(server, request), address: to });
  });
  app.post("/session", PAGE_ROUTE, (request, reply) => signIn(server, request, reply));
  app.post("/page/sign-out", PAGE_ROUTE, (request, reply) => signOut(server, request, reply));
}

function signIn(server: PageServer, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const fields = readFields(request);
  checkOrigin(request);
  const to = toOwnAddress(fields.get("to"));
  if (server.sessions.matchesToken((fields.get("token") ?? "").trim()))
    return redirect(reply.header("set-cookie", server.sessions.open()), to);
  const outcome = toOutcome(
    new DaemonError("UNAUTHORIZED", "That is not the daemon's token.", {
      fix: "Copy it from the file that the daemon names when it starts.",
    }),
  );
  return sendPage(reply, renderSignInPage(to), { ...readContext(server, request), address: to, outcome }, 401);
}

function signOut(server: PageServer, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  checkOrigin(request);
  checkForm(server.sessions.read(request.headers.cookie), readFields(request));
  return redirect(reply.header("set-cookie", server.sessions.close()), "/");
}
