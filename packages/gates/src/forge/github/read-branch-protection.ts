import type { PullRequestSnapshot } from "@portcullis/contracts";

import type { ForgeAnswer, ForgeClient } from "../forge-client.ts";
import { ForgeFault } from "../forge-fault.ts";
import { readList } from "../read-list.ts";
import { Shape, toShapes } from "../shape.ts";
import type { Repository } from "./read-pull-request.ts";

type Protection = NonNullable<PullRequestSnapshot["branch_protection"]>;

const NONE: Protection = { required_contexts: [], dismiss_stale_approvals: false, required_approvals: 0 };

/** What the branch's own protection and the rules of the repository and its organization ask for together. */
export async function readBranchProtection(
  client: ForgeClient,
  repository: Repository,
  branch: string,
): Promise<Protection> {
  const protections = await Promise.all([
    readClassic(client, repository, branch),
    readRules(client, repository, branch),
  ]);
  return {
    required_contexts: [...new Set(protections.flatMap((each) => each.required_contexts))].toSorted(),
    dismiss_stale_approvals: protections.some((each) => each.dismiss_stale_approvals),
    required_approvals: Math.max(...protections.map((each) => each.required_approvals)),
  };
}

/** Only administrators see it. To everybody else it looks as if there were none, so the branch is asked whether that is so. */
async function readClassic(client: ForgeClient, { owner, name }: Repository, branch: string): Promise<Protection> {
  const path = ["repos", owner, name, "branches", branch];
  const answer = await findProtection(client, [...path, "protection"]);
  if (!(answer instanceof ForgeFault)) return toProtection(new Shape(answer.body, "branch protection"));
  const found = new Shape((await client.read({ path })).body, "branch");
  if (found.text("name") !== branch) throw found.fault("name", branch);
  if (!found.flag("protected") || !found.object("protection").anyFlag("enabled")) return NONE;
  throw answer;
}

async function findProtection(client: ForgeClient, path: readonly string[]): Promise<ForgeAnswer | ForgeFault> {
  try {
    return await client.read({ path });
  } catch (error) {
    if (error instanceof ForgeFault) return error;
    throw error;
  }
}

function toProtection(protection: Shape): Protection {
  const checks = protection.anyObject("required_status_checks");
  const reviews = protection.anyObject("required_pull_request_reviews");
  return {
    required_contexts: checks === undefined ? [] : [...checks.texts("contexts")],
    dismiss_stale_approvals: reviews?.anyFlag("dismiss_stale_reviews") ?? false,
    required_approvals:
      reviews?.has("required_approving_review_count") === true ? reviews.integer("required_approving_review_count") : 0,
  };
}

export async function readRules(client: ForgeClient, { owner, name }: Repository, branch: string): Promise<Protection> {
  const rules = await readList(client, {
    name: "rules of the branch",
    path: ["repos", owner, name, "rules", "branches", branch],
    items: (body) => toShapes(body, "rules"),
    identify: (rule) => JSON.stringify([rule.anyText("type"), rule.has("ruleset_id") && rule.integer("ruleset_id")]),
    pages: { parameter: "per_page", size: 100 },
    proof: { kind: "link" },
  });
  const parametersOf = (type: string): readonly Shape[] =>
    rules.filter((rule) => rule.text("type") === type).map((rule) => rule.object("parameters"));
  const reviews = parametersOf("pull_request");
  return {
    required_contexts: parametersOf("required_status_checks").flatMap((parameters) =>
      parameters.list("required_status_checks").map((check) => check.text("context")),
    ),
    dismiss_stale_approvals: reviews.some((parameters) => parameters.flag("dismiss_stale_reviews_on_push")),
    required_approvals: Math.max(0, ...reviews.map((each) => each.integer("required_approving_review_count"))),
  };
}
