import type { PullRequestSnapshot } from "@portcullis/contracts";

import type { NearMiss, Statement } from "../../conversation/collect-statements.ts";
import type { Finding } from "../../core/gate.ts";
import type { JudgedItem, JudgedNa } from "./judge-checklist.ts";
import { EDITED } from "./judge-item.ts";
import { ruleName } from "./rules.ts";

/** Everything worth telling of an item. What no longer matters, because the item is closed, is a note. */
export function toItemFindings(item: JudgedItem, { incomplete = [] }: PullRequestSnapshot): Finding[] {
  const { slug, acked, teams } = item;
  const who = teams.length === 0 ? "nobody: no team is configured" : `a member of ${teams.join(" or ")}`;
  const again = `${capitalize(who)} comments \`/sop-ack ${slug}\`.`;
  const about = (statement: Statement) => ({ subject: slug, location: statement.source, evidence: toQuote(statement) });
  const findings: Finding[] = [
    ...item.refused.map(({ statement, rule, reason }): Finding => {
      const message = `${statement.author.login}'s acknowledgement of ${slug} is refused. ${reason}`;
      return { rule: ruleName(rule), level: acked ? "note" : "error", message, ...about(statement), fix: again };
    }),
    ...item.revoked.map(({ statement, by }): Finding => {
      const message = `${statement.author.login} took back the acknowledgement of ${slug}${by.note === "" ? "." : `: ${by.note}`}`;
      return { rule: ruleName("revoked-ack"), level: acked ? "note" : "error", message, ...about(by), fix: again };
    }),
    ...item.stale.map(({ statement, staleness }): Finding => {
      const message = `${statement.author.login}'s acknowledgement of ${slug} is stale. ${staleness.reason}`;
      const fix = `${statement.author.login}, or ${who}, looks again and comments \`/sop-ack ${slug}\`.`;
      return { rule: ruleName("stale-ack"), level: acked ? "note" : "warning", message, ...about(statement), fix };
    }),
    ...item.ignored.map((statement): Finding => {
      const message = `${statement.author.login}'s edited acknowledgement of ${slug} does not count. ${EDITED}`;
      return { rule: ruleName("edited-comment"), level: "note", message, ...about(statement) };
    }),
    ...item.unread.map((part): Finding => {
      const reason =
        incomplete.find(({ subject, part: name }) => subject === part || name === part)?.reason ??
        "not in the snapshot";
      const message = `${slug} depends on ${part}, which could not be read: ${reason}.`;
      const fix = "Give the token access to it and take the snapshot again.";
      return {
        rule: ruleName("team-unread"),
        level: "warning",
        message,
        subject: slug,
        fix,
        evidence: { unread: part, reason },
      };
    }),
  ];
  const evidence = { accepted: item.accepted.map(({ author }) => author.login), wanted: item.item.minAckers, teams };
  // What refused, took back or outdated an acknowledgement says already who may give the next.
  if (!acked && findings.every(({ level }) => level === "note")) {
    const message = `${slug} waits for ${item.item.minAckers === 1 ? "an acknowledgement" : `${item.item.minAckers} acknowledgements`} by ${who}.`;
    findings.push({ rule: ruleName("missing-ack"), level: "warning", message, subject: slug, fix: again, evidence });
  }
  if (!item.filled) {
    const marker = item.item.marker;
    const message = `The description has no answer after "${marker}".`;
    findings.push({
      rule: ruleName("body-unfilled"),
      level: "error",
      message,
      subject: slug,
      fix: `Write the answer after "${marker}".`,
      evidence: { marker },
    });
  }
  return findings;
}

/** Who declared a review gate not applicable, and whose declaration does not count. */
export function toNaFindings(gate: JudgedNa): Finding[] {
  const about = (statement: Statement) => ({
    subject: gate.slug,
    location: statement.source,
    evidence: toQuote(statement),
  });
  const refused = (statement: Statement, reason: string): Finding => {
    const message = `${statement.author.login}'s declaration that ${gate.slug} is not applicable does not count. ${reason}`;
    const fix = `A member of ${gate.teams.join(" or ")} comments \`/sop-n/a ${gate.slug} REASON\`.`;
    return { rule: ruleName("na-refused"), level: "warning", message, ...about(statement), fix };
  };
  return [
    ...gate.accepted.map((statement): Finding => {
      const message = `${statement.author.login} declared ${gate.slug} not applicable${statement.note === "" ? "." : `: ${statement.note}`}`;
      return { rule: ruleName("na-declared"), level: "note", message, ...about(statement) };
    }),
    ...gate.refused.map(({ statement, reason }) => refused(statement, reason)),
    ...gate.void.map(({ statement, reason }) => refused(statement, reason)),
    ...gate.stale.map(({ statement, staleness }) => refused(statement, staleness.reason)),
    ...gate.unread.map((part): Finding => {
      const message = `Whether ${gate.slug} is not applicable depends on ${part}, which could not be read.`;
      return {
        rule: ruleName("team-unread"),
        level: "warning",
        message,
        subject: gate.slug,
        evidence: { unread: part },
      };
    }),
  ];
}

// Likely meant as an example, or for another tool.
const HARMLESS: ReadonlySet<NearMiss["reason"]> = new Set(["misplaced", "near-verb", "quoted-mail", "half-list"]);

/** Lines that look like commands and do not count. */
export function toNearMissFindings(nearMisses: readonly NearMiss[]): Finding[] {
  return nearMisses.map(({ reason, message, fix, text, author, source }) => ({
    rule: ruleName(reason),
    level: HARMLESS.has(reason) ? "note" : "warning",
    message: `${author.login}'s line ${reason === "half-list" ? "counts in part" : "does not count"}. ${message}`,
    location: source,
    ...(fix !== undefined && { fix }),
    evidence: { login: author.login, line: text },
  }));
}

const toQuote = ({ verb, slug, note, author, at }: Statement): Record<string, unknown> => ({
  login: author.login,
  id: author.id,
  verb,
  slug,
  note,
  at: toTime(at),
});

const toTime = (instant: number): string => (Number.isNaN(instant) ? "unknown" : new Date(instant).toISOString());

const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
