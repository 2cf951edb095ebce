import type { ChannelVerdict, Matrix, MatrixRow } from "./matrix.ts";
import { allFields, keyOf, type WireContract } from "./wire-contract.ts";
import type { WireFinding } from "./wire-finding.ts";

/** What a matrix comes to: every channel is as the contract says, one is not, or one could not be told. */
export type MatrixResult = "kept" | "broken" | "unknown";

const FAULTS = {
  live: false,
  unused: false,
  unknown: false,
  dead: true,
  lost: true,
  starved: true,
  undeclared: true,
  differs: true,
} as const satisfies Record<ChannelVerdict, boolean>;

/** What could not be told goes before what is wrong. A dead channel with a note that says why it is there is as it should be. */
export function resultOfMatrix(contract: WireContract, matrix: Matrix, findings: readonly WireFinding[]): MatrixResult {
  if (matrix.rows.some(({ verdict }) => verdict === "unknown") || findings.some(({ kind }) => kind === "unreadable"))
    return "unknown";
  const noted = new Set(
    allFields(contract.fields).flatMap(({ note, path }) => (note === undefined ? [] : [keyOf(path)])),
  );
  const isBroken = matrix.rows.some((row) => FAULTS[row.verdict] && !(row.verdict === "dead" && hasNote(row, noted)));
  return isBroken || findings.some(({ level }) => level === "error") ? "broken" : "kept";
}

/** The note of what holds a dead field speaks for it too. */
const hasNote = ({ path }: MatrixRow, noted: ReadonlySet<string>): boolean =>
  path.some((_, index) => noted.has(keyOf(path.slice(0, index + 1))));
