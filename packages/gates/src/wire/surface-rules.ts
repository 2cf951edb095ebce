import { observeParties, type Difference } from "./observe-party.ts";
import { isRead, partyEvidence, placeOf, type Party } from "./party.ts";
import { checkField } from "./surface-field-rules.ts";
import { checkUndeclared } from "./undeclared-rules.ts";
import type { WireContract } from "./wire-contract.ts";
import { fieldEvidence, listNames, nameField, type WireFinding } from "./wire-finding.ts";

/**
 * Holds what producers and consumers have in code against the contract, and against each other where the contract says nothing.
 * A type that could not be read exactly makes a finding of kind `unreadable`, and is then not said to lack anything.
 */
export function checkSurfaces(contract: WireContract, parties: readonly Party[]): readonly WireFinding[] {
  const seen = observeParties(contract, parties);
  return [
    ...parties.flatMap((party) => checkParty(contract, party)),
    ...contract.fields.flatMap((field) => checkField({ contract, field, holders: [], ...seen })),
    ...[...seen.producers, ...seen.consumers].flatMap((each) =>
      each.differences.map((difference) => describeDifference(contract, each.party, difference)),
    ),
    ...checkUndeclared(contract, seen),
  ];
}

function checkParty(contract: WireContract, party: Party): readonly WireFinding[] {
  const { name, role, surface } = party;
  const findings: WireFinding[] = [];
  if (role === "consumer" && !contract.consumers.includes(name)) {
    findings.push({
      rule: "consumer-unknown",
      level: "error",
      message: `${name} reads the message, and is not among the consumers that ${contract.name} names: ${listNames(contract.consumers)}.`,
      pointer: "",
      fix: `Add ${name} to the consumers, and say for each field whether it reads it.`,
      evidence: { consumers: contract.consumers, consumer: partyEvidence(party) },
    });
  }
  if (!isRead(party)) {
    const [first] = surface.problems;
    findings.push({
      rule: "surface-unread",
      level: "error",
      kind: "unreadable",
      message: `The type ${surface.type} of ${name} could not be read exactly: ${surface.path}:${first!.line}: ${first!.message}`,
      pointer: "",
      evidence: { [role]: partyEvidence(party), problems: surface.problems },
    });
  }
  return findings;
}

function describeDifference(contract: WireContract, party: Party, difference: Difference): WireFinding {
  const { rule, level, what, declared, found, holder, field, path } = difference;
  const subject = path.length === 0 ? "the message" : nameField({ path });
  const place = placeOf(party, field);
  return {
    rule,
    level,
    message: sentence(party, difference, subject, place),
    pointer: holder?.pointer ?? "",
    evidence: {
      ...(holder ? fieldEvidence(contract, holder) : { contract: { file: contract.file, pointer: "" } }),
      difference: what,
      types: { contract: declared, [party.role]: found },
      [party.role]: partyEvidence(party, field),
    },
  };
}

function sentence(
  { name, role }: Party,
  { rule, level, what, declared, found }: Difference,
  subject: string,
  place: string,
): string {
  if (rule === "case-insensitive-name") return `${name} has no ${subject} and ${what} (${place}).`;
  if (rule === "producer-undeclared-field")
    return `${name} may send ${what} in ${subject} (${place}), and the contract allows no others.`;
  if (role === "consumer" && level === "note")
    return `${name} takes only ${found} for ${subject} (${place}), and the contract does not say what it is.`;
  if (role === "consumer") return `${name} does not take ${what} for ${subject} (${place}), which the contract allows.`;
  if (level === "note") return `${name} may send anything for ${subject} (${place}); its type says no more.`;
  return `${name} may send ${what} for ${subject} (${place}), where the contract has ${declared}.`;
}
