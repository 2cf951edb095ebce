import fc from "fast-check";
import { expect, it } from "vitest";

import { LineSplitter, type OutputLine } from "./line-splitter.ts";

const LONGEST = 8;

function split(chunks: readonly Uint8Array[]): readonly OutputLine[] {
  const splitter = new LineSplitter(LONGEST);
  return [...chunks.flatMap((chunk) => splitter.push(Buffer.from(chunk))), ...splitter.end()];
}

const text = (...lines: readonly string[]): readonly OutputLine[] =>
  lines.map((line) => ({ kind: "text", text: line }));
const chunks = (...texts: readonly string[]): readonly Uint8Array[] => texts.map((each) => Buffer.from(each));

it("ends lines at newlines only", () => {
  expect(split(chunks("a\nb\r\n\n", "c\u2028", "d\n"))).toEqual(text("a", "b\r", "", "c\u2028d"));
});

it("keeps a last line that was not ended", () => {
  expect(split(chunks("a\nb"))).toEqual(text("a", "b"));
});

it("leaves a byte order mark out at the beginning only", () => {
  expect(split(chunks("\u{feff}a\n\u{feff}b\n"))).toEqual(text("a", "\u{feff}b"));
});

it("tells of a line that is too long before it ends, and only once", () => {
  const splitter = new LineSplitter(LONGEST);
  expect(splitter.push(Buffer.from("12345678"))).toEqual([]);
  expect(splitter.push(Buffer.from("9"))).toEqual([{ kind: "too-long" }]);
  expect(splitter.push(Buffer.from("x".repeat(100)))).toEqual([]);
  expect(splitter.push(Buffer.from("x\nb\n"))).toEqual(text("b"));
});

it("gives the same lines however the bytes are cut", () => {
  const piece = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 12 }).map((each) => Buffer.from(each)),
    fc.constant(Buffer.from("\n")),
    fc.uint8Array({ maxLength: 12 }).map((each) => Buffer.from(each)),
  );
  fc.assert(
    fc.property(fc.array(piece), fc.array(fc.nat({ max: 200 })), (pieces, places) => {
      const bytes = Buffer.concat(pieces);
      const cuts = [0, ...places.map((place) => Math.min(place, bytes.length)).toSorted((a, b) => a - b), bytes.length];
      const cut = cuts.slice(1).map((end, index) => bytes.subarray(cuts[index], end));
      expect(split(cut)).toEqual(expected(bytes));
    }),
  );
});

/** The long way. */
function expected(bytes: Buffer): readonly OutputLine[] {
  const lines: number[][] = [[]];
  for (const byte of bytes)
    if (byte === 0x0a) lines.push([]);
    else lines.at(-1)!.push(byte);
  if (lines.at(-1)!.length === 0) lines.pop();
  return lines.map((line, index): OutputLine => {
    if (line.length > LONGEST) return { kind: "too-long" };
    try {
      const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: index > 0 });
      return { kind: "text", text: decoder.decode(Uint8Array.from(line)) };
    } catch {
      return { kind: "no-text" };
    }
  });
}
