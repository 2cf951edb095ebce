import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { proposeNames } from "../plan/propose-names.ts";
import type { FolderChange } from "../situation.ts";
import { compareVersions } from "./compare-versions.ts";
import { findVersionProblems } from "./find-version-problems.ts";
import { judgeNames } from "./judge-names.ts";
import { asCounter, asTime, toldStories } from "./testing/arbitrary-story.ts";
import { errorsOf } from "./testing/name-case.ts";
import { changesBetween, type Files, situationOf, type Story } from "./testing/situation-of.ts";

const VERSION_RULES = ["same-version", "same-version-open-pr", "out-of-order", "version-reused", "renamed-after-merge"];

const writings = fc.constantFrom(asCounter, asTime);

/** The request after its files were moved as proposed, one after the other. */
function applyProposals(story: Story): Story {
  const head: Record<string, string> = { ...story.head };
  for (const { from, to } of proposeNames(situationOf(story))) {
    expect(head).toHaveProperty([from]);
    expect(head).not.toHaveProperty([to]);
    head[to] = head[from]!;
    delete head[from];
  }
  return { ...story, head, changes: changesBetween(story.fork!, head) };
}

/** The contents of the request's own forward files, in the order in which a runner takes them. */
function ownOrder(story: Story, files: Files): readonly string[] {
  return findVersionProblems(situationOf(story))
    .own.filter(({ isRenamed }) => !isRenamed)
    .flatMap(({ members }) => members.filter(({ direction }) => direction === "up").map(({ path }) => files[path]!));
}

describe("proposeNames", () => {
  it("leaves nothing wrong with the versions of a request", () => {
    fc.assert(
      fc.property(toldStories, writings, (told, write) => {
        const situation = situationOf(applyProposals(told.tell(write)));
        const left = errorsOf(situation, judgeNames(situation)).filter(({ rule }) => VERSION_RULES.includes(rule));
        expect(left.map(({ message }) => message)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it("keeps the order of the request's own files", () => {
    fc.assert(
      fc.property(toldStories, writings, (told, write) => {
        const story = told.tell(write);
        const after = applyProposals(story);
        const before = ownOrder(story, story.head);
        expect(ownOrder(after, after.head).filter((text) => before.includes(text))).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });

  it("proposes nothing where nothing is wrong, and the same again where it is asked again", () => {
    fc.assert(
      fc.property(toldStories, writings, (told, write) => {
        const after = applyProposals(told.tell(write));
        expect(proposeNames(situationOf(after))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe("judgeNames", () => {
  it("says the same of one request against another as of that against the first", () => {
    fc.assert(
      fc.property(toldStories, toldStories, (first, second) => {
        const { base, fork, head } = first.tell(asCounter);
        // The other one's own files, on this one's base.
        const theirs = second
          .tell(asCounter)
          .changes!.filter(({ path, status }) => status === "added" && !(path in fork!));
        const ours = changesBetween(fork!, head);
        const clashes = (own: readonly FolderChange[], other: readonly FolderChange[]): boolean =>
          judgeNames(
            situationOf({
              base,
              fork: fork!,
              head: {},
              changes: own,
              others: [{ number: 2, title: "", author: "", changes: other }],
              hasContents: false,
            }),
          ).some(({ rule }) => rule === "same-version-open-pr");
        // What is on the base already is looked at from one side only, as the other's contents are not known.
        fc.pre(![...ours, ...theirs].some(({ path }) => path in base && !(path in fork!)));
        expect(clashes(ours, theirs)).toBe(clashes(theirs, ours));
      }),
      { numRuns: 1000 },
    );
  });

  it("does not depend on how versions are written as long as their order stays", () => {
    fc.assert(
      fc.property(toldStories, (told) => {
        const summary = (write: typeof asCounter): readonly string[] =>
          judgeNames(situationOf(told.tell(write)))
            .map(({ rule, level, about }) => `${level} ${rule} ${about.map(neutral).join(" ")}`)
            .toSorted();
        const other = (version: number): string => asCounter(version * 7 + 100);
        const byVersion = new Map(Array.from({ length: 20 }, (_, index) => [asTime(index), asCounter(index)]));
        const shifted = new Map(Array.from({ length: 20 }, (_, index) => [other(index), asCounter(index)]));
        function neutral(path: string): string {
          const [digits = ""] = /\d+/.exec(path) ?? [];
          return path.replace(digits, byVersion.get(digits) ?? shifted.get(digits) ?? digits);
        }
        expect(summary(asTime)).toEqual(summary(asCounter));
        expect(summary(other)).toEqual(summary(asCounter));
      }),
      { numRuns: 300 },
    );
  });

  it("is the same whatever the order of what it is given", () => {
    fc.assert(
      fc.property(toldStories, fc.nat(), (told, seed) => {
        const story = told.tell(asCounter);
        const turned = <Item>(items: readonly Item[]): readonly Item[] => {
          const at = items.length === 0 ? 0 : seed % items.length;
          return [...items.slice(at), ...items.slice(0, at)];
        };
        const other = { ...story, changes: turned(story.changes!), others: turned(story.others!) };
        const sorted = (each: Story): readonly string[] =>
          judgeNames(situationOf(each))
            .map(({ rule, level, path, message }) => `${level} ${rule} ${path} ${message}`)
            .toSorted();
        expect(sorted(other)).toEqual(sorted(story));
      }),
    );
  });

  it("never throws, whatever files are called", () => {
    const paths = fc.string({ unit: "binary", maxLength: 20 }).map((text) => `m/${text}`);
    const hostile = fc.oneof(
      paths,
      fc.tuple(fc.nat(), fc.string({ maxLength: 5 })).map(([version, name]) => `m/${version}_${name}.up.sql`),
    );
    fc.assert(
      fc.property(fc.array(hostile), fc.array(hostile), fc.array(hostile), (base, head, theirs) => {
        const files = (all: readonly string[]): Files => Object.fromEntries(all.map((path) => [path, path]));
        const others = [
          { number: 1, title: "", author: "", changes: theirs.map((path) => ({ status: "added" as const, path })) },
        ];
        const situation = situationOf({ base: files(base), head: files(head), others });
        for (const { message, evidence } of judgeNames(situation)) {
          expect(message).not.toMatch(/undefined|null/);
          expect(() => JSON.stringify(evidence)).not.toThrow();
        }
        const versions = situation.merged.names.map(({ version }) => version!);
        expect(versions.toSorted(compareVersions)).toEqual(versions);
      }),
    );
  });
});
