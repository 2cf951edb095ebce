import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { InstanceState } from "../core/instance-state.ts";
import { nextStep } from "./next-step.ts";
import { sampleRow } from "./testing/sample-row.ts";
import { isLegal } from "./transitions.ts";
import type { WorkspaceRow, WorkspaceStatus } from "./workspace-row.ts";

const NOW = Date.parse("2026-11-23T05:00:00Z");
const ago = (seconds: number): string => new Date(NOW - seconds * 1000).toISOString();
const LIMITS = { boot: 60_000, heartbeat: 180_000, attempts: 3, call: 1000, backOff: 1000 };
const step = (row: Partial<WorkspaceRow>, state: InstanceState) => nextStep(sampleRow(row), state, NOW, LIMITS);
const running = (generation: number): InstanceState => ({ kind: "running", instanceId: "i-1", generation });
const absent: InstanceState = { kind: "absent" };
const settled = { wanted_generation: 1, applied_generation: 1, instance_id: "i-1", instance_generation: 1 } as const;

const STATUSES: readonly WorkspaceStatus[] = [
  "provisioning",
  "online",
  "offline",
  "degraded",
  "failed",
  "removed",
  "paused",
  "hibernating",
  "hibernated",
  "awaiting_agent",
];

describe("nextStep", () => {
  it("boots what was asked for and is not there", () => {
    expect(step({ wanted_generation: 1, instance_id: null, instance_generation: 0 }, absent)).toEqual({ kind: "boot" });
  });

  it("stops the old generation first", () => {
    expect(step({ ...settled, wanted_generation: 2 }, running(1))).toEqual({ kind: "stop" });
    expect(step({ ...settled, wanted_generation: 2 }, absent)).toEqual({ kind: "stop" });
  });

  it("adopts an instance that a crash kept from being recorded", () => {
    const row = { wanted_generation: 1, instance_id: null, instance_generation: 1 } as const;
    expect(step(row, running(1))).toEqual({ kind: "adopt", instanceId: "i-1" });
  });

  it("concludes nothing from a back-end that could not be asked", () => {
    for (const status of STATUSES)
      expect(step({ ...settled, status }, { kind: "unknown", reason: "timeout" }).kind).toBe("wait");
  });

  it("waits for the registration until the time is over, then fails", () => {
    const row = { ...settled, status: "provisioning" } as const;
    expect(step({ ...row, started_at: ago(59) }, running(1))).toEqual({ kind: "wait", until: NOW + 1000 });
    expect(step({ ...row, started_at: ago(61) }, running(1))).toMatchObject({ kind: "record", status: "failed" });
  });

  it("leaves no instance behind where the workspace failed, and starts none", () => {
    expect(step({ ...settled, status: "failed" }, running(1))).toEqual({ kind: "stop" });
    expect(step({ ...settled, status: "failed", instance_id: null }, absent)).toEqual({ kind: "wait" });
  });

  it("calls a workspace without heartbeats offline, and goes on waiting for it", () => {
    const row = { ...settled, status: "online", started_at: ago(600), last_heartbeat_at: ago(181) } as const;
    expect(step(row, running(1))).toMatchObject({ kind: "record", status: "offline" });
    expect(step({ ...row, status: "offline" }, running(1))).toEqual({ kind: "wait" });
  });

  it("starts an instance again that ended by itself, a few times", () => {
    const row = { ...settled, status: "online", attempts: 1 } as const;
    expect(step(row, absent)).toEqual({ kind: "boot" });
    expect(step({ ...row, next_attempt_at: ago(-5) }, absent)).toEqual({ kind: "wait", until: NOW + 5000 });
    const failed = step({ ...row, attempts: 3 }, { kind: "absent", exit: "exit code 7", log: "no key\n" });
    expect(failed).toMatchObject({ kind: "record", status: "failed" });
    expect(failed).toHaveProperty("reason", expect.stringMatching(/exit code 7[^]*no key/));
  });

  it.each([
    ["paused", "paused"],
    ["hibernated", "hibernated"],
  ] as const)("stops a workspace that is to be %s before it says so", (wanted, status) => {
    expect(step({ ...settled, status: "online", wanted }, running(1))).toEqual({ kind: "stop" });
    const gone = { ...settled, instance_id: null, instance_generation: 0, status: "online", wanted } as const;
    expect(step(gone, absent)).toEqual({ kind: "record", status });
    expect(step({ ...gone, status }, absent)).toEqual({ kind: "wait" });
  });

  it("erases the files of a removed workspace once nothing runs, and only where that was asked", () => {
    const row = { ...settled, status: "removed", wanted: "removed", erase_data: true } as const;
    expect(step(row, running(1))).toEqual({ kind: "stop" });
    const gone = { ...row, instance_id: null, instance_generation: 0 } as const;
    expect(step(gone, absent)).toEqual({ kind: "erase" });
    expect(step({ ...gone, erase_data: false }, absent)).toEqual({ kind: "wait" });
  });

  it("never boots what is to be stopped, never records an illegal status, and never stops what is right", () => {
    const states = fc.oneof(
      fc.constant<InstanceState>(absent),
      fc.integer({ min: 1, max: 3 }).map(running),
      fc.constant<InstanceState>({ kind: "unknown", reason: "timeout" }),
    );
    const rows = fc
      .record({
        status: fc.constantFrom(...STATUSES),
        wanted: fc.constantFrom("running", "paused", "hibernated", "removed" as const),
        wanted_generation: fc.integer({ min: 1, max: 3 }),
        applied_generation: fc.integer({ min: 0, max: 3 }),
        instance_id: fc.constantFrom(null, "i-1"),
        instance_generation: fc.integer({ min: 0, max: 3 }),
        attempts: fc.integer({ min: 0, max: 4 }),
        started_at: fc.constantFrom(null, ago(1), ago(1000)),
        last_heartbeat_at: fc.constantFrom(null, ago(1), ago(1000)),
        erase_data: fc.boolean(),
      })
      .filter(({ status, wanted }) => (status === "removed") === (wanted === "removed") && status !== "awaiting_agent");
    fc.assert(
      fc.property(rows, states, (changes, state) => {
        const row = sampleRow(changes);
        const next = nextStep(row, state, NOW, LIMITS);
        if (next.kind === "boot") expect([row.wanted, state.kind]).toEqual(["running", "absent"]);
        if (next.kind === "erase")
          expect([row.wanted, state.kind, row.erase_data]).toEqual(["removed", "absent", true]);
        if (next.kind === "stop" && row.wanted === "running" && state.kind === "running" && row.status !== "failed")
          expect(state.generation).not.toBe(row.wanted_generation);
        if (next.kind === "record" && row.wanted === "running") expect(isLegal(row.status, next.status)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});
