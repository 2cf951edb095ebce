import type { PullRequestSnapshot } from "@portcullis/contracts";
import { afterAll, afterEach, beforeAll, expect } from "vitest";

import type { Part } from "../../../core/snapshot.ts";
import type { Wanted } from "../../../core/wanted.ts";
import { startFakeForge, type FakeForge } from "../../../fake-forge/start-fake-forge.ts";
import { openFake, referenceOf, wantedOf, type Lie } from "./fake-github.ts";
import { wholeState } from "./whole-state.ts";

/** Changes every answer to what contains that text. */
export const at =
  (part: string, change: (body: any, asked: any) => void): Lie =>
  (target, body, asked) => {
    if (!target.includes(part)) return undefined;
    const copy = structuredClone(body);
    change(copy, asked);
    return copy;
  };

/** Changes the pull request in every answer of GraphQL. */
export const talk = (change: (pull: any, body: any, asked: any) => void): Lie =>
  at("/graphql", (body, asked) => {
    const pull = body.data?.repository?.pullRequest;
    if (pull !== undefined) change(pull, body, asked);
  });

export const honest: Lie = () => undefined;

/** A fake GitHub for all tests of a file, and one of its own for a test that brings another state. */
export class LyingGitHub {
  #shared!: FakeForge;
  #own: FakeForge | undefined;

  constructor() {
    beforeAll(async () => {
      this.#shared = await startFakeForge({ kind: "github", snapshots: [wholeState] });
    });
    afterEach(async () => {
      this.#shared.setFaults(undefined);
      await this.#own?.close();
      this.#own = undefined;
    });
    afterAll(() => this.#shared.close());
  }

  get forge(): FakeForge {
    return this.#own ?? this.#shared;
  }

  async read(
    parts: Part | readonly Part[],
    lie: Lie,
    more: Partial<Wanted> = {},
    state: PullRequestSnapshot = wholeState,
  ): Promise<PullRequestSnapshot> {
    if (state !== wholeState) this.#own ??= await startFakeForge({ kind: "github", snapshots: [state] });
    return openFake(this.forge, lie).readPullRequest(referenceOf(state), wantedOf([parts].flat(), more));
  }

  async expectGap(part: Part, lie: Lie, reason: string, more: Partial<Wanted> = {}): Promise<void> {
    const snapshot = await this.read(part, lie, more);
    expect(snapshot[part] ?? []).toEqual([]);
    expect(snapshot.incomplete?.map((gap) => gap.part)).toEqual([part]);
    expect(snapshot.incomplete?.[0]?.reason).toContain(reason);
  }
}
