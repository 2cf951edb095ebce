import { describe, expect, it } from "vitest";

import { fitSummary } from "../../core/fit-summary.ts";
import { bindGate } from "../../core/gate.ts";
import { judge } from "../../core/run-gates.ts";
import { optionsOf, originalCases, snapshotOf, type OriginalCase } from "../../testing/original-case.ts";
import { sopAck } from "./sop-ack.ts";

const endToEnd = originalCases.filter((each) => each.end_to_end && each.expected.items);

/**
 * Rules that part 0 of our specification reads otherwise: what could not be read is `error`, where the original refused the
 * person, or accepted somebody else of a team that it could read only in part.
 */
const UNREAD = ["e2e-high-ceo-missing-team", "e2e-ai-ci-500", "e2e-probe-one-user-403", "e2e-team-both-404"];

const decide = ({ input }: OriginalCase) => judge(snapshotOf(input), bindGate(sopAck, optionsOf(input)));

const itemsOf = (items: Record<string, any>) =>
  Object.fromEntries(
    Object.entries(items).map(([slug, { acked, ackers, body_filled }]) => [slug, { acked, ackers, body_filled }]),
  );

describe("sop-ack decides as the original where the original is right", () => {
  const rules = endToEnd.filter(({ pins, id }) => pins === "rule" && !UNREAD.includes(id));
  it.each(rules.map((each) => [each.id, each] as const))("%s", (_, each) => {
    const verdict = decide(each);
    const evidence = verdict.evidence as { items: Record<string, any>; na: Record<string, any> };
    expect(itemsOf(evidence.items)).toEqual(itemsOf(each.expected.items));
    expect(verdict.summary).toBe(fitSummary(each.expected.description));
    expect(verdict.state).toBeOneOf(each.expected.state === "success" ? ["pass"] : ["fail", "pending"]);
    for (const [slug, { acked, rejected }] of Object.entries<any>(each.expected.items)) {
      const { refused } = evidence.items[slug];
      expect(refused.filter(({ rule }: any) => rule === "sop-ack/self-ack").map(({ login }: any) => login)).toEqual(
        rejected.self_ack,
      );
      expect(
        refused
          .filter(({ rule }: any) => !["sop-ack/self-ack", "sop-ack/ghost-ack"].includes(rule))
          .map(({ login }: any) => login),
      ).toEqual(rejected.not_in_team);
      if (!acked && refused.length > 0) expect(verdict.state).toBe("fail");
    }
    for (const [gate, { declared, ackers }] of Object.entries<any>(each.expected.na ?? {})) {
      expect(evidence.na[gate]).toEqual({ declared, by: ackers });
    }
  });

  it.each(UNREAD)("%s: what could not be read is an error, never a pass", (id) => {
    const verdict = decide(endToEnd.find((each) => each.id === id)!);
    expect(verdict.state).toBe("error");
    expect(verdict.findings.some(({ rule }) => ["sop-ack/team-unread", "sop-ack/part-unread"].includes(rule))).toBe(
      true,
    );
  });
});

describe("sop-ack does better where the original has a quirk", () => {
  /** Our state and the number of items acknowledged, with the reason. */
  const OURS: Record<string, [state: string, acked: number, why: string]> = {
    "e2e-edited-away": ["pending", 0, "an acknowledgement that was edited away is not there"],
    "e2e-edited-older-comment": ["fail", 1, "nothing in an edited comment counts; the new comment does"],
    "e2e-body-middle-unfilled": ["fail", 7, "an answer ends at the next item"],
    "e2e-na-revoked": ["pending", 0, "a revoke takes a declaration back"],
    "e2e-volume-4999": ["pass", 7, "many comments are read"],
    "e2e-volume-5001-late-ack": ["pass", 7, "more than 5,000 comments are read"],
    "e2e-volume-cap-off": ["pass", 7, "there is no cap to switch off"],
    "e2e-volume-small-cap": ["pass", 7, "there is no smaller cap"],
    "e2e-volume-env-cap": ["pass", 7, "no environment variable makes one"],
    "e2e-volume-hides-revoke": ["pending", 0, "nothing is hidden behind a cap"],
    "e2e-fence": ["pending", 0, "an example in a fence is an example"],
    "e2e-hidden": ["pending", 0, "what does not show does not count"],
    "e2e-one-line": ["pass", 7, "a list of numbers acknowledges each"],
    "e2e-punctuated": ["pass", 7, "punctuation after a number is trimmed"],
    "e2e-exit-on-state-pending": ["pending", 0, "nobody has acknowledged"],
    "e2e-dry-run": ["pass", 7, "a verdict is the same whether it is published or not"],
    "e2e-cfg-new-eligible-no-ci": ["fail", 0, "an item needs evidence unless it says otherwise"],
  };
  it("has an answer of ours for every quirk", () => {
    expect(Object.keys(OURS).sort()).toEqual(
      endToEnd
        .filter(({ pins }) => pins === "quirk")
        .map(({ id }) => id)
        .sort(),
    );
  });
  it.each(Object.entries(OURS).map(([id, [state, acked, why]]) => [id, why, state, acked] as const))(
    "%s: %s",
    (id, _, state, acked) => {
      const verdict = decide(endToEnd.find((each) => each.id === id)!);
      const { items } = verdict.evidence as { items: Record<string, { acked: boolean }> };
      expect([verdict.state, Object.values(items).filter((item) => item.acked).length]).toEqual([state, acked]);
    },
  );
});
