import type { Observation, Observed, Stranger } from "./observe-party.ts";
import { createPlaceFinder, isRead, partyEvidence, placeOf, type Party } from "./party.ts";
import { keyOf, showPath, type WireContract } from "./wire-contract.ts";
import { listNames, nameField, type WireFinding } from "./wire-finding.ts";

/** Fields that only code knows. */
export function checkUndeclared(contract: WireContract, { producers, consumers }: Observed): readonly WireFinding[] {
  const [senders, readers] = [producers.map(withPlaceFinder), consumers.map(withPlaceFinder)];
  return [
    ...producers.flatMap((each) => each.strangers.flatMap((stranger) => sent(contract, each, stranger, readers))),
    ...consumers.flatMap((each) => each.strangers.flatMap((stranger) => taken(contract, each, stranger, senders))),
    ...undeclaredShapes(contract, [...producers, ...consumers]),
  ];
}

interface Other {
  readonly party: Party;
  readonly hasPlaceFor: (path: readonly string[]) => boolean;
}

const withPlaceFinder = ({ party }: Observation): Other => ({ party, hasPlaceFor: createPlaceFinder(party) });

function sent(
  contract: WireContract,
  { party }: Observation,
  stranger: Stranger,
  consumers: readonly Other[],
): readonly WireFinding[] {
  const droppers = consumers
    .filter((each) => isRead(each.party) && !each.hasPlaceFor(stranger.path))
    .map(({ party: dropper }) => dropper);
  if (stranger.place === "free" && droppers.length === 0) return [];
  const dropped =
    droppers.length === 0 ? "" : ` ${listNames(droppers.map(({ name }) => name))} drops it without a word.`;
  return [
    {
      rule: "producer-undeclared-field",
      level: stranger.place === "open" && droppers.length === 0 ? "warning" : "error",
      message: `${party.name} sends ${nameField(stranger)} (${placeOf(party, stranger.field)}), which the contract does not declare.${dropped}`,
      pointer: stranger.holder?.pointer ?? "",
      fix: `Declare ${nameField(stranger)} and who reads it, or stop sending it.`,
      evidence: {
        ...evidenceOf(contract, stranger),
        producer: partyEvidence(party, stranger.field),
        ...(droppers.length > 0 && { consumers: droppers.map((each) => partyEvidence(each)) }),
      },
    },
  ];
}

function taken(
  contract: WireContract,
  { party }: Observation,
  stranger: Stranger,
  producers: readonly Other[],
): readonly WireFinding[] {
  const senders = producers.filter((each) => each.hasPlaceFor(stranger.path)).map(({ party: sender }) => sender);
  const mayBeSent = producers.length === 0 || senders.length > 0 || producers.some((each) => !isRead(each.party));
  if (stranger.place === "free" && mayBeSent) return [];
  const starved = mayBeSent ? "" : " Nobody sends it.";
  return [
    {
      rule: "consumer-undeclared-field",
      level: "error",
      message: `${party.name} reads ${nameField(stranger)} (${placeOf(party, stranger.field)}), which the contract does not declare.${starved}`,
      pointer: stranger.holder?.pointer ?? "",
      fix: `Declare ${nameField(stranger)} as read by ${party.name}, or stop reading it.`,
      evidence: {
        ...evidenceOf(contract, stranger),
        required: stranger.field.required,
        consumer: partyEvidence(party, stranger.field),
        ...(senders.length > 0 && { producers: senders.map((each) => partyEvidence(each)) }),
      },
    },
  ];
}

/** One finding for each object that the contract leaves to the parties: what they have in it, of which nothing is checked later. */
function undeclaredShapes(contract: WireContract, observations: readonly Observation[]): readonly WireFinding[] {
  const free = observations.flatMap(({ party, strangers }) =>
    strangers.filter(({ place }) => place === "free").map((stranger) => ({ party, stranger })),
  );
  const byHolder = Map.groupBy(free, ({ stranger }) => stranger.holder);
  return Array.from(byHolder, ([holder, members]): WireFinding => {
    const paths = [...new Map(members.map(({ stranger }) => [keyOf(stranger.path), stranger])).values()];
    const where = holder === undefined ? "the message" : nameField(holder);
    const parties = [...new Set(members.map(({ party }) => party))];
    return {
      rule: "undeclared-shape",
      level: "warning",
      message: `The contract does not say what is in ${where}; ${listNames(parties.map(describeUse))} ${listNames(paths.map(nameField))}.`,
      pointer: holder?.pointer ?? "",
      fix: `Declare the fields of ${where} and who reads them.`,
      evidence: {
        ...(holder && { field: showPath(holder.path) }),
        contract: { file: contract.file, pointer: holder?.pointer ?? "" },
        parties: parties.map((party) => partyEvidence(party)),
      },
    };
  });
}

const describeUse = ({ name, role }: Party): string => `${name} ${role === "producer" ? "sends" : "reads"}`;

const evidenceOf = (contract: WireContract, stranger: Stranger): Readonly<Record<string, unknown>> => ({
  field: showPath(stranger.path),
  contract: { file: contract.file, pointer: stranger.holder?.pointer ?? "" },
});
