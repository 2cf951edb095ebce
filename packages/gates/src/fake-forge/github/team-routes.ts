import type { Team } from "../forge-state.ts";
import { Refusal, type Route, type RouteRequest, value } from "../reply.ts";
import { toTeam, toUser } from "./github-answers.ts";
import { list } from "./github-list.ts";

export function listTeamRoutes(): Readonly<Record<string, Route>> {
  const ofOrganization = ({ state, parameters }: RouteRequest): readonly Team[] => {
    const name = parameters["org"]?.toLowerCase();
    const teams = state.teams.filter(({ organization }) => organization.toLowerCase() === name);
    if (teams.length === 0) throw new Refusal(404);
    return teams;
  };
  const find = (request: RouteRequest): Team => {
    const slug = request.parameters["team_slug"]?.toLowerCase();
    const team = ofOrganization(request).find(({ name }) => name.toLowerCase() === slug);
    if (team === undefined) throw new Refusal(404);
    if (team.closed !== undefined) throw new Refusal(403);
    return team;
  };
  return {
    "GET /orgs/{org}/teams": (request) => list(ofOrganization(request).map((team) => toTeam(team))),
    "GET /orgs/{org}/teams/{team_slug}": (request) => {
      const team = find(request);
      return value({ ...toTeam(team), members_count: team.members.length });
    },
    "GET /orgs/{org}/teams/{team_slug}/members": (request) =>
      list(find(request).members.map((member) => toUser(request, member))),
    "GET /orgs/{org}/teams/{team_slug}/memberships/{username}": (request) => {
      const login = request.parameters["username"]?.toLowerCase();
      const member = find(request).members.find((actor) => actor.login.toLowerCase() === login);
      if (member === undefined) throw new Refusal(404);
      return value({ role: "member", state: "active" });
    },
  };
}
