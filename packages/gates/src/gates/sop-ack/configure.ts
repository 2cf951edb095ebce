import type { SopAck } from "@portcullis/contracts";

import type { Checklist, Configured, ReferencedFiles } from "../../core/configured.ts";
import { checkChecklist } from "./check-checklist.ts";
import { resolveOptions, type SopAckOptions } from "./options.ts";

/** The options of a configuration, resolved; `original` is the checklist where the configuration is one itself. */
export function configureSopAck(
  options: SopAck,
  files: ReferencedFiles,
  original?: Checklist,
  waiverNames: readonly string[] = [],
): Configured<SopAckOptions> {
  const checklist = original ?? (options.config === undefined ? undefined : files.checklist(options.config));
  const resolved = resolveOptions(options, checklist?.value);
  return {
    options: { ...resolved, ignoredKeys: checklist?.ignoredKeys ?? [], waiverNames },
    problems: checkChecklist(options, checklist?.value),
  };
}
