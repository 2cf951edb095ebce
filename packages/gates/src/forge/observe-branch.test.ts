import { expect, it } from "vitest";

import type { ForgeAnswer, ForgeClient } from "./forge-client.ts";
import { ForgeFault } from "./forge-fault.ts";
import { observeBranch as observeGitea } from "./gitea/observe-branch.ts";
import { openRepository } from "./gitea/repository.ts";
import { observeBranch as observeGitHub } from "./github/observe-branch.ts";

const PLACE = { owner: "acme", repository: "core" };

/** Answers by path below the repository; what is not named is refused. */
function clientOf(answers: Readonly<Record<string, unknown>>): ForgeClient {
  const read = async ({ path }: Parameters<ForgeClient["read"]>[0]): Promise<ForgeAnswer> => {
    const body = answers[path.slice(3).join("/")];
    if (body === undefined) throw new ForgeFault("it was answered with 403", { status: 403 });
    return { body, header: () => undefined };
  };
  return {
    root: new URL("https://forge.example"),
    now: Date.now,
    read,
    find: read,
    write: () => Promise.reject(new Error("Nothing is written here.")),
  };
}

const gitea = (branch: object, rule?: object) =>
  observeGitea(
    openRepository(
      clientOf({
        "branches/main": {
          protected: true,
          enable_status_check: true,
          status_check_contexts: ["CI"],
          effective_branch_protection_name: "main",
          ...branch,
        },
        ...(rule && { "branch_protections/main": rule }),
      }),
      PLACE,
    ),
    "main",
  );

const github = (branch: object, protection?: object, rules: readonly object[] = []) =>
  observeGitHub(
    clientOf({
      "branches/main": branch,
      ...(protection && { "branches/main/protection": protection }),
      "rules/branches/main": rules,
    }),
    PLACE,
    "main",
  );

it.each([
  ["is hidden", {}, undefined, {}],
  [
    "lets administrators",
    {},
    { dismiss_stale_approvals: true },
    { dismissesStale: true, bypass: ["administrators of the repository"] },
  ],
  ["holds for all, on Gitea", {}, { block_admin_merge_override: true }, { dismissesStale: false, bypass: [] }],
  ["holds for all, on Forgejo", {}, { apply_to_admins: true }, { dismissesStale: false, bypass: [] }],
  [
    "lets some push",
    {},
    { apply_to_admins: true, enable_push: true, enable_push_whitelist: true, push_whitelist_usernames: ["eve"] },
    { dismissesStale: false, bypass: ["eve (by pushing)"] },
  ],
  [
    "lets all push",
    {},
    { apply_to_admins: true, enable_push: true },
    { dismissesStale: false, bypass: ["everybody who may write (by pushing)"] },
  ],
])("a rule of Gitea that %s", async (_, branch, rule, expected) => {
  expect(await gitea(branch, rule)).toEqual({ isProtected: true, requiredContexts: ["CI"], ...expected });
});

it("no rule of Gitea", async () => {
  expect(await gitea({ protected: false })).toEqual({ isProtected: false, requiredContexts: [] });
});

const PROTECTED = {
  protected: true,
  protection: { enabled: true, required_status_checks: { contexts: ["CI"] } },
};
const WHOLE = {
  required_status_checks: { contexts: ["CI"] },
  required_pull_request_reviews: { dismiss_stale_reviews: true },
};

it.each([
  ["is hidden", PROTECTED, undefined, [], { requiredContexts: ["CI"] }],
  ["does not say for whom", PROTECTED, WHOLE, [], { requiredContexts: ["CI"], dismissesStale: true }],
  [
    "lets administrators",
    PROTECTED,
    { ...WHOLE, enforce_admins: { enabled: false } },
    [],
    { requiredContexts: ["CI"], dismissesStale: true, bypass: ["administrators of the repository"] },
  ],
  [
    "lets a bot and a team",
    PROTECTED,
    {
      ...WHOLE,
      enforce_admins: { enabled: true },
      required_pull_request_reviews: {
        dismiss_stale_reviews: false,
        bypass_pull_request_allowances: { users: [{ login: "eve" }], teams: [{ slug: "leads" }], apps: [] },
      },
    },
    [],
    { requiredContexts: ["CI"], dismissesStale: false, bypass: ["eve", "leads"] },
  ],
  [
    "consists of rules",
    { protected: true, protection: { enabled: false } },
    undefined,
    [{ type: "required_status_checks", parameters: { required_status_checks: [{ context: "CI" }] } }],
    { requiredContexts: ["CI"], dismissesStale: false },
  ],
])("a protection of GitHub that %s", async (_, branch, protection, rules, expected) => {
  expect(await github(branch, protection, rules)).toEqual({ isProtected: true, ...expected });
});
