import type { ApiReply } from "./daemon-target.ts";
import type { Wrong } from "./judge-sight.ts";
import { isAccepted, type Step } from "./model.ts";
import { describeReply, readObject, readText } from "./read-reply.ts";

/** Whether the answer is one, and the right one: accepted, or refused for what the specification names. */
export function judgeReplyStatus(
  { statuses, code }: Pick<Step, "statuses" | "code">,
  reply: ApiReply,
): Wrong | undefined {
  const expected = statuses.join(" or ") + (code === undefined ? "" : ` ${code}`);
  if (reply.kind === "fault")
    return { property: "answers-every-question", expected, actual: reply.detail, isCostly: reply.isSilence };
  const body = reply.status === 204 ? {} : readObject(reply.text);
  if (body === undefined)
    return {
      property: "answers-every-question",
      expected: `${expected}, as JSON`,
      actual: `${reply.status} with ${quote(reply.text)}`,
    };
  if (!statuses.includes(reply.status)) {
    const property = reply.status >= 500 ? "answers-every-question" : "right-status";
    return { property, expected, actual: `${describeReply(reply)}${detailOf(reply.text)}` };
  }
  const told = readText(body, "code");
  if (code === undefined || isAccepted(reply.status) || told === undefined || told === code) return undefined;
  return { property: "right-status", expected, actual: describeReply(reply) };
}

const SHOWN = 80;

const quote = (text: string): string =>
  text.trim() === "" ? "an empty body" : JSON.stringify(text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

function detailOf(text: string): string {
  const error = readText(readObject(text), "error");
  return error === undefined ? "" : `: ${error.slice(0, SHOWN)}`;
}
