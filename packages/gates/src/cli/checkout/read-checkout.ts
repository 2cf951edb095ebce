import type { PullRequestSnapshot } from "@portcullis/contracts";
import { basename } from "node:path";

import type { BoundGate } from "../../core/gate.ts";
import { needsMeasurement } from "../../gates/contract-drift/contract-drift.ts";
import { listChanges } from "../../git/list-changes.ts";
import { findBranch } from "./find-branch.ts";
import type { Checkout } from "./load-checkout.ts";
import { measure } from "./measure.ts";
import { createHasher, readAtCommit, readSide, type Side } from "./read-side.ts";
import { createWorkTreeReader } from "./read-work-tree.ts";

export interface ReadCheckoutOptions {
  /** What the checkout is to be merged into; default: the default branch. */
  readonly base?: string;
  /** RFC 3339: now. */
  readonly takenAt: string;
  /** Says what takes long. */
  readonly tell: (line: string) => void;
}

/**
 * A checkout as a snapshot: what its work tree has, against where it left the branch that it is to be merged into. There is no
 * forge and no pull request in it: `forge.kind` is `local`, the number 0.
 *
 * @throws PortcullisError `unreadable` where there is nothing to compare with, such as in a shallow clone
 */
export async function readCheckout(
  checkout: Checkout,
  gates: readonly BoundGate[],
  { base: ref, takenAt, tell }: ReadCheckoutOptions,
): Promise<PullRequestSnapshot> {
  const { repository, watching } = checkout;
  const head = await repository.resolve("HEAD");
  const base = await findBase(checkout, ref);
  const asksForChanges = gates.some(({ enforcement }) => enforcement.paths !== undefined);
  const { before, now, files, pathOf } = await readFiles(checkout, base.commit, asksForChanges);
  const contents = [...before.contents, ...now.contents];
  const gaps = [...before.gaps, ...now.gaps];
  const report = watching.some(({ options }) => needsMeasurement(options))
    ? await measure(checkout, { commit: base.commit, pathOf }, tell)
    : undefined;
  return {
    ...describeCheckout(checkout, base, head, takenAt),
    ...(files && { files }),
    base_files: [...before.there],
    head_files: [...now.there],
    file_contents: contents,
    ...(report && { measurements: [{ gate: "contract-drift", report: { ...report } }] }),
    ...(gaps.length > 0 && { incomplete: gaps }),
  };
}

interface BaseCommit {
  readonly commit: string;
  readonly branch: string;
}

async function findBase({ repository }: Checkout, ref: string | undefined): Promise<BaseCommit> {
  if (ref === undefined) return repository.defaultBase();
  return { commit: await repository.mergeBase("HEAD", ref), branch: ref };
}

/** What takes the place of a pull request where there is none. */
function describeCheckout(
  { root }: Checkout,
  { commit, branch: target }: BaseCommit,
  head: string,
  takenAt: string,
): Pick<PullRequestSnapshot, "schema_version" | "taken_at" | "forge" | "repository" | "pull_request"> {
  const branch = findBranch(root);
  return {
    schema_version: 1,
    taken_at: takenAt,
    forge: { kind: "local", host: "localhost" },
    repository: { owner: "local", name: basename(root), default_branch: target },
    pull_request: {
      number: 0,
      title: branch ?? head.slice(0, 10),
      body: "",
      author: { id: null, login: "local", type: "user" },
      state: "open",
      draft: false,
      labels: [],
      base: { ref: target, sha: commit },
      head: { ref: branch ?? "HEAD", sha: head },
      merge_base_sha: commit,
      created_at: takenAt,
      updated_at: takenAt,
    },
  };
}

interface CheckoutFiles {
  readonly before: Side;
  readonly now: Side;
  readonly files?: NonNullable<PullRequestSnapshot["files"]>;
  /** What a file was called at the base. */
  readonly pathOf: (path: string) => string;
}

/** The files that the gates name. A contract that is new may be one that was renamed: then git is asked what changed. */
async function readFiles(checkout: Checkout, base: string, asksForChanges: boolean): Promise<CheckoutFiles> {
  const { repository, root, watching } = checkout;
  const hash = createHasher();
  const readBase = (path: string) => readAtCommit(repository, base, path);
  const contracts = watching.flatMap(({ options }) => options.contracts.map(({ schema }) => schema));
  const before = await readSide("merge_base", contracts, readBase, hash);
  const now = await readSide("head", [...contracts, ...codeOf(checkout)], createWorkTreeReader(root), hash);
  const [isContract, wasThere] = [new Set(contracts), new Set(before.there)];
  const isOld = now.there.every((path) => wasThere.has(path) || !isContract.has(path));
  if (isOld && !asksForChanges) return { before, now, pathOf: (path) => path };
  const files = (await listChanges(root, base)).map((file) => ({ ...file }));
  const renamed = new Map(
    files.flatMap(({ path, previous_path }) => (previous_path === undefined ? [] : [[path, previous_path]])),
  );
  const former = await readSide(
    "merge_base",
    contracts.flatMap((path) => renamed.get(path) ?? []),
    readBase,
    hash,
  );
  return { before: join(before, former), now, files, pathOf: (path) => renamed.get(path) ?? path };
}

const codeOf = ({ watching }: Checkout): readonly string[] =>
  watching
    .flatMap(({ options }) => options.contracts)
    .flatMap(({ producers, consumers }) => [...producers, ...consumers])
    .flatMap(({ source, proof }) => (proof === undefined ? [source] : [source, proof]));

const join = (one: Side, other: Side): Side => ({
  there: [...new Set([...one.there, ...other.there])],
  contents: [...one.contents, ...other.contents.filter(({ path }) => !one.there.includes(path))],
  gaps: [...one.gaps, ...other.gaps],
});
