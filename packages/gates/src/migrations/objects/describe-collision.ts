import type { MigrationFinding } from "../migration-finding.ts";
import type { OtherRequest } from "../situation.ts";
import type { Collision } from "./compare-footprints.ts";
import { areEqual } from "./definition.ts";
import { capitalize, nameObject, named, quote, subjectOf } from "./describe.ts";
import type { Touch } from "./footprint.ts";

/** A collision with another open request, as a finding of this one. */
export function describeCollision(collision: Collision, other: OtherRequest): MigrationFinding {
  const { object, ours, theirs, others } = collision;
  const { rule, message, fix } = tell(collision, `pull request #${other.number}`);
  const isCreation = rule === "same-object-twice" || collision.kind === "created differently";
  return {
    rule,
    level: "error",
    message: capitalize(message),
    subject: `${subjectOf(object)} and #${other.number}`,
    path: ours.place.path,
    line: ours.place.statement.line,
    about: [ours.place.path],
    fix,
    evidence: {
      object: subjectOf(object),
      pull_request: other.number,
      ours: { ...quote(ours.place), guarded: ours.effect.isGuarded },
      theirs: { ...quote(theirs.place), guarded: theirs.effect.isGuarded, pull_request: other.number },
      ...(isCreation && { definitions: areEqual(ours.effect, theirs.effect) ? "equal" : "different" }),
      ...(others > 0 && { further_statements: others }),
    },
  };
}

interface Told {
  readonly rule: string;
  readonly message: string;
  readonly fix: string;
}

function tell({ kind, object, ours, theirs, aspect = "" }: Collision, other: string): Told {
  const it = nameObject(object);
  const there = `in ${named(theirs.place.path)}`;
  const wait = "Agree on which request lands first; the other one then goes by what it finds.";
  switch (kind) {
    case "created twice":
      return {
        rule: "same-object-twice",
        message: `${it} is created here and by ${other}, ${there}.`,
        fix: "Create it in one of the two requests.",
      };
    case "created differently":
      return {
        rule: "order-matters",
        message: `${it} is defined anew here and, otherwise, by ${other}, ${there}: the later one wins.`,
        fix: wait,
      };
    case "ours needs theirs":
      return {
        rule: "depends-on-open-pr",
        message: `${it} is needed here, and only ${other} creates it, ${there}.`,
        fix: `Wait until ${other} is merged, with a higher version than its own.`,
      };
    case "theirs needs ours":
      return {
        rule: "depends-on-open-pr",
        message: `${it} is created here, and ${other} needs it, ${there}.`,
        fix: `Merge this request first: ${other} has to wait for it.`,
      };
    case "ours drops":
      return {
        rule: "drop-against-use",
        message: `${it} is ${dropped(ours)} here, and ${other} uses it, ${there}.`,
        fix: wait,
      };
    case "theirs drops":
      return {
        rule: "drop-against-use",
        message: `${it} is used here, and ${other} has it ${dropped(theirs)}, ${there}.`,
        fix: wait,
      };
    case "both drop":
      return {
        rule: "drop-against-use",
        message: `${it} is ${dropped(ours)} here and ${dropped(theirs)} by ${other}, ${there}.`,
        fix: "Leave it to one of the two requests.",
      };
    case "set differently":
      return {
        rule: "order-matters",
        message: `${aspect} of ${it} is set one way here and another way by ${other}, ${there}: the later one wins.`,
        fix: wait,
      };
    case "changed under":
      return { rule: "order-matters", message: tellChange(it, aspect, `${other}, ${there}`), fix: wait };
  }
}

function tellChange(it: string, aspect: string, other: string): string {
  return aspect === "columns"
    ? `${it} is added by one request, and the other takes all columns of the table that it finds: this one and ${other}, give two results, depending on which is first.`
    : `${aspect} of ${it} is changed by one request, and the other builds on it: this one and ${other}, give two results, depending on which is first.`;
}

const dropped = ({ effect }: Touch): string => (effect.renamedTo === undefined ? "dropped" : "renamed");
