import type { BranchRules } from "../../core/doctor/observations.ts";
import { ForgeFault } from "../forge-fault.ts";
import { Shape } from "../shape.ts";
import type { GiteaRepository } from "./repository.ts";

/** What protects a branch. Everybody sees what it requires; the rest of its rule only administrators of the repository. */
export async function observeBranch(repository: GiteaRepository, branch: string): Promise<BranchRules> {
  const path = repository.at("branches", ...branch.split("/"));
  const found = new Shape((await repository.client.read({ path })).body, "branch");
  if (!found.flag("protected")) return { isProtected: false, requiredContexts: [] };
  const isChecked = found.flag("enable_status_check") && found.has("status_check_contexts");
  const rule = await findRule(repository, found.anyText("effective_branch_protection_name"));
  const bypass = rule && findBypass(rule);
  return {
    isProtected: true,
    requiredContexts: isChecked ? found.texts("status_check_contexts") : [],
    ...(rule && { dismissesStale: rule.anyFlag("dismiss_stale_approvals") }),
    ...(bypass && { bypass }),
  };
}

async function findRule({ client, at }: GiteaRepository, name: string): Promise<Shape | undefined> {
  if (name === "") return undefined;
  try {
    const answer = await client.find({ path: at("branch_protections", name) });
    return answer && new Shape(answer.body, "branch protection");
  } catch (error) {
    if (error instanceof ForgeFault) return undefined;
    throw error;
  }
}

/** Gitea calls it `block_admin_merge_override`, Forgejo `apply_to_admins`; an older Gitea has neither, and lets them. */
function findBypass(rule: Shape): readonly string[] {
  const holdsForAdministrators = rule.anyFlag("block_admin_merge_override") || rule.anyFlag("apply_to_admins");
  const pushers = rule.anyFlag("enable_push_whitelist")
    ? [...listOf(rule, "push_whitelist_usernames"), ...listOf(rule, "push_whitelist_teams")]
    : ["everybody who may write"];
  return [
    ...(holdsForAdministrators ? [] : ["administrators of the repository"]),
    ...(rule.anyFlag("enable_push") ? pushers.map((name) => `${name} (by pushing)`) : []),
  ];
}

const listOf = (rule: Shape, name: string): readonly string[] => (rule.has(name) ? rule.texts(name) : []);
