import type { PullRequestSnapshot } from "@portcullis/contracts";

import { ForgeFault } from "../forge-fault.ts";
import type { Gaps } from "../gather-parts.ts";
import { recall } from "../reading-memory.ts";
import type { Shape } from "../shape.ts";
import { readGiteaList, type GiteaRepository } from "./repository.ts";
import { toActor } from "./to-actor.ts";

type Team = NonNullable<PullRequestSnapshot["teams"]>[number];

/** Teams by the names that the configuration has for them: of the repository's owner, or `ORGANIZATION/NAME`. */
export async function readTeams(repository: GiteaRepository, names: readonly string[], gaps: Gaps): Promise<Team[]> {
  const teams = await Promise.all(names.map((name) => gaps.attempt("teams", () => readTeam(repository, name), name)));
  return teams.filter((team) => team !== undefined);
}

async function readTeam(repository: GiteaRepository, name: string): Promise<Team> {
  const [organization, team] = name.includes("/") ? name.split("/", 2) : [repository.owner, name];
  const key = { name: ["team", organization!, team!, name], isAgeing: true };
  return recall(repository.memory, key, () => findTeam(repository, name, organization!, team!));
}

async function findTeam(repository: GiteaRepository, name: string, organization: string, team: string): Promise<Team> {
  const all = await listTeams(repository, organization);
  // Names are unique in an organization, and their letters' size does not count.
  const found = all.find((each) => each.text("name").toLowerCase() === team.toLowerCase());
  if (found === undefined) throw new ForgeFault(`the token sees no team ${JSON.stringify(team)} in ${organization}`);
  const id = found.integer("id");
  const members = await readGiteaList(repository.client, {
    name: `members of ${name}`,
    path: ["teams", id, "members"],
    identify: (member) => member.integer("id"),
  });
  return { name, id, members: members.map(toActor) };
}

/** All teams of an organization in one list: searching gives everything that contains a name (threat 25). */
const listTeams = (repository: GiteaRepository, organization: string): Promise<readonly Shape[]> =>
  repository.once(`teams ${organization}`, () =>
    readGiteaList(repository.client, {
      name: `teams of ${organization}`,
      path: ["orgs", organization, "teams"],
      identify: (team) => team.integer("id"),
    }),
  );
