import { describe, expect, it } from "vitest";

import { createMatrix } from "./matrix.ts";
import type { Party } from "./party.ts";
import { consumer, manifestOf, producer, type Members } from "./testing/parties.ts";

const read = { type: "string", cp_consumes: true };
const dead = { type: "string", cp_consumes: false, note: "Later." };

/** The cells and the verdict of field `a`. */
function channel(entry: object, ...parties: readonly Party[]): string {
  const [row] = createMatrix(manifestOf({ a: entry }), parties).rows;
  return `${row!.cells.map(({ state }) => state).join(", ")}: ${row!.verdict}`;
}

const core = (members: Members, options = {}): Party => producer("core", members, options);
const cp = (members: Members, options = {}): Party => consumer("cp", members, options);
const unread = { problems: [{ line: 3, message: "Not read." }] };

describe("a channel", () => {
  it.each([
    ["sent and read", read, [core({ a: "string" }), cp({ "a?": "string" })], "optional, sent, read: live"],
    ["sent at times", read, [core({ "a?": "string" }), cp({ "a?": "string" })], "optional, sent-optional, read: live"],
    ["only said to be read", read, [core({ a: "string" })], "optional, sent, read-declared-only: live"],
    ["sent and not read", dead, [core({ a: "string" }), cp({})], "optional, sent, not-read: dead"],
    ["declared and not decoded", read, [core({ a: "string" }), cp({})], "optional, sent, not-read: lost"],
    ["read and not sent", read, [core({}), cp({ "a?": "string" })], "optional, not-sent, read: starved"],
    ["neither", dead, [core({}), cp({})], "optional, not-sent, not-read: unused"],
    [
      "of another type",
      read,
      [core({ a: "integer" }), cp({ "a?": "string" })],
      "optional, type-differs, read: differs",
    ],
    [
      "of a producer that was not read",
      read,
      [core({}, unread), cp({ "a?": "string" })],
      "optional, unknown, read: unknown",
    ],
    [
      "of a consumer that was not read",
      dead,
      [core({ a: "string" }), cp({}, unread)],
      "optional, sent, unknown: unknown",
    ],
    ["of consumers only", read, [cp({ "a?": "string" })], "optional, read: live"],
  ])("%s", (_, entry, parties, expected) => {
    expect(channel(entry, ...parties)).toBe(expected);
  });
});

it("has nested fields under the one that holds them, and undeclared ones after those", () => {
  const contract = manifestOf({
    a: { type: "object", cp_consumes: true, fields: { b: read, c: dead } },
    d: { type: "object", cp_consumes: false, note: "Later.", fields: { e: read } },
  });
  const parties = [
    core({ a: { b: "string", c: "string", x: "string" }, d: { e: "string" }, y: "string" }),
    cp({ "a?": { "b?": "string" }, "d?": { "e?": "string" } }),
  ];
  const { columns, rows } = createMatrix(contract, parties);
  expect(columns.map(({ name, role, source }) => `${name} ${role} ${source}`)).toEqual([
    "contract contract contracts/message.contract.json",
    "core producer Message in core/message.py",
    "cp consumer Message in cp/message.py",
  ]);
  expect(rows.map(({ name, depth, verdict, reason }) => `${"  ".repeat(depth)}${name} ${verdict} ${reason}`)).toEqual([
    "a live Sent by core, read by cp.",
    "  b live Sent by core, read by cp.",
    "  c dead Sent by core, read by nobody. Note: Later.",
    "  x undeclared Sent by core, read by nobody, and not declared.",
    "d live Sent by core, read by cp.",
    "  e live Sent by core, read by cp.",
    "y undeclared Sent by core, read by nobody, and not declared.",
  ]);
  expect(rows[0]!.cells[1]!.place).toEqual({ path: "core/message.py", line: 11 });
});

it("has nothing alive inside of a dead channel", () => {
  const contract = manifestOf({ d: { ...dead, type: "object", fields: { e: read } } });
  const { rows } = createMatrix(contract, [core({ d: { e: "string" } })]);
  expect(rows.map(({ verdict, reason }) => `${verdict} ${reason}`)).toEqual([
    "dead Sent by core, read by nobody. Note: Later.",
    'dead Inside of "d", which nobody reads.',
  ]);
});
