import type { Writing } from "../forge-client.ts";
import type { ForgePublisher, JudgedState } from "./forge-publisher.ts";

/**
 * What moved: the head, so that there is nothing to say of this one any more; the request, which another run will judge; or what was
 * said on it, so that it can be judged again.
 */
export type Moved = "head" | "request" | "conversation";

/** The pull request is no longer what was judged. */
export class StateMoved extends Error {
  override readonly name = "StateMoved";
  readonly what: Moved;

  constructor(message: string, what: Moved) {
    super(message);
    this.what = what;
  }
}

/** Makes one change: looks at the pull request, writes, and where nobody knows what became of it, looks for it. */
export type Write = (send: () => Promise<Writing>, isThere: () => Promise<boolean>) => Promise<Writing | undefined>;

const ATTEMPTS = 3;

export function createWriter(publisher: ForgePublisher, judged: JudgedState): Write {
  let isUntouched = true;
  return async (send, isThere) => {
    for (let attempt = 1; ; attempt += 1) {
      refuseMoved(judged, await publisher.look(), isUntouched);
      isUntouched = false;
      const writing = await send();
      if (writing.kind === "done") return writing;
      if (writing.kind === "refused") throw writing.fault;
      if (await isThere()) return undefined;
      if (attempt === ATTEMPTS) throw writing.fault;
    }
  };
}

/** @param isUntouched whether nothing was written yet: our own comment, too, changes the time of the last change */
function refuseMoved(judged: JudgedState, now: JudgedState, isUntouched: boolean): void {
  if (now.sha !== judged.sha)
    throw new StateMoved(`The head moved from ${judged.sha.slice(0, 10)} to ${now.sha.slice(0, 10)} meanwhile`, "head");
  if (now.base !== judged.base)
    throw new StateMoved(`The base became ${JSON.stringify(now.base)} meanwhile`, "request");
  if (now.state !== judged.state) throw new StateMoved(`The pull request became ${now.state} meanwhile`, "request");
  if (isUntouched && toInstant(now.updatedAt) !== toInstant(judged.updatedAt))
    throw new StateMoved("Something was said or changed on the pull request meanwhile", "conversation");
}

const toInstant = (time: string | undefined): number | undefined => (time === undefined ? undefined : Date.parse(time));
