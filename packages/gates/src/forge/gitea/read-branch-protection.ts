import type { PullRequestSnapshot } from "@portcullis/contracts";

import { Shape } from "../shape.ts";
import type { GiteaRepository } from "./repository.ts";

type Protection = NonNullable<PullRequestSnapshot["branch_protection"]>;

const NONE: Protection = { required_contexts: [], dismiss_stale_approvals: false, required_approvals: 0 };

/**
 * The protection of a branch. Everybody who may read sees on the branch what it requires. Whether a push dismisses approvals stands
 * in its rule, which only administrators of the repository see; for others it is said not to, as no gate relies on it.
 */
export async function readBranchProtection(repository: GiteaRepository, branch: string): Promise<Protection> {
  const path = repository.at("branches", ...branch.split("/"));
  const found = new Shape((await repository.client.read({ path })).body, "branch");
  if (found.text("name") !== branch) throw found.fault("name", branch);
  if (!found.flag("protected")) return NONE;
  const isChecked = found.flag("enable_status_check") && found.has("status_check_contexts");
  return {
    required_contexts: isChecked ? [...found.texts("status_check_contexts")] : [],
    dismiss_stale_approvals: await isDismissing(repository, found.anyText("effective_branch_protection_name")),
    required_approvals: found.integer("required_approvals"),
  };
}

async function isDismissing({ client, at }: GiteaRepository, rule: string): Promise<boolean> {
  const answer = rule === "" ? undefined : await client.find({ path: at("branch_protections", rule) });
  return answer !== undefined && new Shape(answer.body, "branch protection").anyFlag("dismiss_stale_approvals");
}
