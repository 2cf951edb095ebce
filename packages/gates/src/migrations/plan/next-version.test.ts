import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { digitsOfTime, timeAfterDigits, timeOfDigits } from "../names/digits-as-time.ts";
import { nextVersion, type Numbering } from "./next-version.ts";

const written = (versionText: string) => ({
  version: (versionText.match(/\d+/g) ?? []).map(BigInt) as unknown as readonly [bigint],
  versionText,
});
const AT = "2026-06-10T12:34:56.789Z";

describe("nextVersion", () => {
  it.each<[Numbering, string | undefined, string, string | undefined]>([
    ["counter", undefined, "001", "001"],
    ["counter", "044", "045", "045"],
    ["counter", "044", "41", "045"],
    ["counter", "9", "003", "010"],
    ["counter", "999", "001", "1000"],
    ["counter", "1.2.9", "1.2", "1.2.10"],
    ["counter", "1_02", "1_03", "1_03"],
    ["counter", "3", "1.2", "4"],
    ["seconds", undefined, "20260101000000", "20260610123456"],
    ["seconds", "049", "050", "20260610123456"],
    ["seconds", "20260610123456", "20260101000000", "20260610123457"],
    ["seconds", "20261231235959", "20260101000000", "20270101000000"],
    ["seconds", "20261345996100", "20260101000000", "20270101000000"],
    ["seconds", "20280228235959", "20260101000000", "20280229000000"],
    ["seconds", "99991231235959", "20260101000000", undefined],
    ["seconds", "18446744073709551615", "20260101000000", undefined],
    ["milliseconds", "1749556800000", "1749556800000", String(Date.parse(AT))],
    ["milliseconds", "1999999999999", "1749556800000", "2000000000000"],
    ["milliseconds as digits", "1749556800000", "20250610120000000", "20260610123456789"],
  ])("%s after %s, like %s: %s", (numbering, last, like, expected) => {
    expect(nextVersion(numbering, last === undefined ? undefined : written(last), written(like), AT)).toBe(expected);
  });

  it("goes on from the last one where the clock is unknown", () => {
    expect(nextVersion("seconds", written("20260610123456"), written("1"), "some day")).toBe("20260610123457");
  });
});

describe("timeAfterDigits", () => {
  it("is the earliest time after any digits", () => {
    // Every second of a few days, and what stands between them.
    fc.assert(
      fc.property(fc.bigInt({ min: 20231230000000n, max: 20240302999999n }), (digits) => {
        const after = timeAfterDigits(digits)!;
        expect(BigInt(digitsOfTime(after, 14)) > digits).toBe(true);
        const before = BigInt(digitsOfTime(after - 1000, 14));
        expect(before <= digits).toBe(true);
      }),
    );
  });

  it("knows the days of months", () => {
    expect(timeOfDigits("20240229000000")).toBe(Date.UTC(2024, 1, 29));
    expect(timeOfDigits("20230229000000")).toBeUndefined();
    expect(timeOfDigits("20230228240000")).toBe(Date.UTC(2023, 2, 1));
    expect(timeOfDigits("20230229240000")).toBeUndefined();
    expect(timeOfDigits("00500101000000")).toBeUndefined();
  });
});
