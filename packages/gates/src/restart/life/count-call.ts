import type { CoverageCounter } from "../campaign/coverage-counter.ts";
import type { PropertyId } from "../properties.ts";
import { countQuestion } from "../resolution/count-question.ts";
import { isBooting, type WorkspaceCall } from "./call.ts";
import type { ApiReply } from "./daemon-target.ts";
import { isAccepted, type Step } from "./model.ts";

/** What has happened before the call, so that it says something about more properties. */
export interface Circumstances {
  readonly hasWritten: boolean;
  readonly hasFolderChanged: boolean;
  readonly showsPlans: boolean;
  readonly showsFiles: boolean;
}

/** What one call to a daemon says something about. */
export function countCall(
  counter: CoverageCounter,
  call: WorkspaceCall,
  { boot, statuses }: Step,
  reply: ApiReply,
  { hasWritten, hasFolderChanged, showsPlans, showsFiles }: Circumstances,
): void {
  const boots = boot !== undefined && statuses.some(isAccepted);
  if (boots) countQuestion(counter, boot.question, boot.resolution);
  else counter.countCase(describeStatus(reply));
  const keeps = boots && boot.resolution.source === null;
  const applies: Readonly<Partial<Record<PropertyId, boolean>>> = {
    "answers-every-question": !boots,
    "right-status": true,
    "refused-changes-nothing": !statuses.every(isAccepted),
    consent: keeps && showsFiles,
    "boots-what-it-says": boots && !keeps,
    "same-on-every-verb": boots && call.call !== "restart" && isBooting(call),
    "sees-the-folder": boots && hasFolderChanged,
    determinism: boots && showsPlans,
    "last-write-wins": boots && hasWritten,
  };
  for (const [property, isIt] of Object.entries(applies)) if (isIt) counter.countProperty(property as PropertyId);
}

export const describeStatus = (reply: ApiReply): string =>
  reply.kind === "fault" ? "no answer" : String(reply.status);
