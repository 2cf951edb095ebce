import { expect, it } from "vitest";

import { untilInterrupted } from "./until-interrupted.ts";

const listeners = (): number => process.listenerCount("SIGINT") + process.listenerCount("SIGTERM");

it("gives what the work gives, and leaves signals as they were", async () => {
  const before = listeners();
  expect(await untilInterrupted("it was tested", async () => 1)).toBe(1);
  await expect(untilInterrupted("it was tested", async () => Promise.reject(new TypeError("x")))).rejects.toThrow(
    TypeError,
  );
  expect(listeners()).toBe(before);
});

it.each(["ends by an error", "ends by itself"])("tells the work that it is interrupted; it %s", async (how) => {
  const seen: unknown[] = [];
  const work = untilInterrupted("it was tested", async (signal) => {
    const before = listeners();
    process.emit("SIGINT");
    // Where nobody listens any more, execa ends the process before the work has cleaned up.
    seen.push(signal.aborted, listeners() - before);
    if (how === "ends by an error") throw new Error("aborted");
  });
  await expect(work).rejects.toMatchObject({ code: "interrupted", message: "Interrupted while it was tested." });
  expect(seen).toEqual([true, 0]);
});
