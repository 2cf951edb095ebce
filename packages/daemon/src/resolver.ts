import type { RestartResolution, RestartResolutionRequest } from "@portcullis/contracts";

import { openDiskView } from "./catalogue/disk-view.ts";
import { listDeclaredRuntimes } from "./catalogue/list-declared-runtimes.ts";
import { createConfigurationReader } from "./catalogue/read-configuration.ts";
import { buildRegistry } from "./registry/build-registry.ts";
import { resolveRestart } from "./resolution/resolve-restart.ts";

/** Answers a question as the restart resolver protocol has it, from the templates folder on the disk. */
export type RestartResolver = (question: RestartResolutionRequest) => RestartResolution;

/** The folder is looked at anew for each question: whatever changed since the last one is seen. */
export function createRestartResolver(): RestartResolver {
  const readConfiguration = createConfigurationReader();
  return ({ id, templates_dir, manifest, known_runtimes, workspace, request }) => {
    const view = openDiskView(templates_dir, readConfiguration);
    const knownRuntimes =
      known_runtimes === undefined
        ? buildRegistry(manifest, listDeclaredRuntimes(view)).runtimes
        : new Set(known_runtimes);
    const { source, label, rule, warnings, considered } = resolveRestart({ workspace, request, knownRuntimes }, view);
    return {
      id,
      source,
      label,
      // A restart keeps the files that are there: it generates none.
      rule: rule as RestartResolution["rule"],
      warnings: [...warnings],
      considered: [...considered],
    };
  };
}
