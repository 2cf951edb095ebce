import { RULE_NAMES, type Answer, type RuleName } from "../resolution/question.ts";
import type { ApiReply, SeenWorkspace } from "./daemon-target.ts";

type Json = Readonly<Record<string, unknown>>;

/** The object that an answer is; `undefined` for everything else. More members than are known do no harm. */
export function readObject(text: string): Json | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return isObject(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

export function readWorkspace(body: Json | undefined): SeenWorkspace | undefined {
  if (body === undefined) return undefined;
  const { id, status, runtime, template, applied_template, needs_restart, wanted, boot_digest, last_error } = body;
  if (typeof id !== "string" || typeof status !== "string") return undefined;
  const { wanted_generation, applied_generation } = body;
  return {
    id,
    status,
    ...(typeof runtime === "string" && { runtime }),
    ...(typeof template === "string" && { template }),
    ...(typeof applied_template === "string" && { applied: applied_template }),
    ...(typeof needs_restart === "boolean" && { needsRestart: needs_restart }),
    ...(typeof wanted === "string" && { wanted }),
    ...(typeof wanted_generation === "number" && { wantedGeneration: wanted_generation }),
    ...(typeof applied_generation === "number" && { appliedGeneration: applied_generation }),
    ...(typeof boot_digest === "string" && { bootDigest: boot_digest }),
    ...(typeof last_error === "string" && { lastError: last_error }),
  };
}

/** The plan in an answer to a verb that boots, or one that is shown. Where only a label is told, the rule is taken for granted. */
export function readPlan(body: Json, expectedRule: RuleName): Answer | undefined {
  const plan = isObject(body["plan"]) ? body["plan"] : body;
  const label = plan["label"] ?? body["config_dir"];
  if (typeof label !== "string") return undefined;
  const {
    source = label === "existing-volume" ? null : label,
    rule = source === null ? "existing-volume" : expectedRule,
  } = plan;
  if ((typeof source !== "string" && source !== null) || !isRule(rule)) return undefined;
  return { source, label, rule, warnings: readWarnings(plan["warnings"] ?? body["warnings"]) };
}

export const readText = (body: Json | undefined, member: string): string | undefined =>
  typeof body?.[member] === "string" ? body[member] : undefined;

/** Short, for a reader. */
export function describeReply(reply: ApiReply): string {
  if (reply.kind === "fault") return reply.detail;
  const body = readObject(reply.text);
  const told = readText(body, "code") ?? readText(body, "error");
  return told === undefined ? String(reply.status) : `${reply.status} ${told}`;
}

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isRule = (rule: unknown): rule is RuleName => (RULE_NAMES as readonly unknown[]).includes(rule);

function readWarnings(warnings: unknown): Answer["warnings"] {
  if (!Array.isArray(warnings)) return [];
  return warnings.flatMap((warning: unknown) => {
    if (!isObject(warning)) return [];
    const { code, message } = warning;
    return [{ code: typeof code === "string" ? code : "", message: typeof message === "string" ? message : "" }];
  });
}
