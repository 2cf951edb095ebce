import type { Team } from "../forge-state.ts";
import { Refusal, REPOSITORY, type Route, type RouteRequest, value } from "../reply.ts";
import { toTeam, toUser } from "./gitea-answers.ts";
import { list } from "./gitea-list.ts";

export function listTeamRoutes(linksTeams: boolean): Readonly<Record<string, Route>> {
  const ofOrganization = ({ state, parameters }: RouteRequest): readonly Team[] => {
    const name = (parameters["org"] ?? parameters["owner"] ?? "").toLowerCase();
    const teams = state.teams.filter(({ organization }) => organization.toLowerCase() === name);
    if (teams.length === 0) throw new Refusal(404);
    return teams;
  };
  const byId = ({ state, parameters }: RouteRequest): Team => {
    const team = state.teams.find(({ id }) => id === Number(parameters["id"]));
    if (team === undefined) throw new Refusal(404);
    if (team.closed !== undefined) throw new Refusal(403, "Must be an organization member");
    return team;
  };
  return {
    "GET /orgs/{org}/teams": (request) =>
      list(
        ofOrganization(request).map((team) => toTeam(team)),
        { link: linksTeams },
      ),
    "GET /orgs/{org}/teams/search": (request) => {
      const words = (request.query.get("q") ?? "").toLowerCase();
      const found = ofOrganization(request).filter(({ name }) => name.toLowerCase().includes(words));
      return list(
        found.map((team) => toTeam(team)),
        { link: true, wrap: (data) => ({ ok: true, data }) },
      );
    },
    [`GET ${REPOSITORY}/teams`]: (request) =>
      list(
        ofOrganization(request).map((team) => toTeam(team)),
        { paged: false, total: "none" },
      ),
    "GET /teams/{id}": (request) => value(toTeam(byId(request))),
    "GET /teams/{id}/members": (request) =>
      list(
        byId(request).members.map((member) => toUser(request, member)),
        { link: linksTeams },
      ),
    "GET /teams/{id}/members/{username}": (request) => {
      const login = request.parameters["username"]?.toLowerCase();
      const member = byId(request).members.find((actor) => actor.login.toLowerCase() === login);
      if (member === undefined) throw new Refusal(404);
      return value(toUser(request, member));
    },
  };
}
