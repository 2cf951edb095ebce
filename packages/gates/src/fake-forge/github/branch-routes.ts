import { findCommit, resolveReference } from "../commits.ts";
import {
  findRepository,
  Refusal,
  refuseIncomplete,
  REPOSITORY,
  type Route,
  type RouteRequest,
  value,
} from "../reply.ts";
import { toCommit } from "./github-answers.ts";
import { list } from "./github-list.ts";

export function listBranchRoutes(): Readonly<Record<string, Route>> {
  const read = (request: RouteRequest) => {
    const repository = findRepository(request);
    const branch = request.parameters["branch"] ?? "";
    const found = [...repository.requests.values()].filter(({ pull_request: { base } }) => base.ref === branch);
    for (const { incomplete } of found) refuseIncomplete(incomplete, "branch_protection");
    const commit = findCommit(repository, resolveReference(repository, branch) ?? "");
    const protection = found.map(({ branch_protection: rules }) => rules).findLast((rules) => rules !== undefined);
    return { branch, commit, protection };
  };
  const toProtection = (protection: NonNullable<ReturnType<typeof read>["protection"]>) => ({
    required_status_checks: {
      strict: false,
      contexts: protection.required_contexts,
      checks: protection.required_contexts.map((context) => ({ context, app_id: null })),
    },
    required_pull_request_reviews: {
      dismiss_stale_reviews: protection.dismiss_stale_approvals,
      require_code_owner_reviews: false,
      required_approving_review_count: protection.required_approvals,
    },
  });
  return {
    [`GET ${REPOSITORY}/branches/{branch}`]: (request) => {
      const { branch, commit, protection } = read(request);
      if (commit === undefined) throw new Refusal(404, "Branch not found");
      return value({
        name: branch,
        commit: toCommit(request, commit),
        protected: protection !== undefined,
        protection: protection === undefined ? { enabled: false } : { enabled: true, ...toProtection(protection) },
      });
    },
    [`GET ${REPOSITORY}/branches/{branch}/protection`]: (request) => {
      const { commit, protection } = read(request);
      if (commit === undefined) throw new Refusal(404, "Branch not found");
      if (protection === undefined) throw new Refusal(404, "Branch not protected");
      return value(toProtection(protection));
    },
    [`GET ${REPOSITORY}/rules/branches/{branch}`]: (request) => {
      read(request);
      return list([]);
    },
  };
}
