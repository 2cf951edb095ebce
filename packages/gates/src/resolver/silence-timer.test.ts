import { setImmediate } from "node:timers/promises";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { SilenceTimer } from "./silence-timer.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] }));
afterEach(() => void vi.useRealTimers());

const pass = async (milliseconds: number): Promise<void> => {
  vi.advanceTimersByTime(milliseconds);
  await setImmediate();
};

it("waits for the first limit, and once something was heard, for the other", async () => {
  const onSilence = vi.fn<(limit: number) => void>();
  const timer = new SilenceTimer(30, onSilence);
  await pass(29);
  timer.hear(10);
  await pass(9);
  timer.hear(10);
  await pass(9);
  expect(onSilence).not.toHaveBeenCalled();
  await pass(10);
  expect(onSilence.mock.calls).toEqual([[10]]);
  await pass(100);
  expect(onSilence).toHaveBeenCalledTimes(1);
});

it("tells of a silence from the beginning", async () => {
  const onSilence = vi.fn<(limit: number) => void>();
  const timer = new SilenceTimer(30, onSilence);
  await pass(30);
  expect(onSilence.mock.calls).toEqual([[30]]);
  timer.hear(10);
  expect(vi.getTimerCount()).toBe(0);
});

it("hears what came while nobody could listen", async () => {
  const onSilence = vi.fn<(limit: number) => void>();
  const timer = new SilenceTimer(30, onSilence);
  vi.advanceTimersByTime(30);
  timer.hear(30);
  await setImmediate();
  expect(onSilence).not.toHaveBeenCalled();
  timer.stop();
  expect(vi.getTimerCount()).toBe(0);
});

it("says nothing once it was stopped, and leaves no timer", async () => {
  const onSilence = vi.fn<(limit: number) => void>();
  const timer = new SilenceTimer(30, onSilence);
  vi.advanceTimersByTime(30);
  timer.stop();
  timer.hear(10);
  await setImmediate();
  await pass(100);
  expect(onSilence).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});
