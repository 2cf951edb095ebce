import type { DirectoryEntry } from "../catalogue/catalogue.ts";
import type { Question } from "../resolution/question.ts";
import { show } from "../resolution/describe-folder.ts";

/** One thing that happens in the life of some workspaces. Plain JSON. */
export type Call = WorkspaceCall | FolderCall | Crash | Together;

/** Sent to one workspace, which is counted round: a case that loses one stays a case. */
export type WorkspaceCall = { readonly workspace: number } & Verb;

export type Verb =
  | { readonly call: "patch-template"; readonly template: string }
  | { readonly call: "patch-runtime"; readonly runtime: string }
  | { readonly call: "restart"; readonly body: RestartBody }
  | { readonly call: "pause" }
  | { readonly call: "resume" }
  /** To the other of two providers. */
  | { readonly call: "switch-provider" }
  /** The user writes into the configuration. */
  | { readonly call: "edit" }
  | { readonly call: "remove" };

export type RestartBody = Question["request"];

/** Somebody changes the templates folder; what is put under a path replaces what was there. */
export type FolderCall =
  | { readonly call: "remove-template"; readonly path: string }
  | { readonly call: "put-template"; readonly entry: DirectoryEntry };

/** The resolver, or the daemon, ends without warning and is started again. */
interface Crash {
  readonly call: "crash";
}

/** Two clients at once. */
export interface Together {
  readonly call: "together";
  readonly calls: readonly [WorkspaceCall, WorkspaceCall];
}

export type CallName = Call["call"];

/** Verbs after which the workspace boots. */
export const isBooting = ({ call }: Call): boolean =>
  call === "restart" || call === "resume" || call === "switch-provider";

/** As it is told to a reader. */
export function describeCall(call: Call, names: readonly string[]): string {
  switch (call.call) {
    case "crash":
      return "the process is killed, and started again";
    case "together":
      return call.calls.map((one) => describeCall(one, names)).join(", and at the same time ");
    case "remove-template":
      return `the folder ${show(call.path)} is removed`;
    case "put-template":
      return `the folder ${show(call.entry.path)} is put in place${describeConfiguration(call.entry)}`;
    case "patch-template":
    case "patch-runtime":
    case "restart":
    case "pause":
    case "resume":
    case "switch-provider":
    case "edit":
    case "remove":
      return describeVerb(call, names[call.workspace % names.length] ?? "");
  }
}

function describeVerb(call: WorkspaceCall, name: string): string {
  const path = `/workspaces/${encodeURIComponent(name)}`;
  switch (call.call) {
    case "patch-template":
      return `PATCH ${path}/template ${JSON.stringify({ template: call.template })}`;
    case "patch-runtime":
      return `PATCH ${path} ${JSON.stringify({ runtime: call.runtime })}`;
    case "restart":
      return `POST ${path}/restart${Object.keys(call.body).length === 0 ? "" : ` ${JSON.stringify(call.body)}`}`;
    case "edit":
      return `PUT ${path}/files/config.yaml, with one more line`;
    case "remove":
      return `DELETE ${path}`;
    case "pause":
    case "resume":
    case "switch-provider":
      return `POST ${path}/${call.call}`;
  }
}

const describeConfiguration = ({ configuration }: DirectoryEntry): string =>
  configuration === undefined ? "" : `, with config.yaml ${JSON.stringify(configuration.text)}`;
