import { buildSituation } from "../gates/migration-collision/build-situation.ts";
import { proposeNames, type Proposal } from "../migrations/plan/propose-names.ts";
import { gitMove } from "../migrations/plan/shell-command.ts";
import { escapeControlCharacters, stringifyVisibly } from "../reporters/escape-control-characters.ts";
import { loadRequest, requireNames } from "./migrations/load-request.ts";
import type { MigrationsOptions } from "./migrations/options.ts";
import { renameFiles } from "./migrations/rename-files.ts";
import { usage } from "./migrations/usage-error.ts";
import { print } from "./print-report.ts";

interface MigrationsFixOptions extends MigrationsOptions {
  readonly dryRun?: boolean;
  readonly format: "text" | "json";
}

/** Gives the request's own migrations, in the work tree, names whose versions collide with nothing. */
export async function migrationsFix(paths: readonly string[], options: MigrationsFixOptions): Promise<number> {
  const loaded = await loadRequest(paths, { ...options, depth: "names" }, new Date().toISOString());
  requireNames(loaded);
  const { gates, snapshot, request, workTree } = loaded;
  const proposals = gates.flatMap(({ options: gate }) => proposeNames(buildSituation(snapshot, gate)));
  const { toFile } = request;
  const isDry = options.dryRun === true;
  if (proposals.length > 0 && !isDry) {
    if (toFile === undefined)
      throw usage(
        "There is no work tree in which files could be renamed.",
        "Check the request out and run it there, without --snapshot; or see what it would do: --dry-run.",
      );
    await renameFiles(proposals, { toFile, ...(workTree !== undefined && { workTree }) });
  }
  if (options.format === "json") print(`${stringifyVisibly({ renamed: !isDry, proposals })}\n`, undefined);
  else if (options.quiet !== true) print(render(proposals, isDry), undefined);
  return 0;
}

function render(proposals: readonly Proposal[], isDry: boolean): string {
  if (proposals.length === 0) return "No version of the request collides with another: there is nothing to rename.\n";
  const count = proposals.length === 1 ? "a file" : `${proposals.length} files`;
  const lines = proposals.map(({ from, to }) =>
    isDry
      ? `  ${escapeControlCharacters(gitMove({ from, to }))}`
      : `  ${escapeControlCharacters(from)} → ${escapeControlCharacters(to)}`,
  );
  const end = isDry ? [] : ["What refers to the old names, such as documents and code, is left as it is."];
  return [isDry ? `Would rename ${count}:` : `Renamed ${count}:`, ...lines, ...end].join("\n").concat("\n");
}
