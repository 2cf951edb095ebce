import type { PullRequestSnapshot } from "@portcullis/contracts";

import { createActorSet, foldLogin } from "../../core/identity.ts";
import type { Actor } from "../../core/snapshot.ts";
import type { Statements } from "./collect-statements.ts";
import { evidenceFor, peopleOfChange, readableTeams } from "./judge-person.ts";
import type { Risk } from "./judge-risk.ts";
import type { SopAckOptions } from "./options.ts";

/** Everything that the verdict depends on and nothing else, so that its digest stays when something unrelated changes. */
export function toFacts(snapshot: PullRequestSnapshot, options: SopAckOptions, said: Statements, risk: Risk): unknown {
  const { pull_request, pushes = [], teams = [] } = snapshot;
  const readable = readableTeams(snapshot);
  const speakers = said.texts.map(({ author }) => author);
  const names = new Set(
    [
      options.ai.team,
      ...options.naGates.values(),
      ...options.items.flatMap((item) => [item.teams, item.teamsHighRisk]),
    ].flat(),
  );
  return {
    head_sha: pull_request.head.sha,
    author: toFact(pull_request.author),
    body: pull_request.body,
    labels: risk.labels,
    high_risk_paths: risk.paths,
    committers: options.committersMayAck ? [] : uniqueById(peopleOfChange(snapshot)),
    pushes:
      options.onPush === "keep"
        ? []
        : sortByText(
            pushes.map(({ sha, pushed_at, changed_files }) => ({
              pushed_at,
              sha,
              changed_files: changed_files?.toSorted() ?? null,
            })),
          ),
    texts: said.texts.map(({ author, body, time, edited, source, reviewed, viaEmail, void: reason }) => ({
      author: toFact(author),
      body,
      time,
      edited,
      source,
      reviewed: reviewed ?? null,
      via_email: viaEmail,
      void: reason ?? null,
    })),
    teams: teams
      .filter(({ name }) => names.has(name))
      .map(({ name, members }) => {
        const team = createActorSet(members);
        return { name, speakers: uniqueById(speakers.filter((speaker) => team.has(speaker))) };
      })
      .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    unread_teams: [...names].filter((name) => !readable.has(name)).toSorted(),
    evidence: toEvidenceFacts(snapshot, options, speakers),
  };
}

const toFact = ({ id, login, type }: Actor): Readonly<Record<string, unknown>> => ({
  id,
  login: id === null ? foldLogin(login) : null,
  type,
});

/** The evidence contexts, where somebody of the AI team has spoken. */
function toEvidenceFacts(snapshot: PullRequestSnapshot, options: SopAckOptions, speakers: readonly Actor[]): unknown {
  const { teams = [], statuses, incomplete = [] } = snapshot;
  const ai = createActorSet(teams.filter(({ name }) => name === options.ai.team).flatMap(({ members }) => members));
  if (!speakers.some((speaker) => ai.has(speaker))) return null;
  const rows = options.ai.evidenceContexts
    .flatMap((context) => evidenceFor(snapshot, context))
    .map(({ kind, context, state, updated_at, id, creator }) => ({
      kind,
      context,
      state,
      updated_at,
      id: id ?? null,
      creator: creator ? toFact(creator) : null,
    }));
  const unread = statuses === undefined || incomplete.some(({ part }) => part === "statuses");
  return { unread, rows: sortByText(rows) };
}

const sortByText = <T>(facts: readonly T[]): readonly T[] =>
  facts.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

function uniqueById(actors: readonly (Actor | undefined)[]): unknown[] {
  const facts = actors.filter((actor) => actor !== undefined).map((actor) => JSON.stringify(toFact(actor)));
  return [...new Set(facts)].toSorted().map((text) => JSON.parse(text) as unknown);
}
