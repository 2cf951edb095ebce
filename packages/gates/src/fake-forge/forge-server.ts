import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout } from "node:timers/promises";

import { giteaError, githubError } from "./errors.ts";
import type { FakeForgeOptions, FakeToken, RecordedRequest } from "./fake-forge-options.ts";
import type { Fault, FaultPlan } from "./faults.ts";
import { Filler } from "./fill.ts";
import type { ForgeState } from "./forge-state.ts";
import { createGiteaRoutes } from "./gitea/gitea-routes.ts";
import { createGitHubRoutes } from "./github/github-routes.ts";
import { cutPage, GITEA_PAGING, GITHUB_PAGING, type Page } from "./paging.ts";
import { checkStructure } from "./check-structure.ts";
import { Refusal, type Route } from "./reply.ts";
import { spoilConnections } from "./spoil-connections.ts";
import type { Structure, StructureCheck } from "./structure.ts";
import { findMissingScope } from "./token-scopes.ts";

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly text?: string;
  readonly problem?: string;
}

interface Sent {
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The asker has this answer already, which costs nothing. */
  readonly isKnown: boolean;
}

/** Answers requests by the state of a forge, checks both, and spoils what a plan says. */
export class ForgeServer {
  readonly structure: Structure;
  readonly requests: RecordedRequest[] = [];
  origin = "";
  readonly #options: FakeForgeOptions;
  #state: ForgeState;
  readonly #check: StructureCheck;
  readonly #routes: Readonly<Record<string, Route>>;
  readonly #asked = new Map<string, number>();
  #plan: FaultPlan | undefined;
  #answered = 0;

  constructor(options: FakeForgeOptions, state: ForgeState) {
    this.#options = options;
    this.#state = state;
    const { kind, version } = chooseVersion(options);
    this.#check = checkStructure(kind, version);
    this.structure = this.#check.structure;
    this.#routes =
      kind === "github" ? createGitHubRoutes() : createGiteaRoutes(version, this.structure.version === "1.26.4");
  }

  get state(): ForgeState {
    return this.#state;
  }

  setState(state: ForgeState): void {
    this.#state = state;
  }

  setFaults(plan: FaultPlan | undefined): void {
    this.#plan = plan;
    this.#asked.clear();
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "GET", url: target = "/" } = request;
    const key = `${method} ${target}`;
    const repetition = this.#asked.get(key) ?? 0;
    this.#asked.set(key, repetition + 1);
    const fault = this.#plan?.({ method, target, repetition });
    const answer = await this.#answer(request, new URL(target, this.origin), fault);
    const sent = this.#toSent(request, answer);
    const recorded: RecordedRequest = {
      method,
      target,
      status: sent.isKnown ? 304 : answer.status,
      authorized: request.headers.authorization !== undefined,
      ...(fault && { fault: fault.kind }),
      ...(answer.problem !== undefined && { problem: answer.problem }),
    };
    this.requests.push(recorded);
    this.#options.tell?.(recorded);
    if (fault?.kind === "hang") return;
    const { latencyMilliseconds } = this.#options;
    if (latencyMilliseconds !== undefined) await setTimeout(latencyMilliseconds);
    this.#send(response, answer, sent, fault);
  }

  async #answer(request: IncomingMessage, address: URL, fault: Fault | undefined): Promise<Answer> {
    const body = await readBody(request);
    if (fault?.kind === "redirect")
      return { status: 302, headers: { Location: new URL(address.pathname, fault.to).href } };
    if (this.#answered >= this.#limit) return this.#refuse(403, "API rate limit exceeded for this token.");
    if (fault?.kind === "status") {
      const headers = fault.retryAfter === undefined ? {} : { "Retry-After": String(fault.retryAfter) };
      return { ...this.#refuse(fault.status), headers };
    }
    try {
      return this.#route(request, address, body, fault);
    } catch (error) {
      if (error instanceof Refusal) return this.#refuse(error.status, error.message);
      return this.#complain(500, error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  }

  #route(request: IncomingMessage, address: URL, body: unknown, fault: Fault | undefined): Answer {
    const method = request.method ?? "GET";
    const login = this.#authorize(method, address.pathname, request.headers.authorization);
    const path = address.pathname.slice(this.structure.base_path.length);
    const match = address.pathname.startsWith(this.structure.base_path) ? this.#check.find(method, path) : undefined;
    const route = match && this.#routes[match.operation];
    if (match === undefined || route === undefined)
      return { ...this.#refuse(404), problem: `The fake forge has no ${method} ${path}.` };
    const wrong = this.#check.checkRequest(match.operation, address.searchParams, body);
    if (wrong !== undefined) return this.#complain(400, wrong);
    const filler = new Filler(this.structure, this.origin);
    const reply = route({
      parameters: match.parameters,
      query: address.searchParams,
      body,
      login,
      state: this.#state,
      origin: this.origin,
      filler,
      now: () => this.#now().toISOString(),
    });
    if ("text" in reply && reply.text !== undefined) return { status: reply.status, text: reply.text };
    const habits = this.structure.forge === "github" ? GITHUB_PAGING : GITEA_PAGING;
    const status = "items" in reply ? 200 : reply.status;
    const page: Page = "items" in reply ? cutPage(reply, address, habits, fault) : { body: reply.body, headers: {} };
    const filled = filler.answer(match.operation, status, page.body);
    const spoiled = match.operation === "POST /graphql" ? spoilConnections(filled, fault) : filled;
    const broken = page.body === null ? undefined : this.#check.checkAnswer(match.operation, status, filled);
    return broken === undefined ? { status, headers: page.headers, body: spoiled } : this.#complain(500, broken);
  }

  /** The login of the token; undefined for a request without one, where everybody may ask. */
  #authorize(method: string, path: string, header: string | undefined): string | undefined {
    const { tokens } = this.#options;
    if (tokens === undefined) return header === undefined ? undefined : "portcullis";
    if (header === undefined) throw new Refusal(401);
    const known = this.#find(header);
    if (known === undefined)
      throw new Refusal(401, this.structure.forge === "github" ? "" : "invalid username, password or token");
    const missing = known.scopes && findMissingScope(this.structure.forge, method, path, known.scopes);
    if (missing !== undefined)
      throw new Refusal(403, `token does not have at least one of required scope(s): [${missing}]`);
    return known.login;
  }

  #refuse(status: number, message = ""): Answer {
    const write = this.structure.forge === "github" ? githubError : giteaError;
    return { status, body: write(status, message, this.origin) };
  }

  /** What is wrong with the asker or with us is said as loudly as can be. */
  #complain(status: number, problem: string): Answer {
    return { status, body: { message: `fake forge: ${problem}` }, problem };
  }

  #toSent({ headers: asked }: IncomingMessage, answer: Answer): Sent {
    const text = answer.text ?? (answer.body === undefined ? "" : JSON.stringify(answer.body));
    const etag = `"${createHash("sha256").update(text).digest("hex")}"`;
    const isGitHub = this.structure.forge === "github";
    const isKnown = isGitHub && answer.status === 200 && asked["if-none-match"] === etag;
    if (!isKnown) this.#answered += 1;
    const headers = {
      ...answer.headers,
      ...(isGitHub && { ...this.#toLimits(), ...this.#toScopes(asked.authorization) }),
      Date: this.#now().toUTCString(),
      ...(isGitHub && answer.status === 200 && { ETag: etag }),
      "Content-Type": answer.text === undefined ? "application/json;charset=utf-8" : "text/plain;charset=utf-8",
    };
    return { text, headers, isKnown };
  }

  #send(
    response: ServerResponse,
    { status }: Answer,
    { text, headers, isKnown }: Sent,
    fault: Fault | undefined,
  ): void {
    if (isKnown) {
      response.writeHead(304, headers).end();
      return;
    }
    const written = spoil(text, fault);
    response.writeHead(status, { ...headers, "Content-Length": String(Buffer.byteLength(written)) });
    if (fault?.kind !== "cut") response.end(written);
    else response.write(written.slice(0, Math.floor(written.length / 2)), () => response.destroy());
  }

  #now(): Date {
    return this.#options.now?.() ?? new Date();
  }

  #find(header: string | undefined): FakeToken | undefined {
    const given = /^(?:token|Bearer) (.+)$/i.exec(header ?? "")?.[1];
    return this.#options.tokens?.find(({ token }) => token === given);
  }

  /** Classic tokens have scopes, others have none, not even an empty list. */
  #toScopes(header: string | undefined): Record<string, string> {
    const scopes = this.#find(header)?.scopes;
    return scopes === undefined ? {} : { "X-OAuth-Scopes": scopes.join(", ") };
  }

  get #limit(): number {
    return this.structure.forge === "github" ? (this.#options.rateLimit ?? 5000) : Number.POSITIVE_INFINITY;
  }

  #toLimits(): Record<string, string> {
    const now = this.#now();
    return {
      "X-RateLimit-Limit": String(this.#limit),
      "X-RateLimit-Remaining": String(Math.max(this.#limit - this.#answered, 0)),
      "X-RateLimit-Used": String(this.#answered),
      // Seconds since the epoch: in an hour.
      "X-RateLimit-Reset": String(Math.ceil(now.getTime() / 1000) + 3600),
      "X-RateLimit-Resource": "core",
    };
  }
}

function chooseVersion({ kind, snapshots }: FakeForgeOptions): {
  kind: "gitea" | "forgejo" | "github";
  version: string;
} {
  const forge = snapshots[0]?.forge;
  if (kind === "github") return { kind, version: "" };
  if (forge?.kind === "forgejo") return { kind: "forgejo", version: forge.version ?? "15.0.3+gitea-1.22.0" };
  return { kind, version: (forge?.kind === "gitea" ? forge.version : undefined) ?? "1.26.4" };
}

function spoil(text: string, fault: Fault | undefined): string {
  if (fault?.kind === "garbage") return "<html>502 Bad Gateway</html>";
  return fault?.kind === "shape" ? '{"something":"else"}' : text;
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return text === "" ? undefined : (JSON.parse(text) as unknown);
}
