import { findRepository, Refusal, REPOSITORY, type Route, type RouteRequest, value } from "../reply.ts";
import { listFileRoutes } from "./file-routes.ts";
import { toRepository, toUser } from "./gitea-answers.ts";
import { createWrites } from "./gitea-writes.ts";
import { listProtectionRoutes } from "./protection-routes.ts";
import { listPullRequestRoutes } from "./pull-request-routes.ts";
import { listStatusRoutes } from "./status-routes.ts";
import { listTeamRoutes } from "./team-routes.ts";

/**
 * The routes of Gitea and Forgejo, by operation.
 *
 * @param linksTeams whether lists of teams and their members have a header `link`: Gitea from 1.26 on
 */
export function createGiteaRoutes(version: string, linksTeams: boolean): Readonly<Record<string, Route>> {
  return {
    "GET /version": () => value({ version }),
    "GET /settings/api": () => value({ max_response_items: 50, default_paging_num: 30 }),
    "GET /user": (request) => value(readUser(request, request.login)),
    "GET /users/{username}": (request) => value(readUser(request, request.parameters["username"])),
    [`GET ${REPOSITORY}`]: (request) => value(toRepository(request, findRepository(request))),
    ...listPullRequestRoutes(),
    ...listFileRoutes(),
    ...listStatusRoutes(linksTeams),
    ...listProtectionRoutes(),
    ...listTeamRoutes(linksTeams),
    ...createWrites(),
  };
}

function readUser(request: RouteRequest, login: string | undefined): unknown {
  if (login === undefined) throw new Refusal(401, "token is required");
  const own = login === request.login ? request.state.account({ id: null, login, type: "bot" }) : undefined;
  const account = own ?? request.state.findAccount(login);
  if (account === undefined) throw new Refusal(404, `user redirect does not exist [name: ${login}]`);
  return toUser(request, account);
}
