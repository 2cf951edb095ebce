import type { BranchRules } from "../../core/doctor/observations.ts";
import type { ForgeClient } from "../forge-client.ts";
import { ForgeFault } from "../forge-fault.ts";
import type { ObservedPlace } from "../forge-observer.ts";
import { Shape } from "../shape.ts";
import { readRules } from "./read-branch-protection.ts";

/** What protects a branch: its own protection, which only administrators see whole, and rules, which everybody sees. */
export async function observeBranch(
  client: ForgeClient,
  { owner, repository }: ObservedPlace,
  branch: string,
): Promise<BranchRules> {
  const path = ["repos", owner, repository, "branches", branch];
  const found = new Shape((await client.read({ path })).body, "branch");
  const rules = await readRules(client, { owner, name: repository }, branch);
  const classic = found.object("protection").anyFlag("enabled") ? found.object("protection") : undefined;
  const whole = classic && (await findWhole(client, [...path, "protection"]));
  const checks = (whole ?? classic)?.anyObject("required_status_checks");
  const reviews = whole?.anyObject("required_pull_request_reviews");
  const bypass = whole && findBypass(whole);
  const dismissesStale = rules.dismiss_stale_approvals || (reviews?.anyFlag("dismiss_stale_reviews") ?? false);
  return {
    isProtected: found.flag("protected"),
    requiredContexts: [...(checks?.texts("contexts") ?? []), ...rules.required_contexts],
    // What a protection that cannot be seen says of it is not known.
    ...((dismissesStale || classic === undefined || whole !== undefined) && { dismissesStale }),
    ...(bypass && { bypass }),
  };
}

async function findWhole(client: ForgeClient, path: readonly string[]): Promise<Shape | undefined> {
  try {
    const answer = await client.find({ path });
    return answer && new Shape(answer.body, "branch protection");
  } catch (error) {
    if (error instanceof ForgeFault) return undefined;
    throw error;
  }
}

/** Undefined where it is not told whether it holds for administrators. */
function findBypass(protection: Shape): readonly string[] | undefined {
  const forAdministrators = protection.anyObject("enforce_admins");
  if (forAdministrators === undefined) return undefined;
  const allowed = protection.anyObject("required_pull_request_reviews")?.anyObject("bypass_pull_request_allowances");
  const named = (list: string, name: string): readonly string[] =>
    allowed?.anyList(list).map((each) => each.text(name)) ?? [];
  return [
    ...(forAdministrators.flag("enabled") ? [] : ["administrators of the repository"]),
    ...named("users", "login"),
    ...named("teams", "slug"),
    ...named("apps", "slug"),
  ];
}
