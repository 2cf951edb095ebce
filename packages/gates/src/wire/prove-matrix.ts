import { pointerTokens } from "../comparison/json.ts";
import { checkProof, provenReadings, type ConsumptionProof } from "./consumption-proof.ts";
import type { CellState, Matrix, MatrixCell, MatrixRow } from "./matrix.ts";
import { allFields, keyOf, showPath, type WireContract, type WireField } from "./wire-contract.ts";

/** What a consumer answered, and where the answer stands. */
export interface ConsumerAnswer {
  readonly consumer: string;
  readonly file: string;
  readonly proof: ConsumptionProof;
}

/**
 * The matrix with what consumers answered in their columns. Where an answer and the contract, or an answer and the code, say
 * different things, the cell says so and the channel is not live. An answer of nobody in the matrix changes nothing.
 */
export const proveMatrix = (contract: WireContract, matrix: Matrix, answers: readonly ConsumerAnswer[]): Matrix =>
  answers.reduce((proved, answer) => withAnswer(contract, proved, answer), matrix);

function withAnswer(contract: WireContract, matrix: Matrix, answer: ConsumerAnswer): Matrix {
  const { consumer, file, proof } = answer;
  const at = matrix.columns.findIndex(({ role, name }) => role === "consumer" && name === consumer);
  if (at === -1) return matrix;
  const fields = new Map(allFields(contract.fields).map((field) => [keyOf(field.path), field]));
  const column: Column = {
    at,
    consumer,
    fields,
    readingOf: withHolders(fields, provenReadings(contract, proof)),
    matrix,
  };
  return {
    ...matrix,
    columns: matrix.columns.map((each, index) =>
      index === at ? { ...each, source: `${each.source}, answered in ${file}` } : each,
    ),
    rows: withStrangers(
      contract,
      answer,
      column,
      matrix.rows.map((row) => proveRow(row, column)),
    ),
  };
}

interface Column {
  readonly at: number;
  readonly consumer: string;
  readonly fields: ReadonlyMap<string, WireField>;
  /** Whether the answer shows that a field is read; undefined when it does not say. */
  readonly readingOf: (field: WireField) => boolean | undefined;
  readonly matrix: Matrix;
}

/** What is in something that was ignored was ignored with it. */
function withHolders(
  fields: ReadonlyMap<string, WireField>,
  readingOf: Column["readingOf"],
): (field: WireField) => boolean | undefined {
  return (field) => {
    const own = readingOf(field);
    if (own !== undefined) return own;
    const isInsideIgnored = field.path.some((_, length) => {
      const holder = fields.get(keyOf(field.path.slice(0, length)));
      return holder !== undefined && readingOf(holder) === false;
    });
    return isInsideIgnored ? false : undefined;
  };
}

function proveRow(row: MatrixRow, column: Column): MatrixRow {
  const field = column.fields.get(keyOf(row.path));
  const reading = field && column.readingOf(field);
  if (field === undefined || reading === undefined) return row;
  const before = row.cells[column.at]!;
  const state = provenState(before.state, reading, field.consumption[column.consumer] === true);
  const proved = { ...row, cells: row.cells.with(column.at, { ...before, state }) };
  return { ...proved, ...judge(proved, state, field, column) };
}

function provenState(code: CellState, isRead: boolean, isDeclared: boolean): CellState {
  if (!isRead) return isDeclared ? "ignored" : "not-read-proven";
  if (!isDeclared) return "read-undeclared";
  if (code === "not-read") return "disputed";
  return code === "type-differs" ? code : "read-proven";
}

type Judged = Pick<MatrixRow, "verdict" | "reason">;

function judge(row: MatrixRow, state: CellState, field: WireField, { consumer, matrix }: Column): Judged {
  if (state === "ignored")
    return { verdict: "lost", reason: `Declared to be read by ${consumer}, which answered that it ignored it.` };
  if (state === "disputed")
    return { verdict: "lost", reason: `${consumer} answered that it read it, and its code has no such field.` };
  if (state === "read-undeclared" && row.verdict === "dead")
    return { verdict: "live", reason: `Read by ${consumer}, as it answered, though not declared to be.` };
  if (state !== "not-read-proven" || row.verdict !== "live") return row;
  const isReadElsewhere = row.cells.some(
    ({ state: each }, index) => matrix.columns[index]?.role === "consumer" && READ.has(each),
  );
  if (isReadElsewhere) return row;
  const note = field.note === undefined ? "" : ` Note: ${field.note}`;
  return { verdict: "dead", reason: `Sent, and ignored by ${consumer}, as it answered.${note}` };
}

const READ: ReadonlySet<CellState> = new Set<CellState>([
  "read",
  "read-proven",
  "read-declared-only",
  "read-undeclared",
]);

/** Rows for what the consumer read or ignored that the contract does not declare. */
function withStrangers(
  contract: WireContract,
  { consumer, proof }: ConsumerAnswer,
  { at, matrix }: Column,
  rows: readonly MatrixRow[],
): readonly MatrixRow[] {
  const strangers = checkProof(contract, consumer, proof).filter(
    ({ rule }) => rule === "consumed-but-undeclared" || rule === "ignored-and-undeclared",
  );
  const result = [...rows];
  const known = new Map(rows.map(({ path }, index) => [showPath(path), index]));
  for (const { rule, message, evidence } of strangers) {
    const name = toName(String(evidence["field"]));
    const state: CellState = rule === "consumed-but-undeclared" ? "read-undeclared" : "not-read";
    const index = known.get(name);
    const row = index === undefined ? undefined : result[index];
    if (index !== undefined && row !== undefined) {
      result[index] = { ...row, cells: row.cells.with(at, { ...row.cells[at]!, state }) };
      continue;
    }
    const cells = matrix.columns.map(({ role }, column): MatrixCell => ({
      state: column === at ? state : role === "contract" ? "not-declared" : "unknown",
    }));
    known.set(name, result.length);
    result.push({ name, path: [name], depth: 0, type: "any", cells, verdict: "undeclared", reason: message });
  }
  return result;
}

/** A name of the answer as paths are shown: `/display/mode` is `display.mode`. */
const toName = (name: string): string => (name.startsWith("/") ? showPath(pointerTokens(name)) : name);
