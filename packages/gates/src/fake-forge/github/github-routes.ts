import { findRepository, Refusal, REPOSITORY, type Route, type RouteRequest, value } from "../reply.ts";
import { listBranchRoutes } from "./branch-routes.ts";
import { listFileRoutes } from "./file-routes.ts";
import { toRepository, toUser } from "./github-answers.ts";
import { createGitHubWrites } from "./github-writes.ts";
import { answerGraphql } from "./graphql/answer-graphql.ts";
import { listIssueRoutes } from "./issue-routes.ts";
import { listPullRequestRoutes } from "./pull-request-routes.ts";
import { listStatusRoutes } from "./status-routes.ts";
import { listTeamRoutes } from "./team-routes.ts";

/** The routes of GitHub, by operation. */
export function createGitHubRoutes(): Readonly<Record<string, Route>> {
  return {
    "POST /graphql": ({ body, state, login }) => value(answerGraphql(body, state, login)),
    // How many are left stands in the headers, as in those of every answer.
    "GET /rate_limit": () => value({ resources: {}, rate: {} }),
    "GET /user": (request) => value(readUser(request, request.login)),
    "GET /users/{username}": (request) => value(readUser(request, request.parameters["username"])),
    [`GET ${REPOSITORY}`]: (request) => value(toRepository(request, findRepository(request))),
    ...listPullRequestRoutes(),
    ...listIssueRoutes(),
    ...listFileRoutes(),
    ...listStatusRoutes(),
    ...listBranchRoutes(),
    ...listTeamRoutes(),
    ...createGitHubWrites(),
  };
}

function readUser(request: RouteRequest, login: string | undefined): unknown {
  if (login === undefined) throw new Refusal(401);
  const own = login === request.login ? request.state.account({ id: null, login, type: "bot" }) : undefined;
  const account = own ?? request.state.findAccount(login);
  if (account === undefined) throw new Refusal(404);
  const user = { ...toUser(request, account), user_view_type: "public" };
  return request.filler.value("public-user", user);
}
