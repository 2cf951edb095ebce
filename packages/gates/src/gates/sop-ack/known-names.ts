import type { Vocabulary } from "../../conversation/collect-statements.ts";
import { matchNames, type Names } from "../../conversation/commands/match-names.ts";
import type { Command, Verb } from "../../conversation/commands/read-commands.ts";
import type { SopAckOptions } from "./options.ts";

/** The items and review gates of a checklist, as people may name them. */
export const vocabularyOf = (options: SopAckOptions): Vocabulary => ({
  namesFor: (verb) => namesFor(verb, options),
  explainUnknown: (command, unknown, closest) =>
    isOfAnotherGate(command, options) ? undefined : explainUnknown(command, unknown, closest, options),
});

/** Whether the command waives a review that another gate asks for. */
function isOfAnotherGate({ verb, text }: Command, { waiverNames }: SopAckOptions): boolean {
  if (verb === "ack" || waiverNames.length === 0) return false;
  return "slugs" in matchNames(text, { slugs: new Set(waiverNames), numbers: new Map(), allowAll: false });
}

/** Why a name is not known, and the nearest right way. */
interface UnknownName {
  readonly reason: "unknown-name" | "gate-is-no-item" | "item-is-no-gate";
  readonly message: string;
  readonly fix?: string;
}

/** What may be named after a verb. */
function namesFor(verb: Verb, { items, naGates, allowAll }: SopAckOptions): Names {
  const itemSlugs = items.map((item) => item.slug);
  const numbers = new Map(
    items.flatMap((item) => (item.number === undefined ? [] : [[item.number, item.slug] as const])),
  );
  if (verb === "ack") return { slugs: new Set(itemSlugs), numbers, allowAll };
  if (verb === "na") return { slugs: new Set(naGates.keys()), numbers: new Map(), allowAll: false };
  return { slugs: new Set([...itemSlugs, ...naGates.keys()]), numbers, allowAll };
}

/** Says what is wrong with a name that nobody has: perhaps it is of the other kind, or nearly another. */
function explainUnknown(
  command: Command,
  unknown: string,
  closest: string | undefined,
  options: SopAckOptions,
): UnknownName {
  const other = command.verb === "ack" ? "na" : "ack";
  const elsewhere = command.verb === "revoke" ? undefined : matchNames(command.text, namesFor(other, options));
  if (elsewhere !== undefined && "slugs" in elsewhere) {
    const slug = elsewhere.slugs[0]!;
    return command.verb === "ack"
      ? {
          reason: "gate-is-no-item",
          message: `${slug} is a review gate, not an item.`,
          fix: `To declare it not applicable, write \`/sop-n/a ${slug} REASON\`.`,
        }
      : {
          reason: "item-is-no-gate",
          message: `${slug} is an item; only review gates can be declared not applicable.`,
          fix: `To acknowledge it, write \`/sop-ack ${slug}\`.`,
        };
  }
  if (/^all$/i.test(unknown)) {
    return {
      reason: "unknown-name",
      message: "`all` is not allowed here; each item is acknowledged by name or number.",
      fix: "Name the items, such as `/sop-ack 1 2`.",
    };
  }
  const kind = command.verb === "na" ? "review gate" : "item";
  const verb = command.verb === "na" ? "n/a" : command.verb;
  return {
    reason: "unknown-name",
    message: `No ${kind} is called "${unknown}".`,
    ...(closest !== undefined && { fix: `Did you mean \`/sop-${verb} ${closest}\`?` }),
  };
}
