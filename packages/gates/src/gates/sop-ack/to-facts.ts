import type { PullRequestSnapshot } from "@portcullis/contracts";

import { createActorSet } from "../../core/identity.ts";
import type { Actor } from "../../core/snapshot.ts";
import type { Statements } from "./collect-statements.ts";
import { evidenceFor, peopleOfChange } from "./judge-person.ts";
import type { Risk } from "./judge-risk.ts";
import type { SopAckOptions } from "./options.ts";

/** Everything that the verdict depends on and nothing else, so that its digest stays when something unrelated changes. */
export function toFacts(snapshot: PullRequestSnapshot, options: SopAckOptions, said: Statements, risk: Risk): unknown {
  const { pull_request, pushes = [], teams = [], incomplete = [] } = snapshot;
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
        : pushes.map(({ sha, pushed_at, changed_files }) => ({
            sha,
            pushed_at,
            changed_files: changed_files?.toSorted() ?? null,
          })),
    texts: said.texts.map(({ author, body, time, edited, source, void: reason }) => ({
      author: toFact(author),
      body,
      time,
      edited,
      source,
      void: reason ?? null,
    })),
    teams: teams
      .filter(({ name }) => names.has(name))
      .map(({ name, members }) => {
        const team = createActorSet(members);
        return { name, speakers: uniqueById(speakers.filter((speaker) => team.has(speaker))) };
      })
      .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    unread_teams: incomplete
      .filter(({ part, subject }) => part === "teams" && names.has(subject ?? ""))
      .map(({ subject }) => subject!)
      .toSorted(),
    evidence: options.items.some((item) => item.aiMayAck && item.needsEvidence)
      ? options.ai.evidenceContexts
          .flatMap((context) => evidenceFor(snapshot, context))
          .map(({ context, state, updated_at, id }) => ({ context, state, updated_at, id: id ?? null }))
          .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
      : [],
  };
}

const toFact = ({ id, login }: Actor): { id: number | null; login: string | null } => ({
  id,
  login: id === null ? login.toLowerCase() : null,
});

function uniqueById(actors: readonly (Actor | undefined)[]): unknown[] {
  const facts = actors.filter((actor) => actor !== undefined).map((actor) => JSON.stringify(toFact(actor)));
  return [...new Set(facts)].toSorted().map((text) => JSON.parse(text) as unknown);
}
