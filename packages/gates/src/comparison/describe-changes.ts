import type { Change, Compatibility, Grounds } from "./comparison.ts";
import { declares } from "./declares.ts";
import { placeOf, type Break, type Direction } from "./direction.ts";
import type { Rejection } from "./rejections.ts";
import { pointerToken } from "../core/json-pointer.ts";
import { pointerTokens, valueAt } from "./json.ts";
import { CHANGE_RULES, subjectOf } from "./rules.ts";
import type { SchemaGraph } from "./schema-graph.ts";

/** A break with the place and the kind of change that it stems from. */
interface Sighting {
  readonly side: "producer" | "consumer";
  readonly pointer: string;
  /** The rule where only this side breaks. */
  readonly rule: string;
  /** What the rule is about: sightings of one place and subject are one change. */
  readonly subject: string;
  readonly words: string;
  readonly proof: Break;
}

export interface Compared {
  readonly old: SchemaGraph;
  readonly changed: SchemaGraph;
  readonly backward: Direction;
  readonly forward: Direction;
}

/** The changes that the breaks of both directions stem from, sorted by place. */
export function describeChanges({ old, changed, backward, forward }: Compared): Change[] {
  const sightings = [
    ...backward.breaks.map((proof) => sight(proof, "producer", changed, old)),
    ...forward.breaks.map((proof) => sight(proof, "consumer", old, changed)),
  ];
  const groups = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    const key = `${sighting.pointer} ${sighting.subject}`;
    groups.set(key, [...(groups.get(key) ?? []), sighting]);
  }
  const changes = [...groups.values()].map((group) => toChange(group, { backward, forward }));
  return [...changes, ...undecidedChange({ backward, forward })].sort(
    (a, b) => compareText(a.pointer, b.pointer) || compareText(a.rule, b.rule),
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function sight(proof: Break, side: Sighting["side"], rejecting: SchemaGraph, accepting: SchemaGraph): Sighting {
  const rejection = proof.rejections[0]!;
  const place = placeOf(rejection, rejecting);
  const { keyword, member } = rejection;
  const narrowed = side === "producer";
  const about = (rule: string, pointer: string, words: string): Sighting => ({
    side,
    pointer,
    rule,
    subject: "property",
    words,
    proof,
  });
  const isDeclared = (name: string): boolean => declares(accepting, [...pointerTokens(rejection.at), name]);
  if (member !== undefined && (keyword === "required" || keyword === "dependentRequired")) {
    const pointer = memberPlace(rejection, member, place, [rejecting, accepting]);
    const quoted = JSON.stringify(member);
    if (keyword === "required" && narrowed)
      return isDeclared(member)
        ? about("property-became-required", pointer, `${quoted} has to be there; before, it could be left out`)
        : about("required-property-added", pointer, `${quoted} is new and has to be there`);
    if (keyword === "required")
      return isDeclared(member)
        ? about("property-became-optional", pointer, `${quoted} may be left out; before, it was always there`)
        : about("property-removed", pointer, `${quoted} is no longer declared, and was required`);
  }
  if (member !== undefined && CLOSING.has(keyword) && isDeclared(member)) {
    const pointer = memberPlace(rejection, member, place, [rejecting, accepting]);
    return narrowed
      ? about("property-removed", pointer, `${JSON.stringify(member)} is no longer allowed`)
      : about("property-added", pointer, `${JSON.stringify(member)} is new; the old schema does not allow it`);
  }
  const tokens = pointerTokens(rejection.at);
  if (isItem(proof.witness.document, tokens) && !declares(accepting, tokens)) {
    const pointer = keyword === "false" ? place : parentPlace(place);
    return {
      side,
      pointer,
      rule: `items-${narrowed ? "narrowed" : "widened"}`,
      subject: "items",
      words: wordsFor(rejection, narrowed),
      proof,
    };
  }
  if (tokens.length > 0 && !declares(accepting, tokens) && declares(rejecting, tokens)) {
    const name = JSON.stringify(tokens.at(-1));
    return narrowed
      ? about("property-added", parentPlace(place), `${name} is declared; before, it could be anything`)
      : about("property-removed", parentPlace(place), `${name} is no longer declared, and can be anything`);
  }
  const subject = subjectOf(keyword, place);
  const rule = `${subject}-${narrowed ? "narrowed" : "widened"}`;
  return { side, pointer: place, rule, subject, words: wordsFor(rejection, narrowed), proof };
}

/** Where a member is declared in one of the schemas; else the keyword that speaks of it. */
function memberPlace({ node }: Rejection, member: string, keyword: string, graphs: readonly SchemaGraph[]): string {
  const declared = `${graphs[0]!.placeOfNode(node)}/properties/${pointerToken(member)}`;
  return graphs.some(({ document }) => valueAt(document, declared) !== undefined) ? declared : keyword;
}

const CLOSING = new Set(["additionalProperties", "unevaluatedProperties", "properties", "patternProperties"]);

const isItem = (document: unknown, tokens: readonly string[]): boolean =>
  tokens.length > 0 &&
  Array.isArray(
    valueAt(
      document,
      tokens
        .slice(0, -1)
        .map((token) => `/${pointerToken(token)}`)
        .join(""),
    ),
  );

const parentPlace = (pointer: string): string => pointer.slice(0, Math.max(pointer.lastIndexOf("/"), 0));

const wordsFor = ({ keyword, member }: Rejection, narrowed: boolean): string =>
  `${keyword === "false" ? "nothing is allowed here, which" : `\`${keyword}\``} rejects ${
    member === undefined ? "a value" : `the member ${JSON.stringify(member)}`
  } that the ${narrowed ? "old" : "new"} schema accepts`;

function toChange(group: readonly Sighting[], { backward, forward }: Pick<Compared, "backward" | "forward">): Change {
  const producer = group.find(({ side }) => side === "producer");
  const consumer = group.find(({ side }) => side === "consumer");
  const first = (producer ?? consumer)!;
  const rule = producer !== undefined && consumer !== undefined ? joinedRule(producer, consumer) : first.rule;
  const other = producer === undefined ? backward : consumer === undefined ? forward : undefined;
  return {
    rule,
    pointer: first.pointer,
    message: `${CHANGE_RULES[rule]!.title} ${capitalise(first.words)}.`,
    producer: producer === undefined ? unbroken(backward) : "breaking",
    consumer: consumer === undefined ? unbroken(forward) : "breaking",
    witness: first.proof.witness,
    ...(producer !== undefined && consumer !== undefined && { reverse_witness: consumer.proof.witness }),
    ...(other !== undefined && groundsOf(other)),
  };
}

const capitalise = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Where both sides break: a member is called by what happens to producers, other subjects have changed. */
const joinedRule = (producer: Sighting, consumer: Sighting): string =>
  producer.subject === "property"
    ? producer.rule === "property-added" || producer.rule === "property-became-required"
      ? consumer.rule === "property-added"
        ? "required-property-added"
        : producer.rule
      : producer.rule
    : `${producer.subject}-changed`;

/** A place where no break was found in a direction: as good as the direction, and unknown where not all breaks are listed. */
function unbroken({ grounds, isComplete, breaks }: Direction): Compatibility {
  if (grounds?.proof !== undefined) return "compatible";
  return isComplete && breaks.length > 0 ? "compatible" : "unknown";
}

function groundsOf({ grounds, isComplete, breaks }: Direction): Partial<Grounds> {
  if (grounds?.proof !== undefined) return grounds;
  if (isComplete && breaks.length > 0) return { proof: "structural" };
  return { reason: grounds?.reason ?? "there may be more breaks than are listed" };
}

/** What could not be decided, or not be listed, in one direction or both, as one change. */
function undecidedChange({ backward, forward }: Pick<Compared, "backward" | "forward">): Change[] {
  const directions = [backward, forward];
  const reasons = directions.map(reasonOpen);
  if (reasons.every((reason) => reason === undefined)) return [];
  const reason = [...new Set(reasons.filter((each) => each !== undefined))].join("; ");
  const documents = directions.find(
    (direction, index) => reasons[index] !== undefined && direction.grounds?.documents !== undefined,
  );
  const verdictOf = (index: 0 | 1): Compatibility => (reasons[index] === undefined ? "compatible" : "unknown");
  return [
    {
      rule: "undecided",
      pointer: "",
      message: `${CHANGE_RULES["undecided"]!.title} ${capitalise(reason)}.`,
      producer: verdictOf(0),
      consumer: verdictOf(1),
      reason,
      ...(documents?.grounds?.documents !== undefined && { documents: documents.grounds.documents }),
    },
  ];
}

function reasonOpen({ breaks, grounds, isComplete }: Direction): string | undefined {
  if (grounds?.proof !== undefined) return undefined;
  if (breaks.length === 0) return grounds?.reason ?? "no reason is known";
  return isComplete ? undefined : `there may be more changes that break than the ${breaks.length} that are listed`;
}
