import type { MigrationCollision, MigrationMeasurement, PullRequestSnapshot } from "@portcullis/contracts";
import { beforeAll, describe, expect, it } from "vitest";

import { bindGate, type BoundGate } from "../../core/gate.ts";
import { PortcullisError } from "../../core/portcullis-error.ts";
import { judge } from "../../core/run-gates.ts";
import { loadParser } from "../../migrations/statements/read-sql.ts";
import { configureMigrationCollision } from "./configure.ts";
import { migrationCollision } from "./migration-collision.ts";
import { resolveMigrationCollision } from "./options.ts";

beforeAll(loadParser);

const SHA = { base: "a".repeat(40), head: "b".repeat(40) };
const ACTOR = { id: 1, login: "ada", type: "user" } as const;
const OTHER_ACTOR = { id: 2, login: "bob", type: "user" } as const;

interface Given {
  readonly base?: Readonly<Record<string, string>>;
  readonly added?: Readonly<Record<string, string>>;
  readonly others?: PullRequestSnapshot["open_pull_requests"];
  readonly measurement?: Partial<MigrationMeasurement>;
  readonly incomplete?: PullRequestSnapshot["incomplete"];
  readonly namesOnly?: boolean;
}

function snapshotOf({
  base = {},
  added = {},
  others = [],
  measurement,
  incomplete,
  namesOnly,
}: Given): PullRequestSnapshot {
  const inFolder = (name: string): string => `migrations/${name}`;
  const contents = [
    ...Object.entries(base).map(([name, text]) => ({
      path: inFolder(name),
      at: "base" as const,
      sha256: "0".repeat(64),
      text,
    })),
    ...Object.entries(added).map(([name, text]) => ({
      path: inFolder(name),
      at: "head" as const,
      sha256: "0".repeat(64),
      text,
    })),
  ];
  return {
    schema_version: 1,
    taken_at: "2026-06-21T09:00:00Z",
    forge: { kind: "gitea", host: "git.example" },
    repository: { owner: "acme", name: "core", default_branch: "main" },
    pull_request: {
      number: 100,
      title: "A change",
      body: "",
      author: ACTOR,
      state: "open",
      draft: false,
      labels: [],
      base: { ref: "main", sha: SHA.base },
      head: { ref: "change", sha: SHA.head },
      created_at: "2026-06-20T09:00:00Z",
      updated_at: "2026-06-21T08:00:00Z",
    },
    files: Object.keys(added).map((name) => ({ path: inFolder(name), status: "added", additions: 1, deletions: 0 })),
    base_files: Object.keys(base).map(inFolder),
    open_pull_requests: others,
    ...(namesOnly === true ? {} : { file_contents: contents }),
    ...(measurement && {
      measurements: [
        {
          gate: "migration-collision",
          report: {
            directory: "migrations",
            engine: { name: "pglite", version: "PostgreSQL 18.6" },
            base: [],
            merged: [],
            files: [],
            open_pull_requests: [],
            ...measurement,
          },
        },
      ],
    }),
    ...(incomplete && { incomplete }),
  };
}

const gateWith = (options: Partial<MigrationCollision> = {}): BoundGate =>
  bindGate(migrationCollision, resolveMigrationCollision({ directory: "migrations", ...options }));

const rulesOf = (snapshot: PullRequestSnapshot, options: Partial<MigrationCollision> = {}, level = "error"): string[] =>
  judge(snapshot, gateWith(options))
    .findings.filter((finding) => finding.level === level)
    .map(({ rule }) => rule.replace("migration-collision/", ""));

const BASE = {
  "001_workspaces.up.sql": "CREATE TABLE IF NOT EXISTS workspaces (id uuid PRIMARY KEY, name text);",
  "001_workspaces.down.sql": "DROP TABLE IF EXISTS workspaces;",
};
const ADDED = {
  "002_labels.up.sql": "ALTER TABLE workspaces ADD COLUMN IF NOT EXISTS label text;",
  "002_labels.down.sql": "ALTER TABLE workspaces DROP COLUMN IF EXISTS label;",
};

describe("migration-collision", () => {
  it("passes what goes together, and says how deep it looked", () => {
    expect(judge(snapshotOf({ base: BASE, added: ADDED, namesOnly: true }), gateWith())).toMatchObject({
      state: "pass",
      summary: "4 files go together, judged by name alone.",
      evidence: { base_sha: SHA.base, files_seen: 4, open_pull_requests_seen: [], proposals: [] },
    });
    expect(judge(snapshotOf({ base: BASE, added: ADDED }), gateWith()).summary).toContain("by statement");
    const executed = snapshotOf({ base: BASE, added: ADDED, measurement: {} });
    expect(judge(executed, gateWith()).summary).toContain("executed");
  });

  it("fails for a version that another request of the same base adds, and proposes the next", () => {
    const others = [
      {
        number: 7,
        title: "Another",
        author: OTHER_ACTOR,
        base_ref: "main",
        head_sha: "c".repeat(40),
        files: [{ path: "migrations/002_colours.up.sql", status: "added" as const }],
      },
    ];
    const verdict = judge(snapshotOf({ base: BASE, added: ADDED, others, namesOnly: true }), gateWith());
    expect(verdict).toMatchObject({
      state: "fail",
      evidence: {
        open_pull_requests_seen: [7],
        proposals: [
          { from: "migrations/002_labels.up.sql", to: "migrations/003_labels.up.sql" },
          { from: "migrations/002_labels.down.sql", to: "migrations/003_labels.down.sql" },
        ],
      },
    });
    expect(verdict.findings.map(({ rule }) => rule)).toContain("migration-collision/same-version-open-pr");
    const elsewhere = others.map((other) => ({ ...other, base_ref: "release" }));
    expect(rulesOf(snapshotOf({ base: BASE, added: ADDED, others: elsewhere, namesOnly: true }))).toEqual([]);
  });

  it("finds one column in two migrations, guarded or not, with both statements", () => {
    const added = { "003_label.up.sql": ADDED["002_labels.up.sql"], "003_label.down.sql": "SELECT 1;" };
    const verdict = judge(snapshotOf({ base: { ...BASE, ...ADDED }, added }), gateWith());
    expect(verdict.findings.filter(({ level }) => level === "error")).toMatchObject([
      { rule: "migration-collision/same-object-twice", location: { path: "migrations/003_label.up.sql", line: 1 } },
    ]);
  });

  it("notes what is wrong with files that the request leaves alone, and counts it when it is strict", () => {
    const base = { ...BASE, "001_other.up.sql": "SELECT 1;" };
    const snapshot = snapshotOf({ base, added: ADDED, namesOnly: true });
    expect(rulesOf(snapshot)).toEqual([]);
    expect(rulesOf(snapshot, {}, "note")).toContain("same-version");
    expect(rulesOf(snapshot, { baseline: "strict" })).toContain("same-version");
  });

  it("does not apply to a request that changes no file of the folder", () => {
    expect(judge(snapshotOf({ base: BASE }), gateWith())).toMatchObject({
      state: "skipped",
      evidence: { files_seen: 2 },
    });
  });

  it("takes a folder that moves with its files for one that stays", () => {
    const moved = Object.keys(BASE).map((name) => ({
      path: `migrations/${name}`,
      previous_path: `db/${name}`,
      status: "renamed" as const,
      additions: 0,
      deletions: 0,
    }));
    const snapshot = { ...snapshotOf({ measurement: {} }), files: moved, base_files: [], measurements: [] };
    expect(judge(snapshot, gateWith({ depth: "execution" })).state).toBe("skipped");
    const edited = { ...snapshot, files: moved.map((file) => ({ ...file, additions: 1 })) };
    expect(rulesOf(edited)).toContain("edited-after-merge");
  });

  it("takes a folder that is nowhere for a mistake of the configuration", () => {
    expect(() => judge(snapshotOf({ base: BASE, added: ADDED }), gateWith({ directory: "db" }))).toThrow(
      PortcullisError,
    );
  });

  describe("falls closed", () => {
    it.each(["files", "base_files", "open_pull_requests", "measurements"] as const)(
      "when %s could not be read",
      (part) => {
        const incomplete = [{ part, reason: "the forge answered 502" }];
        expect(judge(snapshotOf({ base: BASE, added: ADDED, incomplete }), gateWith()).state).toBe("error");
      },
    );

    it.each(["base_files", "open_pull_requests"] as const)("when %s is absent", (part) => {
      const { [part]: _, ...snapshot } = snapshotOf({ base: BASE, added: ADDED });
      expect(judge(snapshot as PullRequestSnapshot, gateWith()).state).toBe("error");
    });

    it("when a file of the request could not be read, and names it", () => {
      const added = { "002_labels.up.sql": ADDED["002_labels.up.sql"] };
      const snapshot = snapshotOf({ base: BASE, added });
      const unread = {
        ...snapshot,
        file_contents: snapshot.file_contents!.filter(({ at }) => at === "base"),
        incomplete: [{ part: "file_contents", subject: "migrations/002_labels.up.sql", reason: "is not UTF-8 text" }],
      };
      const verdict = judge(unread, gateWith());
      expect(verdict.state).toBe("error");
      expect(verdict.summary).toContain("002_labels.up.sql");
      expect(judge(unread, gateWith({ rules: { unverified: "off" } })).state).toBe("error");
    });

    it("when the configuration asks for more than the snapshot has", () => {
      const names = snapshotOf({ base: BASE, added: ADDED, namesOnly: true });
      expect(judge(names, gateWith({ depth: "statements" })).state).toBe("error");
      expect(judge(snapshotOf({ base: BASE, added: ADDED }), gateWith({ depth: "execution" })).state).toBe("error");
      expect(
        judge(snapshotOf({ base: BASE, added: ADDED, measurement: {} }), gateWith({ depth: "execution" })).state,
      ).toBe("pass");
    });

    it("when the measurement breaks its contract", () => {
      const measurement = { engine: { name: "sqlite" } } as unknown as Partial<MigrationMeasurement>;
      expect(judge(snapshotOf({ base: BASE, added: ADDED, measurement }), gateWith()).state).toBe("error");
    });
  });

  describe("with what an engine found", () => {
    const failure = {
      path: "migrations/002_labels.up.sql",
      kind: "sql" as const,
      sqlstate: "42P01",
      message: 'relation "workspace" does not exist',
      line: 1,
      statement: ADDED["002_labels.up.sql"],
    };
    const measured = (measurement: Partial<MigrationMeasurement>) =>
      snapshotOf({ base: BASE, added: ADDED, measurement });

    it("fails for a chain that does not apply, with the engine's own words", () => {
      const verdict = judge(measured({ merged: [failure] }), gateWith());
      expect(verdict.findings[0]).toMatchObject({
        rule: "migration-collision/does-not-apply",
        evidence: { sqlstate: "42P01" },
      });
    });

    it("blames the request when a file of the base fails only with it", () => {
      const old = { ...failure, path: "migrations/001_workspaces.up.sql" };
      expect(rulesOf(measured({ merged: [old] }))).toEqual(["does-not-apply"]);
      expect(rulesOf(measured({ base: [old], merged: [old] }))).toEqual([]);
    });

    it("ends in error for what its engine cannot run, and warns of it in a file of the base", () => {
      const unsupported = { ...failure, kind: "unsupported" as const };
      expect(judge(measured({ merged: [unsupported] }), gateWith()).state).toBe("error");
      const old = { ...unsupported, path: "migrations/001_workspaces.up.sql" };
      const verdict = judge(measured({ base: [old], merged: [old] }), gateWith());
      expect(verdict.state).toBe("pass");
      expect(verdict.findings).toContainEqual(
        expect.objectContaining({ rule: "migration-collision/unverified", level: "warning" }),
      );
    });

    it("fails when the order of two requests matters", () => {
      const differences = [{ object: "column public.workspaces.label", left: "text", right: "integer" }];
      expect(rulesOf(measured({ open_pull_requests: [{ number: 7, state: "differs", differences }] }))).toEqual([
        "order-matters",
      ]);
      expect(rulesOf(measured({ merge_order: { state: "differs", differences } }))).toEqual(["merge-order-drift"]);
    });

    it("warns of a way back that does not lead back", () => {
      const path = "migrations/002_labels.up.sql";
      const down = {
        path: "migrations/002_labels.down.sql",
        differences: [{ object: "column public.workspaces.label" }],
      };
      expect(rulesOf(measured({ files: [{ path, down }] }), {}, "warning")).toEqual(["down-not-inverse"]);
    });

    it("believes the engine that a migration can be run twice", () => {
      const added = {
        "002_labels.up.sql": "ALTER TABLE workspaces ADD COLUMN label text;",
        "002_labels.down.sql": "SELECT 1;",
      };
      const path = "migrations/002_labels.up.sql";
      const read = snapshotOf({ base: BASE, added });
      expect(rulesOf(read, {}, "warning")).toContain("not-repeatable");
      const ran = snapshotOf({ base: BASE, added, measurement: { files: [{ path, again: { differences: [] } }] } });
      expect(rulesOf(ran, {}, "warning")).not.toContain("not-repeatable");
    });
  });

  it("checks anew that what it quotes is there", () => {
    const added = { "003_label.up.sql": ADDED["002_labels.up.sql"], "003_label.down.sql": "SELECT 1;" };
    const snapshot = snapshotOf({ base: { ...BASE, ...ADDED }, added });
    const verdict = judge(snapshot, gateWith());
    const claims = gateWith().verify(snapshot, verdict);
    expect(claims.length).toBeGreaterThan(0);
    expect(claims.every(({ holds }) => holds)).toBe(true);
    const forged = JSON.parse(JSON.stringify(verdict).replaceAll("ADD COLUMN", "DROP COLUMN")) as typeof verdict;
    expect(
      gateWith()
        .verify(snapshot, forged)
        .every(({ holds }) => holds),
    ).toBe(false);
  });
});

describe("the options", () => {
  const problemsOf = (options: Partial<MigrationCollision>): string[] =>
    configureMigrationCollision({ directory: "migrations", ...options }).problems.map(({ pointer }) => pointer);

  it("tell what is wrong with them, and where", () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({ directory: "../migrations" })).toEqual(["/directory"]);
    expect(problemsOf({ directory: "/migrations" })).toEqual(["/directory"]);
    expect(problemsOf({ rules: { "no-such-rule": "off" } })).toEqual(["/rules/no-such-rule"]);
    expect(problemsOf({ scheme: { custom: "(" } })).toEqual(["/scheme/custom"]);
    expect(problemsOf({ scheme: { custom: "^\\d+$" } })).toEqual(["/scheme/custom"]);
  });
});
