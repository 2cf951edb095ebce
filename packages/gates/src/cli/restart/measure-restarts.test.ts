import { expect, it } from "vitest";

import { measureRestarts } from "./measure-restarts.ts";

it("hears an interrupt although a resolver in this process never waits for anything", { timeout: 60_000 }, async () => {
  const controller = new AbortController();
  const measuring = measureRestarts({
    campaign: { target: { kind: "builtin", name: "builtin" }, runs: 20_000 },
    seed: 1,
    kept: [],
    signal: controller.signal,
    isQuiet: true,
    tell: () => {},
  });
  setTimeout(() => controller.abort(), 300);
  const { layers } = await measuring;
  expect(layers.map(({ ended }) => ended)).toContain("time");
});
