import { RULE_NAMES, type Answer, type Fault, type Reply } from "../restart/resolution/question.ts";
import type { OutputLine } from "./line-splitter.ts";
import { quoteOutput } from "./quote-output.ts";

const SHOWN = 300;
/** In bytes. */
export const LONGEST_LINE = 1024 * 1024;

/** What a line says, and to which question it says so, where that can be read. */
export interface ReadLine {
  readonly id?: string | number;
  readonly reply: Reply;
}

/** A line of a resolver's output; `undefined` for an empty one, which says nothing. */
export function readLine(line: OutputLine): ReadLine | undefined {
  if (line.kind === "too-long")
    return { reply: fault("nonsense", `It wrote a line that is longer than ${LONGEST_LINE} bytes.`) };
  if (line.kind === "no-text") return { reply: fault("nonsense", "It wrote a line that is no UTF-8.") };
  const { text } = line;
  const value = parseJson(text);
  if (value === undefined) return text.trim() === "" ? undefined : { reply: noJson(text) };
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { reply: fault("nonsense", `It wrote a line that is no object: ${quoteOutput(text, SHOWN)}`) };
  return readObject(value as Readonly<Record<string, unknown>>, text);
}

function readObject(value: Readonly<Record<string, unknown>>, text: string): ReadLine {
  const { id } = value;
  const isId = typeof id === "string" || typeof id === "number";
  return { ...(isId && { id }), reply: readReply(value, isId, text) };
}

function readReply(value: Readonly<Record<string, unknown>>, isId: boolean, text: string): Reply {
  if (typeof value["status"] === "number" && typeof value["code"] === "string")
    return fault("refusal", `It refuses to answer: ${quoteOutput(text, SHOWN)}`);
  const wrong = isId ? findWrong(value) : "has no id";
  if (wrong !== undefined) return fault("nonsense", `It wrote an answer that ${wrong}: ${quoteOutput(text, SHOWN)}`);
  const { source, label, rule, warnings } = value as unknown as Answer;
  return {
    kind: "answer",
    answer: { source, label, rule, warnings: warnings.map(({ code, message }) => ({ code, message })) },
  };
}

function findWrong({ source, label, rule, warnings }: Readonly<Record<string, unknown>>): string | undefined {
  if (source !== null && typeof source !== "string") return "has a source that is neither text nor null";
  if (typeof label !== "string") return "has a label that is no text";
  if (!(RULE_NAMES as readonly unknown[]).includes(rule)) return "has a rule that is none";
  if (!Array.isArray(warnings)) return "has warnings that are no list";
  return warnings.every(isWarning) ? undefined : "has a warning without code and message";
}

function isWarning(value: unknown): boolean {
  const { code, message } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return typeof code === "string" && typeof message === "string";
}

/** What begins like an object was meant as an answer. */
const noJson = (text: string): Fault =>
  text.trimStart().startsWith("{")
    ? fault("nonsense", `It wrote a line that is broken JSON: ${quoteOutput(text, SHOWN)}`)
    : fault("noise", `It wrote something that is no answer: ${quoteOutput(text, SHOWN)}`);

/** `undefined` is nothing that JSON can say. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const fault = (kind: Fault["fault"], detail: string): Fault => ({ kind: "fault", fault: kind, detail });
