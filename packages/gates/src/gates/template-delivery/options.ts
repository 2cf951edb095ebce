import type { TemplateDelivery } from "@portcullis/contracts";

import type { FileKind } from "./file-kind.ts";

export type RuleLevel = "error" | "warning" | "note" | "off";

/** The gate's options, with every default filled in. */
export interface TemplateDeliveryOptions {
  /** Ids of the templates that are judged; without it, every one that was measured. */
  readonly templates?: readonly string[];
  readonly bootTimeoutSeconds: number;
  /** For each kind of file, globs of the templates that must have some. */
  readonly expect: Readonly<Record<FileKind, readonly string[]>>;
  /** Levels that differ from the default, by rule without the gate's name. */
  readonly rules: Readonly<Record<string, RuleLevel>>;
}

const BOOT_TIMEOUT_SECONDS = 120;

export const resolveTemplateDelivery = (options: TemplateDelivery): TemplateDeliveryOptions => ({
  ...(options.templates !== undefined && { templates: options.templates }),
  bootTimeoutSeconds: options.boot_timeout_seconds ?? BOOT_TIMEOUT_SECONDS,
  expect: { config: [], prompts: [], skills: [], ...options.expect },
  rules: options.rules ?? {},
});
