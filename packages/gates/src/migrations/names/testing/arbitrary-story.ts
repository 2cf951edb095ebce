import fc from "fast-check";

import { changesBetween, type Files, requestOf, type Story } from "./situation-of.ts";

/** How the versions of a story are written. */
export type WriteVersion = (version: number) => string;

export const asCounter: WriteVersion = (version) => String(version).padStart(3, "0");
export const asTime: WriteVersion = (version) => `202606101200${String(version).padStart(2, "0")}`;

/** A request against a base, as versions and names that are written when it is told. */
export interface ToldStory {
  tell(write: WriteVersion): Story;
}

interface Migration {
  readonly version: number;
  readonly name: string;
  readonly suffixes: readonly string[];
}

const migration = (most: number): fc.Arbitrary<Migration> =>
  fc.record({
    version: fc.integer({ min: 1, max: most }),
    name: fc.constantFrom("a", "b", "c"),
    suffixes: fc.constantFrom([".up.sql", ".down.sql"], [".up.sql"], [".sql"], [".down.sql"]),
  });

const operation = fc.oneof(
  { weight: 5, arbitrary: fc.record({ op: fc.constant("add" as const), of: migration(16) }) },
  { weight: 1, arbitrary: fc.record({ op: fc.constant("remove" as const), at: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ op: fc.constant("edit" as const), at: fc.nat(20) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      op: fc.constant("rename" as const),
      at: fc.nat(20),
      version: fc.integer({ min: 1, max: 16 }),
    }),
  },
);

/** Requests that add, remove, change and rename few migrations of few versions, so that they often clash. */
export const toldStories: fc.Arbitrary<ToldStory> = fc
  .record({
    merged: fc.array(migration(8), { maxLength: 6 }),
    since: fc.array(migration(12), { maxLength: 2 }),
    operations: fc.array(operation, { maxLength: 5 }),
    others: fc.array(fc.array(migration(16), { maxLength: 3 }), { maxLength: 3 }),
    retired: fc.array(migration(16), { maxLength: 2 }),
  })
  .map(({ merged, since, operations, others, retired }) => ({
    [fc.toStringMethod]: () => JSON.stringify({ merged, since, operations, others, retired }),
    tell(write): Story {
      const paths = ({ version, name, suffixes }: Migration): readonly string[] =>
        suffixes.map((suffix) => `m/${write(version)}_${name}${suffix}`);
      const filesOf = (migrations: readonly Migration[], by: string): Files =>
        Object.fromEntries(migrations.flatMap(paths).map((path) => [path, `${by} ${path}`]));
      const fork = filesOf(merged, "merged");
      const head: Record<string, string> = { ...fork };
      for (const each of operations) {
        if (each.op === "add") {
          for (const path of paths(each.of)) if (!Object.hasOwn(fork, path)) head[path] = `added ${path}`;
          continue;
        }
        const there = Object.keys(fork).filter((path) => Object.hasOwn(head, path));
        const path = there[each.at % there.length];
        if (path === undefined) continue;
        if (each.op === "edit") head[path] = `edited ${path}`;
        const to = each.op === "rename" ? path.replace(/\d+/, write(each.version)) : path;
        if (each.op === "remove" || to !== path) delete head[path];
        if (to !== path && !Object.hasOwn(fork, to)) head[to] = fork[path]!;
      }
      return {
        fork,
        base: { ...filesOf(since, "since"), ...fork },
        head,
        changes: changesBetween(fork, head),
        others: others.map((migrations, index) => requestOf(index + 1, ...migrations.flatMap(paths))),
        retired: retired.flatMap(paths).map((path) => ({ path, commit: "c0ffee" })),
      };
    },
  }));
