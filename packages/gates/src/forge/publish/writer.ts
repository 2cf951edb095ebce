import type { Writing } from "../forge-client.ts";
import type { ForgePublisher, JudgedState } from "./forge-publisher.ts";

/** The pull request is no longer what was judged. */
export class StateMoved extends Error {
  override readonly name = "StateMoved";
  /** Whether it is about another commit, branch or state, so that another run has to say what there is to say. */
  readonly isOver: boolean;

  constructor(message: string, isOver: boolean) {
    super(message);
    this.isOver = isOver;
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
    throw new StateMoved(`The head moved from ${judged.sha.slice(0, 10)} to ${now.sha.slice(0, 10)} meanwhile`, true);
  if (now.base !== judged.base) throw new StateMoved(`The base became ${JSON.stringify(now.base)} meanwhile`, true);
  if (now.state !== judged.state) throw new StateMoved(`The pull request became ${now.state} meanwhile`, true);
  if (isUntouched && toInstant(now.updatedAt) !== toInstant(judged.updatedAt))
    throw new StateMoved("Something was said or changed on the pull request meanwhile", false);
}

const toInstant = (time: string | undefined): number | undefined => (time === undefined ? undefined : Date.parse(time));
