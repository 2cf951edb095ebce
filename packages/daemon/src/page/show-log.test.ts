import fc from "fast-check";
import { expect, it } from "vitest";

import { showLog } from "./show-log.ts";

it("takes colours out, and keeps the lines", () => {
  expect(showLog("\u001B[31mred\u001B[0m\r\nplain\n\n")).toBe("red\nplain");
  expect(showLog("")).toBe("");
});

it("shows the end of a long log, and says so", () => {
  const lines = Array.from({ length: 500 }, (_, index) => `line ${index}`);
  const shown = showLog(lines.join("\n")).split("\n");
  expect(shown[0]).toBe("… (only the end is shown)");
  expect(shown.at(1)).toBe("line 300");
  expect(shown.at(-1)).toBe("line 499");
});

it("never shows more than fits on a page", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.nat({ max: 100_000 }), (text, times) => {
      const shown = showLog(text.repeat(Math.ceil(times / (text.length + 1))));
      expect(shown.length).toBeLessThan(40_100);
    }),
  );
});
