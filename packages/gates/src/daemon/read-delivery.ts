import type { DeliveryMeasurement, TemplateFiles, Workspace, WorkspaceFiles } from "@portcullis/contracts";
import { createHash } from "node:crypto";

import { PortcullisError } from "../core/portcullis-error.ts";
import { bodyOf, type DaemonClient } from "./daemon-client.ts";
import type { Boot } from "./wait-for-boot.ts";

export type Delivery = DeliveryMeasurement["deliveries"][number];

/** What was found of one workspace, and what could not be read of it. */
export interface ReadDelivery {
  readonly delivery: Delivery;
  readonly unread: DeliveryMeasurement["unread"];
}

const LOG_CHARACTERS = 16 * 1024;

/**
 * Reads what a workspace has, beside what its template has.
 *
 * @param expected the template's files as they were before the boot
 * @throws PortcullisError `unreadable` when the template is another one by now
 */
export async function readDelivery(
  client: DaemonClient,
  { workspace, booted, waitedSeconds, error }: Boot,
  { expected, runtime }: { readonly expected: TemplateFiles; readonly runtime: string },
  signal: AbortSignal,
): Promise<ReadDelivery> {
  const { id, boot_digest, applied_digest } = workspace;
  const files = await attempt(async () => checkDigest(bodyOf(await client.readFiles(id, signal)), "the workspace"));
  const log = booted === "online" ? undefined : await readLog(client, id, signal);
  const { template } = expected;
  const now = checkDigest(bodyOf(await client.readTemplateFiles(template, signal)), "the template");
  if (now.digest !== expected.digest)
    throw new PortcullisError("unreadable", "it changed while it was looked at.", "Try again.");
  return {
    delivery: {
      template,
      workspace_id: id,
      runtime,
      booted,
      waited_seconds: waitedSeconds,
      ...(error !== undefined && { error }),
      ...(log !== undefined && { log }),
      registered_runtime: registeredRuntime(workspace),
      ...(boot_digest !== null && { boot_digest }),
      ...(applied_digest !== null && { applied_digest }),
      expected: expected.files,
      ...("value" in files && { delivered: files.value.files }),
    },
    // Of a workspace that did not boot nobody has to know the files.
    unread:
      "problem" in files && booted === "online" ? [{ subject: JSON.stringify(template), reason: files.problem }] : [],
  };
}

const registeredRuntime = ({ registered_runtime, runtime }: Workspace): string => registered_runtime ?? runtime;

async function readLog(client: DaemonClient, id: string, signal: AbortSignal): Promise<string> {
  const log = await attempt(async () => bodyOf(await client.readLog(id, signal)).text);
  // Half of a character at the cut is none.
  return "value" in log ? log.value.slice(-LOG_CHARACTERS).toWellFormed() : `(its log cannot be read: ${log.problem})`;
}

/** What is wrong with a part must not hide the rest. */
async function attempt<T>(work: () => Promise<T>): Promise<{ readonly value: T } | { readonly problem: string }> {
  try {
    return { value: await work() };
  } catch (error) {
    if (!(error instanceof PortcullisError)) throw error;
    return { problem: error.message };
  }
}

/**
 * Holds a list of files to the digest that the daemon gives of all of them.
 *
 * @throws PortcullisError `unreadable` for a list that names a path twice, or has another digest
 */
export function checkDigest<Listed extends TemplateFiles | WorkspaceFiles>(listed: Listed, whose: string): Listed {
  const { files, digest } = listed;
  if (new Set(files.map(({ path }) => path)).size < files.length)
    throw contradiction(`the daemon lists a file of ${whose} twice.`);
  const hash = createHash("sha256");
  for (const { path, sha256 } of files.toSorted((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path))))
    hash.update(`${sha256}  ${path}\n`);
  if (hash.digest("hex") === digest) return listed;
  throw contradiction(`the digest that the daemon gives of ${whose} is not that of the files that it lists.`);
}

const contradiction = (message: string): PortcullisError =>
  new PortcullisError("unreadable", message, "Ask a daemon that keeps the contracts of this version.");
