import { expect, it, vi } from "vitest";

import { hasChromium } from "./find-chromium.ts";

it("says why nothing is tested where there is no Chromium, and fails where there has to be one", () => {
  const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  expect(hasChromium({}, "/nowhere/chromium")).toBe(false);
  expect(write).toHaveBeenCalledWith(expect.stringContaining("apt-get install chromium"));
  write.mockRestore();
  expect(() => hasChromium({ CI: "true" }, "/nowhere/chromium")).toThrow("There is no /nowhere/chromium");
  expect(() => hasChromium({ PORTCULLIS_REQUIRE_CHROMIUM: "1" }, "/nowhere/chromium")).toThrow("There is no");
  expect(hasChromium({ CI: "true" }, process.execPath)).toBe(true);
});
