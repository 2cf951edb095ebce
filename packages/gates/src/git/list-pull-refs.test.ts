import { afterEach, beforeEach, expect, it } from "vitest";

import { createTemporaryRepository, type TemporaryRepository } from "../testing/temporary-repository.ts";
import { listPullRefs } from "./list-pull-refs.ts";

let made: TemporaryRepository;
beforeEach(() => void (made = createTemporaryRepository()));
afterEach(() => made.remove());

it("finds the heads of pull requests under every name that they are fetched to, but not what is merged or stacked", async () => {
  const base = made.commit({ a: "1" });
  const branch = (from: string, ...refs: readonly string[]): string => {
    made.git("checkout", "--quiet", "--detach", from);
    const commit = made.commit({ b: refs.join() });
    for (const ref of refs) made.git("update-ref", ref, commit);
    return commit;
  };
  const head = branch(base, "refs/pull/4/head");
  const second = branch(base, "refs/pull/2/head", "refs/pull/2/merge", "refs/remotes/origin/pr/2");
  branch(head, "refs/pull/5/head");
  const remote = branch(base, "refs/remotes/upstream/pull/17/head");
  const other = branch(base, "refs/remotes/origin/pr/9", "refs/pull/x/head", "refs/remotes/origin/pull-7");
  made.git("update-ref", "refs/pull/1/head", base);
  expect(await listPullRefs(made.folder, { mergedInto: [base, head], containing: [head] })).toEqual([
    { number: 2, ref: "refs/pull/2/head", commit: second },
    { number: 9, ref: "refs/remotes/origin/pr/9", commit: other },
    { number: 17, ref: "refs/remotes/upstream/pull/17/head", commit: remote },
  ]);
});
