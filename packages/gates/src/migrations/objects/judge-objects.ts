import type { MigrationFinding } from "../migration-finding.ts";
import type { OtherRequest, Situation } from "../situation.ts";
import { createCatalogue, type Catalogue } from "./catalogue.ts";
import { compareFootprints } from "./compare-footprints.ts";
import { describeCollision } from "./describe-collision.ts";
import { type Footprint, readFootprint } from "./footprint.ts";
import { type ChainFile, listBase, listMerged, listOther, type Read } from "./list-chain.ts";
import { watchChain } from "./watch-chain.ts";

/**
 * What the statements of the merge's result, and of the request and each other open one, do to one another: objects that are
 * created twice, used before they are there, needed from another request, or dropped while another uses them. Whether it is A
 * that looks at B, or B at A, makes no difference to what is found.
 */
export function judgeObjects(situation: Situation, read: Read): readonly MigrationFinding[] {
  if (!situation.hasContents) return [];
  const base = listBase(situation, read);
  const merged = listMerged(situation, read);
  const ours = merged.filter(({ change }) => change !== undefined);
  const common = countCommon(base, merged);
  const isAppended = merged.length === common + ours.length && base.length === common;
  const catalogue = createCatalogue();
  const watch = watchChain(catalogue);
  watch.replay(base.slice(0, common));
  const { others, ...byMerge } = catalogue.attempt(() => {
    const fork = watch.fork();
    fork.replay(base.slice(common));
    const found = judgeOthers(situation, catalogue, ours, read);
    const before = fork.findings.length;
    fork.replay(ours.filter(({ change }) => change === "added"));
    return { all: fork.findings, atMerge: fork.findings.slice(before), others: found };
  });
  if (isAppended) return [...byMerge.all, ...others];
  watch.replay(merged.slice(common));
  return [...watch.findings, ...newOnes(byMerge.atMerge, watch.findings), ...others];
}

/** How many files both chains begin with. */
function countCommon(base: readonly ChainFile[], merged: readonly ChainFile[]): number {
  const differs = base.findIndex(({ file }, index) => {
    const other = merged[index];
    return other === undefined || other.change !== undefined || other.file !== file;
  });
  return differs === -1 ? base.length : differs;
}

/**
 * What a database meets that has run the base before it gets the request, and one that is built from empty does not. A statement
 * of the base without a guard has run, whatever the request creates now.
 */
function newOnes(
  atMerge: readonly MigrationFinding[],
  inOrder: readonly MigrationFinding[],
): readonly MigrationFinding[] {
  const told = new Set(inOrder.map(identityOf));
  return atMerge
    .filter((finding) => {
      // What is created twice is so in every order.
      if (finding.rule === "same-object-twice" || told.has(identityOf(finding))) return false;
      const { use } = finding.evidence as { readonly use?: { readonly guarded?: boolean } };
      return finding.rule !== "use-before-create" || use?.guarded === true;
    })
    .map((finding) => ({ ...finding, message: `${finding.message} ${AT_MERGE}` }));
}

const AT_MERGE = "Databases that have run the base meet this, new ones do not.";

const identityOf = ({ rule, subject, about }: MigrationFinding): string =>
  JSON.stringify([rule, subject, about.toSorted()]);

function judgeOthers(
  situation: Situation,
  catalogue: Catalogue,
  ours: readonly ChainFile[],
  read: Read,
): readonly MigrationFinding[] {
  if (situation.others.length === 0) return [];
  const own = catalogue.attempt(() => readFootprint(catalogue, ours));
  return situation.others.flatMap((other) => {
    const theirs = listOther(situation, other, read);
    return theirs.length === 0 ? [] : judgePair(catalogue, other, { ours, own, theirs });
  });
}

interface Pair {
  readonly ours: readonly ChainFile[];
  readonly own: Footprint;
  readonly theirs: readonly ChainFile[];
}

/** Two requests of which one is built on the other have files in common: those come first, for both. */
function judgePair(
  catalogue: Catalogue,
  other: OtherRequest,
  { ours, own, theirs }: Pair,
): readonly MigrationFinding[] {
  const texts = new Map(theirs.map(({ file }) => [file.path, file.text]));
  const shared = ours.filter(({ file }) => texts.get(file.path) === file.text);
  const paths = new Set(shared.map(({ file }) => file.path));
  const isOwn = ({ file }: ChainFile): boolean => !paths.has(file.path);
  const collisions = catalogue.attempt(() => {
    readFootprint(catalogue, shared);
    const left = shared.length === 0 ? own : catalogue.attempt(() => readFootprint(catalogue, ours.filter(isOwn)));
    const right = catalogue.attempt(() => readFootprint(catalogue, theirs.filter(isOwn)));
    return compareFootprints(left, right);
  });
  return collisions.map((collision) => describeCollision(collision, other));
}
