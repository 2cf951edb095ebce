import type { Actor, Team } from "@portcullis/contracts";

import { foldLogin } from "../../core/identity.ts";
import type { ForgeClient } from "../forge-client.ts";
import { ForgeFault } from "../forge-fault.ts";
import type { Gaps } from "../gather-parts.ts";
import { NO_MEMORY, type MemoryKey, type ReadingMemory } from "../reading-memory.ts";
import { askGraphql, type GraphqlAnswer } from "./ask-graphql.ts";
import { ConnectionReader, valueOf, type Outcome } from "./connection-reader.ts";
import { toTeamsQuery } from "./queries.ts";

const MOST_AT_ONCE = 20;

/**
 * Reads teams with all their active members: who is only invited is not among them, who is in a team below one is.
 * A team that the token cannot see looks like one that is not there; both are faults, never a team without members (threat 26).
 *
 * @param organization the one that owns the repository: a name without `ORGANIZATION/` is a team of it (threat 25)
 */
export async function readTeams(
  client: ForgeClient,
  organization: string,
  names: readonly string[],
  gaps: Gaps,
  memory: ReadingMemory = NO_MEMORY,
): Promise<Team[]> {
  const readers = names.map((name) => new TeamReader(name, organization));
  const known = await Promise.all(readers.map((reader) => memory.find(keyOf(reader))));
  for (const [index, team] of known.entries()) if (team !== undefined) readers[index]!.recall(team as Team);
  for (;;) {
    const open = readers.filter(({ outcome }) => outcome === undefined).slice(0, MOST_AT_ONCE);
    if (open.length === 0) break;
    await askTeams(client, open);
  }
  for (const reader of readers)
    if (reader.outcome !== undefined && "value" in reader.outcome && !reader.isRecalled)
      memory.keep(keyOf(reader), reader.outcome.value);
  const teams = readers.map((reader) => gaps.attempt("teams", async () => valueOf(reader.outcome), reader.name));
  return (await Promise.all(teams)).filter((team) => team !== undefined);
}

const keyOf = ({ name, organization, slug }: TeamReader): MemoryKey => ({
  name: ["team", organization, slug, name],
  isAgeing: true,
});

async function askTeams(client: ForgeClient, readers: readonly TeamReader[]): Promise<void> {
  const variables = readers.flatMap(({ organization, slug, cursor }, index) => [
    [`org${index}`, organization],
    [`slug${index}`, slug],
    [`after${index}`, cursor],
  ]);
  try {
    const answer = await askGraphql(client, "Teams", toTeamsQuery(readers.length), Object.fromEntries(variables));
    for (const [index, reader] of readers.entries()) reader.take(answer, `team${index}`);
  } catch (error) {
    if (!(error instanceof ForgeFault)) throw error;
    for (const reader of readers) reader.fail(error);
  }
}

class TeamReader {
  readonly name: string;
  readonly organization: string;
  readonly slug: string;
  readonly #members: ConnectionReader<Actor>;
  #id: number | undefined;
  #fault: ForgeFault | undefined;
  #known: Team | undefined;

  constructor(name: string, home: string) {
    const slash = name.indexOf("/");
    this.name = name;
    this.organization = slash === -1 ? home : name.slice(0, slash);
    this.slug = name.slice(slash + 1);
    this.#members = new ConnectionReader<Actor>(
      `members of ${name}`,
      (node) => ({ id: node.integer("databaseId"), login: node.text("login"), type: "user" }),
      ({ id }) => id!,
    );
  }

  get cursor(): string | null {
    return this.#members.cursor;
  }

  get isRecalled(): boolean {
    return this.#known !== undefined;
  }

  /** Takes what was read before, so that nothing has to be asked. */
  recall(team: Team): void {
    this.#known = team;
  }

  get outcome(): Outcome<Team> | undefined {
    if (this.#known !== undefined) return { value: this.#known };
    if (this.#fault !== undefined) return { fault: this.#fault };
    const members = this.#members.outcome;
    if (members === undefined || "fault" in members) return members;
    return { value: { name: this.name, id: this.#id!, members: [...members.value] } };
  }

  fail(fault: ForgeFault): void {
    this.#fault = fault;
  }

  take(answer: GraphqlAnswer, field: string): void {
    try {
      this.#pin(answer, field);
    } catch (error) {
      if (!(error instanceof ForgeFault)) throw error;
      this.fail(error);
      return;
    }
    this.#members.take(answer, [field, "team", "members"]);
  }

  /** It must be the team that was asked for, and the same one on every page. */
  #pin(answer: GraphqlAnswer, field: string): void {
    answer.refuseErrors([field, "team", "databaseId"]);
    const organization = answer.data.anyObject(field);
    if (organization === undefined)
      throw new ForgeFault(`the token sees no organization ${JSON.stringify(this.organization)}`);
    const team = organization.anyObject("team");
    if (team === undefined) throw new ForgeFault(`the token sees no team ${JSON.stringify(this.slug)} there`);
    const isIt =
      foldLogin(organization.text("login")) === foldLogin(this.organization) &&
      foldLogin(team.text("slug")) === foldLogin(this.slug);
    if (!isIt) throw new ForgeFault(`another team came, ${organization.text("login")}/${team.text("slug")}`);
    const id = team.integer("databaseId");
    if (this.#id !== undefined && this.#id !== id) throw new ForgeFault("it became another team while it was read");
    this.#id = id;
  }
}
