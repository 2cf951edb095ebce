/**
 * Loaded before every unit test: whatever a test lets a gate judge is held against the gate's own description, so that no page
 * lacks a rule, a level or a member of the evidence that some test has seen.
 */
import { vi } from "vitest";

import type { Gate, Judgement } from "../core/gate.ts";

vi.mock(import("../core/gate.ts"), async (importOriginal) => {
  const original = await importOriginal();
  const defineGate: typeof original.defineGate = (gate) =>
    original.defineGate({
      ...gate,
      check(snapshot, options) {
        const judgement = gate.check(snapshot, options);
        const lacking = listUndescribed(gate, options, judgement);
        if (lacking.length > 0) throw new Error(`The description of ${gate.id} lacks: ${lacking.join(", ")}`);
        return judgement;
      },
    });
  return { ...original, defineGate };
});

/** What a judgement shows and its gate's description does not have. */
function listUndescribed(
  { id, rules, evidence }: Pick<Gate, "id" | "rules" | "evidence">,
  options: unknown,
  judgement: Judgement,
): readonly string[] {
  const configured = (options as { readonly rules?: Readonly<Record<string, string>> } | undefined)?.rules ?? {};
  const findings = judgement.findings.flatMap(({ rule, level }) => {
    const name = rule.startsWith(`${id}/`) ? rule.slice(id.length + 1) : rule;
    const described = Object.hasOwn(rules, name) ? rules[name] : undefined;
    // What could not be evaluated has not failed: the engine shows its errors as warnings.
    const shown = judgement.otherwise === "error" && level === "error" ? "warning" : level;
    const isDescribed = described?.levels.some((each) => each === level || each === shown) === true;
    return isDescribed || (described && configured[name] === level) ? [] : [`${rule} as ${level}`];
  });
  // A judgement that was never made has only the reason as evidence.
  const members = judgement.otherwise === "error" ? [] : Object.keys(judgement.evidence ?? {});
  return [
    ...findings,
    ...members.filter((member) => !Object.hasOwn(evidence, member)).map((member) => `\`${member}\``),
  ];
}
