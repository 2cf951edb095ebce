/**
 * Loaded before every unit test: whatever a test lets a gate judge is held against the gate's own description, so that no page
 * lacks a rule, a level or a member of the evidence that some test has seen.
 */
import { vi } from "vitest";

import type { Gate, Judgement } from "../core/gate.ts";
import type { RuleDescriptions } from "../core/rule-description.ts";
import { MIGRATION_RULES } from "../gates/migration-collision/rules.ts";
import { WIRE_RULES } from "../wire/wire-rules.ts";

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

// What the floors below two of the gates find is tested there, by itself.
vi.mock(import("../migrations/names/judge-names.ts"), async (importOriginal) => {
  const original = await importOriginal();
  return { ...original, judgeNames: heldTo(MIGRATION_RULES, original.judgeNames) };
});
vi.mock(import("../migrations/objects/judge-objects.ts"), async (importOriginal) => {
  const original = await importOriginal();
  return { ...original, judgeObjects: heldTo(MIGRATION_RULES, original.judgeObjects) };
});
vi.mock(import("../migrations/practices/judge-practices.ts"), async (importOriginal) => {
  const original = await importOriginal();
  return { ...original, judgePractices: heldTo(MIGRATION_RULES, original.judgePractices) };
});
vi.mock(import("../migrations/practices/judge-queries.ts"), async (importOriginal) => {
  const original = await importOriginal();
  return { ...original, judgeQueries: heldTo(MIGRATION_RULES, original.judgeQueries) };
});
vi.mock(import("../wire/vocabulary-rules.ts"), async (importOriginal) => {
  const original = await importOriginal();
  return { ...original, checkVocabulary: heldTo(WIRE_RULES, original.checkVocabulary) };
});
vi.mock(import("../wire/change-rules.ts"), async (importOriginal) => {
  const original = await importOriginal();
  return { ...original, checkChange: heldTo(WIRE_RULES, original.checkChange) };
});
vi.mock(import("../wire/surface-rules.ts"), async (importOriginal) => {
  const original = await importOriginal();
  return { ...original, checkSurfaces: heldTo(WIRE_RULES, original.checkSurfaces) };
});
vi.mock(import("../wire/consumption-proof.ts"), async (importOriginal) => {
  const original = await importOriginal();
  return { ...original, checkProof: heldTo(WIRE_RULES, original.checkProof) };
});

interface Found {
  readonly rule: string;
  readonly level: "error" | "warning" | "note";
  readonly kind?: "unreadable";
  readonly unread?: true;
}

/** The function, which throws when it finds something by a rule or at a level that is not described. */
function heldTo<Given extends readonly unknown[], Result extends readonly Found[]>(
  rules: RuleDescriptions,
  judge: (...given: Given) => Result,
): (...given: Given) => Result {
  return (...given) => {
    const found = judge(...given);
    for (const { rule, level, kind, unread } of found) {
      const shown = (kind ?? unread) === undefined ? level : "warning";
      const described = Object.hasOwn(rules, rule) ? rules[rule]!.levels : [];
      if (!described.includes(shown)) throw new Error(`The description lacks: ${rule} as ${shown}`);
    }
    return found;
  };
}

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
