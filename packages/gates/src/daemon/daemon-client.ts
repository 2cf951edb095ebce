import {
  parseWith,
  type TemplateFiles,
  type TemplateList,
  type Validator,
  type Workspace,
  type WorkspaceCreated,
  type WorkspaceCreation,
  type WorkspaceFiles,
  type WorkspaceLog,
  type WorkspacePage,
  type WorkspaceRemoval,
} from "@portcullis/contracts";
import { validate as isProblem } from "@portcullis/contracts/validators/api_problem";
import { validate as isTemplateFiles } from "@portcullis/contracts/validators/template_files";
import { validate as isTemplateList } from "@portcullis/contracts/validators/template_list";
import { validate as isWorkspace } from "@portcullis/contracts/validators/workspace";
import { validate as isWorkspaceCreated } from "@portcullis/contracts/validators/workspace_created";
import { validate as isWorkspaceFiles } from "@portcullis/contracts/validators/workspace_files";
import { validate as isWorkspaceLog } from "@portcullis/contracts/validators/workspace_log";
import { validate as isWorkspacePage } from "@portcullis/contracts/validators/workspace_page";
import { validate as isWorkspaceRemoval } from "@portcullis/contracts/validators/workspace_removal";

import { PortcullisError } from "../core/portcullis-error.ts";
import { shorten } from "../core/shorten.ts";
import { sendRequest, type DaemonAccess, type DaemonRequest } from "./send-request.ts";

/** What a daemon says no with. */
export interface Refusal {
  readonly status: number;
  /** `HTTP_503` where it names none. */
  readonly code: string;
  readonly error: string;
}

/** An answer that keeps its contract, or a refusal. */
export type Answer<Body> = { readonly body: Body } | { readonly refusal: Refusal };

/** What is asked of a workspace daemon. Everything throws PortcullisError `unreadable` for what is no answer. */
export interface DaemonClient {
  listTemplates(signal?: AbortSignal): Promise<Answer<TemplateList>>;
  readTemplateFiles(template: string, signal?: AbortSignal): Promise<Answer<TemplateFiles>>;
  /** The same key again gives the same workspace. */
  createWorkspace(body: WorkspaceCreation, key: string): Promise<Answer<WorkspaceCreated>>;
  listWorkspaces(cursor?: string): Promise<Answer<WorkspacePage>>;
  readWorkspace(id: string, signal?: AbortSignal): Promise<Answer<Workspace>>;
  readFiles(id: string, signal?: AbortSignal): Promise<Answer<WorkspaceFiles>>;
  readLog(id: string, signal?: AbortSignal): Promise<Answer<WorkspaceLog>>;
  /** Removes it with its files and its row. */
  removeWorkspace(id: string, name: string, key: string): Promise<Answer<WorkspaceRemoval>>;
}

export function createDaemonClient(access: DaemonAccess): DaemonClient {
  const ask = async <Body>(
    request: DaemonRequest,
    contract: Contract<Body>,
    signal?: AbortSignal,
  ): Promise<Answer<Body>> => {
    const { status, text } = await sendRequest(access, request, signal);
    const name = `${request.method} ${request.path}`;
    if (status < 200 || status > 299) return { refusal: toRefusal(status, text, access.token) };
    return { body: parseBody(text, name, contract, access.token) };
  };
  const get = <Body>(path: string, contract: Contract<Body>, signal?: AbortSignal): Promise<Answer<Body>> =>
    ask({ method: "GET", path }, contract, signal);
  return {
    listTemplates: (signal) => get("/templates", ["template_list", isTemplateList], signal),
    readTemplateFiles: (template, signal) =>
      get(`/templates/${encodeURIComponent(template)}/files`, ["template_files", isTemplateFiles], signal),
    createWorkspace: (body, key) =>
      ask({ method: "POST", path: "/workspaces", body, headers: { "idempotency-key": key } }, [
        "workspace_created",
        isWorkspaceCreated,
      ]),
    listWorkspaces: (cursor) =>
      ask({ method: "GET", path: "/workspaces", query: { limit: "100", ...(cursor !== undefined && { cursor }) } }, [
        "workspace_page",
        isWorkspacePage,
      ]),
    readWorkspace: (id, signal) => get(`/workspaces/${id}`, ["workspace", isWorkspace], signal),
    readFiles: (id, signal) => get(`/workspaces/${id}/files`, ["workspace_files", isWorkspaceFiles], signal),
    readLog: (id, signal) => get(`/workspaces/${id}/log`, ["workspace_log", isWorkspaceLog], signal),
    removeWorkspace: (id, name, key) =>
      ask(
        {
          method: "DELETE",
          path: `/workspaces/${id}`,
          query: { erase_data: "true", purge: "true" },
          headers: { "idempotency-key": key, "x-confirm-name": name },
        },
        ["workspace_removal", isWorkspaceRemoval],
      ),
  };
}

/** The body of an answer. @throws PortcullisError `unreadable` for a refusal */
export function bodyOf<Body>(answer: Answer<Body>): Body {
  if ("body" in answer) return answer.body;
  const message = describeRefusal(answer.refusal);
  if (!isUnauthorised(answer.refusal)) throw new PortcullisError("unreadable", message, "Look at the daemon's log.");
  throw new PortcullisError(
    "unreadable",
    `${message} Name its token: --token-file FILE, or PORTCULLIS_TOKEN.`,
    "Look at the daemon's log.",
  );
}

export const isUnauthorised = ({ status }: Refusal): boolean => status === 401 || status === 403;

/** A refusal in a sentence. */
export const describeRefusal = ({ status, code, error }: Refusal): string =>
  `the daemon answered ${status} ${code}: ${error.replace(/\.?$/, ".")}`;

const TRANSIENT = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Whether asking again may help: a connection that broke, or a server that has trouble. What breaks its contract stays so. */
export function isTransient(outcome: unknown): boolean {
  if (outcome instanceof PortcullisError) return outcome.code === "unreadable" && outcome.problems.length === 0;
  const { refusal } = outcome as { readonly refusal?: Refusal };
  return refusal !== undefined && TRANSIENT.has(refusal.status);
}

type Contract<Body> = readonly [name: string, validate: Validator<Body>];

const SHOWN_PROBLEMS = 5;
const LONGEST_ERROR = 500;

function parseBody<Body>(
  text: string,
  name: string,
  [contract, validate]: Contract<Body>,
  token: string | undefined,
): Body {
  const parsed = parseWith(validate, parseJson(text, name, token));
  if (parsed.ok) return parsed.value;
  const problems = parsed.problems.slice(0, SHOWN_PROBLEMS).map(({ pointer, message }) => ({
    pointer,
    message: withoutToken(message, token),
  }));
  throw new PortcullisError(
    "unreadable",
    `${name} was answered with what is no ${contract}: ${problems[0]?.message ?? ""}`,
    "Ask a daemon that keeps the contracts of this version.",
    { problems },
  );
}

function parseJson(text: string, name: string, token: string | undefined): unknown {
  try {
    return JSON.parse(text, (_, value: unknown) => (typeof value === "string" ? withoutToken(value, token) : value));
  } catch (cause) {
    const found = text.trim() === "" ? "nothing" : JSON.stringify(shorten(withoutToken(text.trim(), token), 60));
    throw new PortcullisError(
      "unreadable",
      `${name} was answered with what is no JSON: ${found}.`,
      "Look whether the address is that of a workspace daemon.",
      { cause },
    );
  }
}

function toRefusal(status: number, text: string, token: string | undefined): Refusal {
  const parsed = parseWith(isProblem, parseQuietly(text));
  const { code, error } = parsed.ok
    ? { code: parsed.value.code, error: parsed.value.detail ?? parsed.value.error }
    : { code: `HTTP_${status}`, error: text.trim() === "" ? "it does not say why" : text.trim() };
  return { status, code, error: shorten(withoutToken(error, token), LONGEST_ERROR) };
}

function parseQuietly(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Shorter ones stand in ordinary words. */
const SHORTEST_TOKEN = 8;

/** A daemon that repeats the token in what it says must not bring it into a report. */
const withoutToken = (text: string, token: string | undefined): string =>
  token === undefined || token.length < SHORTEST_TOKEN ? text : text.replaceAll(token, "[token]");
