import { resolveReference } from "../commits.ts";
import {
  findRepository,
  Refusal,
  refuseIncomplete,
  REPOSITORY,
  type Route,
  type RouteRequest,
  value,
} from "../reply.ts";
import { list } from "./gitea-list.ts";

export function listProtectionRoutes(): Readonly<Record<string, Route>> {
  const read = (request: RouteRequest) => {
    const found = [...findRepository(request).requests.values()].toReversed();
    for (const { incomplete } of found) refuseIncomplete(incomplete, "branch_protection");
    const rules = found.flatMap(({ branch_protection: protection, pull_request: { base } }) =>
      protection === undefined
        ? []
        : [
            {
              branch_name: base.ref,
              rule_name: base.ref,
              enable_status_check: protection.required_contexts.length > 0,
              status_check_contexts: protection.required_contexts,
              dismiss_stale_approvals: protection.dismiss_stale_approvals,
              required_approvals: protection.required_approvals,
            },
          ],
    );
    return [...new Map(rules.map((rule) => [rule.rule_name, rule])).values()];
  };
  return {
    [`GET ${REPOSITORY}/branch_protections`]: (request) => list(read(request), { paged: false, total: "none" }),
    [`GET ${REPOSITORY}/branch_protections/{name}`]: (request) => {
      const rule = read(request).find(({ rule_name: name }) => name === request.parameters["name"]);
      if (rule === undefined) throw new Refusal(404);
      return value(rule);
    },
    [`GET ${REPOSITORY}/branches/{branch}`]: (request) => {
      const repository = findRepository(request);
      const name = request.parameters["branch"] ?? "";
      const commit = resolveReference(repository, name);
      if (commit === undefined || commit === name) throw new Refusal(404);
      const rule = read(request).find(({ rule_name: rule_ }) => rule_ === name);
      return value({
        name,
        commit: { id: commit },
        protected: rule !== undefined,
        required_approvals: rule?.required_approvals ?? 0,
        enable_status_check: rule?.enable_status_check ?? false,
        status_check_contexts: rule?.status_check_contexts ?? [],
        effective_branch_protection_name: rule?.rule_name ?? "",
      });
    },
  };
}
