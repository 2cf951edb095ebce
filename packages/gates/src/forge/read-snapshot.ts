import { parseWith, type PullRequestSnapshot } from "@portcullis/contracts";
import { validate } from "@portcullis/contracts/validators/pull_request_snapshot";

import { PortcullisError } from "../core/portcullis-error.ts";
import type { Wanted } from "../core/wanted.ts";
import type { ForgeAdapter, PullRequestReference } from "./forge.ts";
import { ForgeFault } from "./forge-fault.ts";

/**
 * Takes the snapshot of a pull request: the parts that are wanted, each whole or listed in `incomplete`.
 *
 * @throws PortcullisError `unreadable` where the forge does not even give the pull request itself, or nothing that is one
 */
export async function readSnapshot(
  adapter: ForgeAdapter,
  reference: PullRequestReference,
  wanted: Wanted,
): Promise<PullRequestSnapshot> {
  const parsed = parseWith(validate, await orUnreadable(() => adapter.readPullRequest(reference, wanted)));
  if (parsed.ok) return parsed.value;
  const problems = parsed.problems.map(({ pointer, message }) => ({ pointer, message }));
  throw new PortcullisError(
    "unreadable",
    "What the forge says does not make a snapshot.",
    "Please report it with these places.",
    { problems },
  );
}

/** What a forge reads, or the error that a command ends with. */
export async function orUnreadable<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    if (!(cause instanceof ForgeFault)) throw cause;
    throw new PortcullisError("unreadable", `The forge cannot be read: ${cause.message}.`, fixOf(cause), { cause });
  }
}

function fixOf({ status }: ForgeFault): string {
  if (status === 401) return "The token is wrong or has ended: make a new one.";
  if (status === 403) return "Give the token the right to read the repository; docs/forges.md lists what is read.";
  if (status === 404) return "Check the name, the address of the forge, and that the token may see the repository.";
  return "Look at the forge, and try again.";
}
