import type { JudgedContract } from "./drift.ts";

type Verdict = "breaking" | "compatible" | "unknown";

const worst = (verdicts: readonly Verdict[]): Verdict =>
  (["breaking", "unknown"] as const).find((verdict) => verdicts.includes(verdict)) ?? "compatible";

/** What each member holds, for the gate's page. */
export const EVIDENCE = {
  changes:
    "each change against the base: `{contract, rule, pointer, producer, consumer, witness?, proof?, documents?}`; a witness is a document that one version accepts and the other refuses",
  backward: "whether the new versions accept all that the old ones did: `breaking`, `compatible` or `unknown`",
  forward: "the reverse",
  contracts: "each contract: `{schema, errors, unread, backward?, forward?, grounds?, rollout?}`",
};

/** The changes of all contracts with their proofs, and the worst of both directions. */
export function toEvidence(judged: readonly JudgedContract[]): Readonly<Record<string, unknown>> {
  const compared = judged.flatMap(({ schema, comparison }) =>
    comparison === undefined ? [] : [{ schema, comparison }],
  );
  return {
    changes: compared.flatMap(({ schema, comparison }) =>
      comparison.changes.map((change) => ({ contract: schema, ...change })),
    ),
    backward: worst(compared.map(({ comparison }) => comparison.backward)),
    forward: worst(compared.map(({ comparison }) => comparison.forward)),
    contracts: judged.map(({ schema, comparison, drifts }) => ({
      schema,
      errors: drifts.filter(({ level }) => level === "error").length,
      unread: drifts.filter((drift) => drift.unread === true).length,
      ...(comparison !== undefined && {
        backward: comparison.backward,
        forward: comparison.forward,
        grounds: comparison.grounds,
        rollout: comparison.rollout,
      }),
    })),
  };
}
