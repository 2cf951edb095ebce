import type { PropertyId } from "../properties.ts";
import type { RuleName } from "../resolution/question.ts";
import type { DaemonFacts, NotTested } from "./daemon-target.ts";

/** The layers, properties and rules that no life of this daemon's workspaces can reach, by their names. */
export function listUnreachable({ capabilities, templates, bootable, runtimes }: DaemonFacts): readonly NotTested[] {
  const hasFolder = capabilities.has("templates-folder");
  const hasSuffix = bootable.some((path) => path.endsWith("-default"));
  const hasDefault = runtimes.some((runtime) =>
    templates.some(({ path }) => path === runtime || path === `${runtime}-default`),
  );
  const unreachable: readonly (readonly [PropertyId | RuleName | "resolution", boolean, string])[] = [
    ["resolution", true, "A daemon takes no generated folder, and no row that it did not make: ask its resolver."],
    ["name-match", !hasFolder, "No workspace of ours can be called like a template of the daemon's."],
    ["org-template", !hasFolder, "No workspace of ours can be called like a template of the daemon's."],
    ["sees-the-folder", !hasFolder, "The daemon's templates are not ours to change."],
    ["names-round-trip", !hasFolder && !hasSuffix, "No template that boots has a name with -default."],
    ["runtime-default", !hasDefault, "No runtime has a template of its own."],
    ["finds-runtime-default", !hasDefault, "No runtime has a template of its own."],
    ["order-of-rules", !hasDefault && !hasFolder, "No two rules can have a template at once."],
    ["runtime-fits", runtimes.length < 2, "Only one runtime boots."],
    ["same-on-every-verb", !capabilities.has("pause") && !capabilities.has("switch-provider"), "Only a restart boots."],
    ["determinism", !capabilities.has("restart-plan"), "The daemon shows no plan before it is carried out."],
    ["consent", !capabilities.has("files"), "The daemon does not tell what lies in a workspace."],
  ];
  return unreachable.flatMap(([subject, isIt, reason]) => (isIt ? [{ subject, reason }] : []));
}
