import type { ApiProblem } from "@portcullis/contracts";

import { DaemonError } from "../core/daemon-error.ts";
import { toProblem } from "./outcome.ts";

/** A part of a page, or why it could not be read: one part that fails takes no other with it. */
export type Part<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: ApiProblem };

const LONGEST_WAIT_MS = 5000;

/** Waits for a part, but not for ever. `onError` gets what is none of our own errors. */
export async function readPart<Value>(
  reading: Promise<Value>,
  onError: (error: unknown) => void,
): Promise<Part<Value>> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    const late = new DaemonError("PROVISIONER_UNAVAILABLE", "It did not answer in time.", {
      fix: "Load the page again.",
    });
    timer = setTimeout(() => reject(late), LONGEST_WAIT_MS);
  });
  try {
    return { ok: true, value: await Promise.race([reading, limit]) };
  } catch (error) {
    if (!(error instanceof DaemonError)) onError(error);
    return { ok: false, problem: toProblem(error) };
  } finally {
    clearTimeout(timer);
  }
}
