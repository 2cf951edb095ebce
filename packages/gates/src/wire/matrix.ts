import { observeParties, type Observation, type Sighting, type Stranger } from "./observe-party.ts";
import { createPlaceFinder, isRead, type Party } from "./party.ts";
import { describeShape } from "./describe-shape.ts";
import { consumersOf, keyOf, showPath, type WireContract, type WireField } from "./wire-contract.ts";
import { listNames } from "./wire-finding.ts";

/** A contract and all who keep it, field by field: where one sees which channel is dead. */
export interface Matrix {
  readonly contract: { readonly name: string; readonly file: string; readonly endpoint?: string };
  /** The contract, then producers, then consumers. */
  readonly columns: readonly MatrixColumn[];
  /** In the order of the contract, nested fields after the one that holds them, undeclared ones after those. */
  readonly rows: readonly MatrixRow[];
}

export interface MatrixColumn {
  readonly name: string;
  readonly role: "contract" | "producer" | "consumer";
  /** The file and type, or that nothing but the contract speaks for the consumer. */
  readonly source: string;
}

export interface MatrixRow {
  readonly name: string;
  readonly path: readonly string[];
  /** How many fields hold this one. */
  readonly depth: number;
  /** In words. */
  readonly type: string;
  /** One for each column. */
  readonly cells: readonly MatrixCell[];
  readonly verdict: ChannelVerdict;
  /** The verdict in a sentence. */
  readonly reason: string;
}

export interface MatrixCell {
  readonly state: CellState;
  readonly place?: { readonly path: string; readonly line: number };
}

export type CellState =
  | "required"
  | "optional"
  | "sent"
  | "sent-optional"
  | "not-sent"
  | "read"
  /** Nothing but the contract says so. */
  | "read-declared-only"
  | "not-read"
  /** The consumer answered that it read it. */
  | "read-proven"
  /** The consumer answered that it ignored it, as the contract says. */
  | "not-read-proven"
  /** The consumer answered that it ignored it, and the contract says that it reads it. */
  | "ignored"
  /** The consumer answered that it read it, and the contract says that it does not. */
  | "read-undeclared"
  /** The consumer answered that it read it, and its code has no such field. */
  | "disputed"
  | "type-differs"
  /** There, and not in the contract. */
  | "undeclared"
  /** The contract does not have it. */
  | "not-declared"
  /** The type could not be read, or takes any key. */
  | "unknown";

export type ChannelVerdict =
  | "live"
  /** Sent, read by nobody. */
  | "dead"
  /** Declared to be read by somebody whose code does not know it, or who answered that it ignored it. */
  | "lost"
  /** Read, never sent. */
  | "starved"
  | "undeclared"
  /** Somebody's type is another. */
  | "differs"
  /** Neither sent nor read. */
  | "unused"
  | "unknown";

/** Consumers without a type in code are there too, with what the contract says of them. */
export function createMatrix(contract: WireContract, parties: readonly Party[]): Matrix {
  const observed = observeParties(contract, parties);
  const see = (each: Observation): Seen => ({ ...each, hasPlaceFor: createPlaceFinder(each.party) });
  const [producers, consumers] = [observed.producers.map(see), observed.consumers.map(see)];
  const silent = contract.consumers.filter((name) => !consumers.some(({ party }) => party.name === name));
  const sheet: Sheet = { contract, producers, consumers, silent };
  const strangers = Map.groupBy(
    [...producers, ...consumers].flatMap((by) => by.strangers.map((stranger): Undeclared => ({ ...stranger, by }))),
    ({ holder }) => holder,
  );
  const rowsOf = (field: WireField, depth: number, holder?: MatrixRow): readonly MatrixRow[] => {
    const row = declaredRow(sheet, field, depth, holder);
    return [
      row,
      ...field.nested.flatMap((nested) => rowsOf(nested, depth + 1, row)),
      ...undeclaredRows(sheet, strangers.get(field) ?? [], field.path.length, depth + 1),
    ];
  };
  const { name, file, endpoint } = contract;
  return {
    contract: { name, file, ...(endpoint !== undefined && { endpoint }) },
    columns: columnsOf(sheet),
    rows: [
      ...contract.fields.flatMap((field) => rowsOf(field, 0)),
      ...undeclaredRows(sheet, strangers.get(undefined) ?? [], 0, 0),
    ],
  };
}

interface Sheet {
  readonly contract: WireContract;
  readonly producers: readonly Seen[];
  readonly consumers: readonly Seen[];
  /** Names of consumers without a type. */
  readonly silent: readonly string[];
}

function columnsOf({ contract, producers, consumers, silent }: Sheet): readonly MatrixColumn[] {
  const ofParty = ({ party }: Observation): MatrixColumn => ({
    name: party.name,
    role: party.role,
    source: `${party.surface.type} in ${party.surface.path}${isRead(party) ? "" : ", not read exactly"}`,
  });
  return [
    { name: "contract", role: "contract", source: contract.file },
    ...producers.map(ofParty),
    ...consumers.map(ofParty),
    ...silent.map((name): MatrixColumn => ({ name, role: "consumer", source: "only declared" })),
  ];
}

function declaredRow(sheet: Sheet, field: WireField, depth: number, holder?: MatrixRow): MatrixRow {
  const { producers, consumers, silent } = sheet;
  const sends = producers.map(({ party, sightings }) => producerCell(party, sightings.get(field)));
  const reads = consumers.map(({ party, sightings }) => consumerCell(party, sightings.get(field)));
  const declared = silent.map((name): MatrixCell => ({
    state: field.consumption[name] === true ? "read-declared-only" : "not-read",
  }));
  return {
    name: field.name,
    path: field.path,
    depth,
    type: field.type,
    cells: [{ state: field.required ? "required" : "optional" }, ...sends, ...reads, ...declared],
    ...judge(sheet, field, sends, reads, holder),
  };
}

function producerCell(party: Party, sighting: Sighting | undefined): MatrixCell {
  if (sighting?.state === "present") {
    const sent = sighting.field.required ? "sent" : "sent-optional";
    return withPlace(party, sighting, sighting.differs ? "type-differs" : sent);
  }
  return { state: sighting?.state === "whole" || !isRead(party) ? "unknown" : "not-sent" };
}

function consumerCell(party: Party, sighting: Sighting | undefined): MatrixCell {
  if (sighting?.state === "present") return withPlace(party, sighting, sighting.differs ? "type-differs" : "read");
  if (sighting?.state === "whole") return { state: "read" };
  return { state: isRead(party) ? "not-read" : "unknown" };
}

const withPlace = (party: Party, { field }: Sighting & { state: "present" }, state: CellState): MatrixCell => ({
  state,
  place: { path: party.surface.path, line: field.line },
});

type Judged = Pick<MatrixRow, "verdict" | "reason">;

function judge(
  { producers, consumers, silent }: Sheet,
  field: WireField,
  sends: readonly MatrixCell[],
  reads: readonly MatrixCell[],
  holder?: MatrixRow,
): Judged {
  const names = (observations: readonly Observation[], cells: readonly MatrixCell[], ...states: readonly CellState[]) =>
    observations.filter((_, index) => states.includes(cells[index]!.state)).map(({ party }) => party.name);
  const losers = names(consumers, reads, "not-read").filter((name) => field.consumption[name] === true);
  if (losers.length > 0)
    return { verdict: "lost", reason: `Declared to be read by ${listNames(losers)}, whose code has no such field.` };
  const others = [...names(producers, sends, "type-differs"), ...names(consumers, reads, "type-differs")];
  if (others.length > 0) return { verdict: "differs", reason: `The type of ${listNames(others)} is another.` };
  const senders = names(producers, sends, "sent", "sent-optional");
  const unsure = names(producers, sends, "unknown");
  const readers = [
    ...names(consumers, reads, "read"),
    ...consumersOf(field).filter((name) => silent.includes(name) || names(consumers, reads, "unknown").includes(name)),
  ];
  // Without any producer known, what the contract declares counts as sent.
  const isSent = senders.length > 0 || producers.length === 0;
  const by = senders.length > 0 ? `Sent by ${listNames(senders)}` : "Declared";
  if (holder?.verdict === "dead" && isSent)
    return { verdict: "dead", reason: `Inside of "${holder.name}", which nobody reads.` };
  if (!isSent && unsure.length > 0) return { verdict: "unknown", reason: `Nothing is known of ${listNames(unsure)}.` };
  if (!isSent && readers.length > 0)
    return { verdict: "starved", reason: `Read by ${listNames(readers)}, sent by nobody.` };
  if (!isSent) return { verdict: "unused", reason: "Neither sent nor read." };
  if (readers.length > 0) return { verdict: "live", reason: `${by}, read by ${listNames(readers)}.` };
  const unread = names(consumers, reads, "unknown");
  if (unread.length > 0) return { verdict: "unknown", reason: `${by}; nothing is known of ${listNames(unread)}.` };
  return { verdict: "dead", reason: `${by}, read by nobody.${field.note === undefined ? "" : ` Note: ${field.note}`}` };
}

/** A field that the contract does not declare, with the one whose type has it. */
interface Undeclared extends Stranger {
  readonly by: Seen;
}

interface Seen extends Observation {
  readonly hasPlaceFor: (path: readonly string[]) => boolean;
}

function undeclaredRows(
  { producers, consumers, silent }: Sheet,
  strangers: readonly Undeclared[],
  above: number,
  depth: number,
): readonly MatrixRow[] {
  const byPath = Map.groupBy(strangers, ({ path }) => keyOf(path));
  return Array.from(byPath.values(), (namesakes): MatrixRow => {
    const [{ path, field }] = namesakes as [Undeclared, ...Undeclared[]];
    const cellOf =
      (none: CellState) =>
      (each: Seen): MatrixCell => {
        const own = namesakes.find(({ by }) => by === each);
        if (own) return { state: "undeclared", place: { path: each.party.surface.path, line: own.field.line } };
        if (!isRead(each.party)) return { state: "unknown" };
        return { state: each.hasPlaceFor(path) ? "undeclared" : none };
      };
    const [sends, reads] = [producers.map(cellOf("not-sent")), consumers.map(cellOf("not-read"))];
    return {
      name: showPath(path.slice(above)),
      path,
      depth,
      type: describeShape(field.shape),
      cells: [{ state: "not-declared" }, ...sends, ...reads, ...silent.map((): MatrixCell => ({ state: "unknown" }))],
      verdict: "undeclared",
      reason: `Sent by ${having(producers, sends)}, read by ${having(consumers, reads)}, and not declared.`,
    };
  });
}

function having(seen: readonly Seen[], cells: readonly MatrixCell[]): string {
  const names = seen.filter((_, index) => cells[index]!.state === "undeclared").map(({ party }) => party.name);
  return names.length === 0 ? "nobody" : listNames(names);
}
