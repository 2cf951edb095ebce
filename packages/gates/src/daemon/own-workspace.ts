import { randomBytes, randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";

import type { Workspace } from "@portcullis/contracts";

import {
  bodyOf,
  describeRefusal,
  isTransient,
  isUnauthorised,
  type DaemonClient,
  type Refusal,
} from "./daemon-client.ts";

/** A workspace that was made for a check, by its name alone as long as the daemon has not told its id. */
export interface OwnWorkspace {
  readonly name: string;
  readonly workspace?: Workspace;
}

export type Creation =
  | { readonly created: Workspace }
  | { readonly refusal: Refusal }
  /** Nobody knows whether it was made. */
  | { readonly problem: unknown };

const LONGEST_LABEL = 60;
const TRIES = 3;
const PAUSE = 300;

/** A name that nobody else has, in characters that every daemon takes. */
export function nameWorkspace(template: string): string {
  const label = template.replaceAll(/[^A-Za-z0-9]+/g, "-").slice(0, LONGEST_LABEL);
  return `portcullis-check-${label}-${randomBytes(6).toString("hex")}`;
}

/** Creates a workspace of a template. The request is sent again with the same key when its answer is lost: it happens once. */
export async function createOwnWorkspace(client: DaemonClient, name: string, template: string): Promise<Creation> {
  const key = randomUUID();
  let problem: unknown;
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    try {
      // The second try is for when the first has failed.
      // oxlint-disable-next-line no-await-in-loop
      const answer = await client.createWorkspace({ name, template }, key);
      if ("body" in answer) return { created: answer.body.workspace };
      if (!isTransient(answer) && !isUnauthorised(answer.refusal)) return answer;
      problem = answer.refusal;
      if (!isTransient(answer)) break;
    } catch (error) {
      problem = error;
      if (!isTransient(error)) break;
    }
    // oxlint-disable-next-line no-await-in-loop
    await sleep(PAUSE);
  }
  return { problem: toError(problem) };
}

const toError = (problem: unknown): unknown => {
  if (problem instanceof Error) return problem;
  try {
    return bodyOf({ refusal: problem as Refusal });
  } catch (error) {
    return error;
  }
};

/**
 * Removes a workspace of our own with its files.
 *
 * @returns why it may still be there, if it may
 */
export async function removeOwnWorkspace(client: DaemonClient, own: OwnWorkspace): Promise<string | undefined> {
  let problem = "";
  const key = randomUUID();
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    try {
      // oxlint-disable-next-line no-await-in-loop
      const found = own.workspace ?? (await findByName(client, own.name));
      if (found === undefined) return undefined;
      // oxlint-disable-next-line no-await-in-loop
      const answer = await client.removeWorkspace(found.id, found.name, key);
      if ("body" in answer || answer.refusal.status === 404 || answer.refusal.status === 410) return undefined;
      problem = describeRefusal(answer.refusal);
      if (!isTransient(answer)) return problem;
    } catch (error) {
      problem = error instanceof Error ? error.message : String(error);
    }
    // oxlint-disable-next-line no-await-in-loop
    await sleep(PAUSE);
  }
  return problem;
}

const MOST_PAGES = 200;

async function findByName(client: DaemonClient, name: string): Promise<Workspace | undefined> {
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    // oxlint-disable-next-line no-await-in-loop
    const { workspaces, next_cursor } = bodyOf(await client.listWorkspaces(cursor));
    const found = workspaces.find((workspace) => workspace.name === name);
    if (found !== undefined || next_cursor === null) return found;
    cursor = next_cursor;
  }
  return undefined;
}
