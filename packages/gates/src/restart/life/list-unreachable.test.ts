import { expect, it } from "vitest";

import type { DaemonFacts } from "./daemon-target.ts";
import { listUnreachable } from "./list-unreachable.ts";

const FACTS: DaemonFacts = {
  capabilities: new Set(["restart-plan", "files", "pause", "templates-folder"]),
  templates: [{ path: "hermes", runtime: "hermes" }],
  bootable: ["hermes"],
  runtimes: ["hermes", "claude-code"],
  providers: [],
  isStrict: false,
};

it("names only the other layer for a daemon that can do all", () => {
  expect(listUnreachable(FACTS).map(({ subject }) => subject)).toEqual(["resolution"]);
});

it("names what a daemon with no more than rows cannot reach", () => {
  const facts = { ...FACTS, capabilities: new Set([]), templates: [], runtimes: ["hermes"] } as DaemonFacts;
  expect(listUnreachable(facts).map(({ subject }) => subject)).toEqual([
    "resolution",
    "name-match",
    "org-template",
    "sees-the-folder",
    "names-round-trip",
    "runtime-default",
    "finds-runtime-default",
    "order-of-rules",
    "runtime-fits",
    "same-on-every-verb",
    "determinism",
    "consent",
  ]);
});
