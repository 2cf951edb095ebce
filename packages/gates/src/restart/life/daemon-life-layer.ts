import type { LayerSubject } from "../campaign/layer.ts";
import { lifeCases } from "./arbitrary.ts";
import { DaemonLife } from "./daemon-life.ts";
import { toMaterial } from "./daemon-material.ts";
import type { DaemonTarget } from "./daemon-target.ts";
import { isTestable } from "./is-testable.ts";
import { ATOMIC, describeGiven, type LifeCase } from "./life-case.ts";
import { parseLifeCase } from "./parse-life-case.ts";

/** The life of workspaces of a running daemon: what it answers, what its rows say, and what lies in the volumes. */
export function createDaemonLifeLayer(target: DaemonTarget): LayerSubject<LifeCase> {
  return {
    layer: "life",
    arbitrary: lifeCases(toMaterial(target.facts)),
    async judge(one, counter, ignored) {
      if (!isTestable(one, target.facts.capabilities)) return undefined;
      const life = new DaemonLife(target, one, counter, ignored);
      try {
        return await life.judge();
      } finally {
        life.discard();
      }
    },
    describe: (one) => ({
      folder: describeGiven(one).filter((line) => line !== NO_FOLDER),
      directories: one.catalogue.entries.length,
    }),
    atomic: ATOMIC,
    parse: parseLifeCase,
  };
}

/** It has templates of its own beside those of a case. */
const NO_FOLDER = "the templates folder is empty";
