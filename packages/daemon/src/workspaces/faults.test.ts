import fc from "fast-check";
import { afterAll, expect, it } from "vitest";

import type { Fault } from "../backends/record.ts";
import { DaemonError } from "../core/daemon-error.ts";
import { startPgliteFixture } from "../testing/stores.ts";
import type { Answer } from "./workspace-service.ts";
import { openWorkspaces, until } from "./testing/open-workspaces.ts";

const fixture = startPgliteFixture();
const store = await fixture.open();
afterAll(async () => {
  await fixture.closeStores();
  await fixture.stop();
});

const faults = fc.array(
  fc.constantFrom<Fault["kind"] | "none">("none", "none", "refuse", "unreachable", "lost", "hang", "twice", "lie"),
  { maxLength: 60 },
);
const actions = fc.array(
  fc.record({
    verb: fc.constantFrom(
      "template",
      "restart",
      "explicit",
      "pause",
      "resume",
      "hibernate",
      "switch",
      "remove",
      "crash",
      "end",
    ),
    template: fc.constantFrom("seo-agent", "claude-code-default", ""),
    provider: fc.constantFrom("aws", "hetzner"),
  }),
  { minLength: 1, maxLength: 8 },
);

it("ends in a legal state that nothing acknowledged is missing from, whatever the back-end does meanwhile", async () => {
  await fc.assert(
    fc.asyncProperty(actions, faults, async (story, plan) => {
      let isOver = false;
      const left = [...plan];
      const workspaces = await openWorkspaces(store, {
        patience: 50,
        limits: { call: 30, backOff: 2, boot: 5000 },
        faultOf() {
          const kind = isOver ? undefined : left.shift();
          return kind === undefined || kind === "none" ? undefined : { kind };
        },
      });
      const { service, backend } = workspaces;
      try {
        const { id, workspace } = (await service.create({ name: "Rank" })).body;
        const { name } = workspace;
        let template = "";
        let wanted = "running";
        const accept = async (call: Promise<Answer<unknown>>, note: () => void, isLaunch = false): Promise<void> => {
          try {
            const { status } = await call;
            if (status !== 200 || !isLaunch) note();
          } catch (error) {
            if (!(error instanceof DaemonError)) throw error;
          }
        };
        for (const { verb, template: named, provider } of story) {
          if (verb === "template") await accept(service.updateTemplate(id, named), () => (template = named));
          if (verb === "restart") await accept(service.restart(id, {}), () => (wanted = "running"));
          if (verb === "explicit" && named !== "")
            await accept(service.restart(id, { template: named }), () => {
              template = named;
              wanted = "running";
            });
          if (verb === "pause") await accept(service.pause(id), () => (wanted = "paused"));
          if (verb === "resume") await accept(service.resume(id), () => (wanted = "running"));
          if (verb === "hibernate") await accept(service.hibernate(id, { force: true }), () => (wanted = "hibernated"));
          if (verb === "switch")
            await accept(
              service.switchProvider(id, { provider, confirm_data_loss: true }),
              () => (wanted = "running"),
              true,
            );
          if (verb === "remove")
            await accept(
              service.remove(id, { confirmName: name, eraseData: true, purge: false }),
              () => (wanted = "removed"),
            );
          if (verb === "crash") backend.crash(id);
          if (verb === "end") await workspaces.restart();
        }
        isOver = true;
        backend.release();
        const rest = await until(
          service,
          id,
          (row) =>
            (row.wanted === "running"
              ? (row.status === "online" && row.applied_generation === row.wanted_generation) || row.status === "failed"
              : row.status === row.wanted) && countRunning(row.status) === backend.starts - backend.stops,
        );
        expect(rest.wanted).toBe(wanted);
        expect(rest.template).toBe(template);
        if (rest.status === "online") {
          const running = await backend.inspect({
            workspaceId: id,
            instanceId: rest.instance_id,
            provider: rest.provider,
          });
          expect(running).toMatchObject({ kind: "running", generation: rest.wanted_generation });
          expect((await service.files(id)).digest).toBe(rest.boot_digest);
        }
        if (wanted !== "removed") await service.remove(id, { confirmName: name, eraseData: true, purge: true });
      } finally {
        await workspaces.close();
      }
    }),
    { numRuns: 40, endOnFailure: false, interruptAfterTimeLimit: 45_000 },
  );
});

const countRunning = (status: string): number => (status === "online" || status === "degraded" ? 1 : 0);
