import type { PullRequestSnapshot } from "@portcullis/contracts";

import type { Statements } from "../../conversation/collect-statements.ts";
import type { Risk } from "../../conversation/judge-risk.ts";
import { peopleOfChange } from "../../conversation/people-of-change.ts";
import { readableTeams } from "../../conversation/readable-teams.ts";
import { sortFacts, toActorFact, toActorFacts } from "../../core/facts.ts";
import { createActorSet } from "../../core/identity.ts";
import type { Actor } from "../../core/snapshot.ts";
import { evidenceFor } from "./judge-person.ts";
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
    author: toActorFact(pull_request.author),
    body: pull_request.body,
    labels: risk.labels,
    high_risk_paths: risk.paths,
    committers: options.committersMayAck ? [] : toActorFacts(peopleOfChange(snapshot)),
    pushes:
      options.onPush === "keep"
        ? []
        : sortFacts(
            pushes.map(({ sha, pushed_at, changed_files }) => ({
              pushed_at,
              sha,
              changed_files: changed_files?.toSorted() ?? null,
            })),
          ),
    texts: said.texts.map(({ author, body, time, edited, source, reviewed, viaEmail, void: reason }) => ({
      author: toActorFact(author),
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
        return { name, speakers: toActorFacts(speakers.filter((speaker) => team.has(speaker))) };
      })
      .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    unread_teams: [...names].filter((name) => !readable.has(name)).toSorted(),
    evidence: toEvidenceFacts(snapshot, options, speakers),
  };
}

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
      creator: creator ? toActorFact(creator) : null,
    }));
  const unread = statuses === undefined || incomplete.some(({ part }) => part === "statuses");
  return { unread, rows: sortFacts(rows) };
}
