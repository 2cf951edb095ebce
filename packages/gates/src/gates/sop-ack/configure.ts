import type { SopAck, SopChecklistConfig } from "@portcullis/contracts";

import type { Configured, ReferencedFiles } from "../../core/configured.ts";
import { checkChecklist } from "./check-checklist.ts";
import { resolveOptions, type SopAckOptions } from "./options.ts";

/** The options of a configuration, resolved; `original` is the checklist where the configuration is one itself. */
export function configureSopAck(
  options: SopAck,
  files: ReferencedFiles,
  original?: SopChecklistConfig,
): Configured<SopAckOptions> {
  const checklist = original ?? (options.config === undefined ? undefined : files.checklist(options.config));
  return { options: resolveOptions(options, checklist), problems: checkChecklist(options, checklist) };
}
