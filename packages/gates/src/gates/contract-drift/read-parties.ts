import type { ContractParty } from "@portcullis/contracts";

import { PortcullisError } from "../../core/portcullis-error.ts";
import { readSurface } from "../../surfaces/read-surface.ts";
import type { Party } from "../../wire/party.ts";
import { unread, type Drift } from "./drift.ts";
import type { Watched } from "./options.ts";
import type { SnapshotFiles } from "./snapshot-files.ts";

/** The types of a contract's parties, as their code has them at the head; and what could not be read. */
export function readParties(
  { producers, consumers }: Watched,
  files: SnapshotFiles,
): { readonly parties: readonly Party[]; readonly drifts: readonly Drift[] } {
  const parties: Party[] = [];
  const drifts: Drift[] = [];
  const read = (party: ContractParty, role: Party["role"]): void => {
    const result = readParty(party, role, files);
    if ("surface" in result) parties.push(result);
    else drifts.push(result);
  };
  for (const party of producers) read(party, "producer");
  for (const party of consumers) read(party, "consumer");
  return { parties, drifts };
}

function readParty(
  { name, source, type, language }: ContractParty,
  role: Party["role"],
  files: SnapshotFiles,
): Party | Drift {
  const sighting = files.atHead(source);
  const reason = (why: string): Drift =>
    unread("contract-unread", source, `${source}, the code of ${name}, ${why}.`, { party: name });
  if (sighting.kind === "absent") return reason("is gone at the head");
  if (sighting.kind === "unread") return reason(sighting.reason);
  try {
    const surface = readSurface({
      path: source,
      text: sighting.text,
      type,
      direction: role === "producer" ? "writes" : "reads",
      ...(language !== undefined && { language }),
    });
    return { name, role, surface };
  } catch (error) {
    if (!(error instanceof PortcullisError)) throw error;
    return unread("surface-unread", source, error.message, { party: name, type });
  }
}
