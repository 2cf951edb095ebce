import type { PullRequestSnapshot } from "@portcullis/contracts";
import { expect, it } from "vitest";

import { bindGates } from "../configuration/bind-gates.ts";
import { parseConfiguration } from "../configuration/parse-configuration.ts";
import { loadGates } from "../gates/registry.ts";
import { reviewSnapshot } from "../testing/review-case.ts";
import { wantedBy, type Wanted } from "./wanted.ts";

const refuse = (): never => {
  throw new Error("No file is named.");
};

async function wantedOf(gates: object, how: Parameters<typeof wantedBy>[1] = {}): Promise<Wanted> {
  const configuration = parseConfiguration(JSON.stringify({ version: 1, gates }), "portcullis.yaml");
  const names = Object.entries<{ readonly uses?: string }>(gates as never).map(([id, { uses }]) => uses ?? id);
  const loaded = await loadGates(names as Parameters<typeof loadGates>[0]);
  return wantedBy(bindGates(configuration, [], { checklist: refuse, baseline: refuse }, loaded), how);
}

const partsOf = ({ parts }: Wanted): readonly string[] => [...parts].toSorted();
const snapshot: PullRequestSnapshot = { ...reviewSnapshot(), forge: { kind: "gitea", host: "forge.example" } };
const filesOf = ({ wantsFile }: Wanted, paths: readonly string[]): readonly string[] =>
  (["base", "merge_base", "head"] as const).flatMap((side) =>
    paths.filter((path) => wantsFile(path, side, snapshot)).map((path) => `${side}:${path}`),
  );

const item = (more: object = {}) => ({ slug: "testing", pr_section_marker: "Tested", required_teams: ["qa"], ...more });

it("is what a checklist needs: teams of every kind, pushes and their files only where they count", async () => {
  const plain = await wantedOf({
    "sop-ack": { on_push: "keep", items: [item({ required_teams_high_risk: ["ceo"] })] },
  });
  expect(partsOf(plain)).toEqual(["comments", "commits", "reviews", "teams"]);
  expect([plain.teams, plain.wantsPushedFiles]).toEqual([["qa", "ceo", "ai-sop-ack"], false]);
  const scoped = await wantedOf({ "sop-ack": { items: [item({ scope: ["src/**"], ai_ack_eligible: true })] } });
  expect([partsOf(scoped).includes("pushes"), scoped.wantsPushedFiles]).toEqual([true, true]);
});

it("is evidence where an AI reviewer has spoken, or where the snapshot is written down", async () => {
  const configured = { "sop-ack": { items: [item({ ai_ack_eligible: true })] } };
  const wanted = await wantedOf(configured);
  expect([partsOf(wanted).includes("statuses"), [...wanted.laterParts]]).toEqual([false, ["statuses"]]);
  const ada = { id: 9, login: "ada", type: "user" as const };
  const times = { created_at: snapshot.taken_at, updated_at: snapshot.taken_at };
  const said = { ...snapshot, comments: [{ id: 1, author: ada, body: "/sop-ack testing", ...times }] };
  const teams = [{ name: "ai-sop-ack", members: [ada] }];
  expect(wanted.needsLater("statuses", { ...said, teams })).toBe(true);
  expect(wanted.needsLater("statuses", { ...said, comments: [], teams })).toBe(false);
  expect(wanted.needsLater("statuses", { ...said, teams: [{ name: "qa", members: [ada] }] })).toBe(false);
  const kept = await wantedOf(configured, { isKept: true });
  expect([partsOf(kept).includes("statuses"), [...kept.laterParts]]).toEqual([true, []]);
});

it("is what several gates need together, each part and team once", async () => {
  const wanted = await wantedOf({
    "security-review": { uses: "team-review", teams: ["security"], na: "security-review", na_teams: ["managers"] },
    "qa-review": { uses: "team-review", teams: ["qa", "security"], paths: ["src/**"] },
    "review-state": {},
  });
  expect(partsOf(wanted)).toEqual(["comments", "commits", "files", "open_pull_requests", "pushes", "reviews", "teams"]);
  expect(wanted.teams).toEqual(["security", "ai-sop-ack", "managers", "qa"]);
  expect(wanted.wantsOpenCommits).toBe(true);
});

it("has no commits of other requests where nobody looks at them", async () => {
  expect((await wantedOf({ "review-state": { borrowed_commits: "heads_only" } })).wantsOpenCommits).toBe(false);
});

it("has the patterns at the base, every path there, and modes for reserved paths", async () => {
  const wanted = await wantedOf({ "reserved-paths": { patterns_file: "./.gitea/reserved.txt" } });
  expect(filesOf(wanted, [".gitea/reserved.txt", "src/a.ts"])).toEqual(["base:.gitea/reserved.txt"]);
  expect([[...wanted.sides], wanted.listsFile("src/a.ts"), wanted.wantsModes]).toEqual([["base"], true, true]);
});

it("has whole workflows at three sides for required checks, where this forge looks, and at the head for linting", async () => {
  const paths = [".gitea/workflows/ci.yml", ".forgejo/workflows/ci.yml", "src/a.ts", "images/Dockerfile"];
  const required = await wantedOf({ "required-checks": { contexts: ["CI"] } });
  expect(filesOf(required, paths)).toEqual(["base", "merge_base", "head"].map((side) => `${side}:${paths[0]}`));
  expect(partsOf(required)).toContain("branch_protection");
  const lint = await wantedOf({ "workflow-lint": { images: [{ dockerfile: "images/Dockerfile", files: ["a"] }] } });
  expect(filesOf(lint, paths)).toEqual([paths[0], paths[1], paths[3]].map((path) => `head:${path}`));
});

it("has a renamed contract under both names, and the code of parties at the head alone", async () => {
  const party = { name: "plane", language: "go", source: "plane.go", type: "Request" };
  const wanted = await wantedOf({ "contract-drift": { contracts: [{ schema: "new.json", consumers: [party] }] } });
  const files = [
    { path: "new.json", previous_path: "old.json", status: "renamed" as const, additions: 0, deletions: 0 },
  ];
  const paths = ["new.json", "old.json", "plane.go", "other.go"];
  const asked = {
    ...wanted,
    wantsFile: (...[path, side]: Parameters<Wanted["wantsFile"]>) =>
      wanted.wantsFile(path, side, { ...snapshot, files }),
  };
  expect(filesOf(asked, paths)).toEqual([
    "merge_base:new.json",
    "merge_base:old.json",
    "head:new.json",
    "head:plane.go",
  ]);
});

it("has the texts of a folder of migrations only where statements are judged", async () => {
  const paths = ["migrations/1.up.sql", "src/a.sql"];
  const names = await wantedOf({ "migration-collision": { directory: "migrations" } });
  expect([filesOf(names, paths), names.listsFile(paths[0]!), names.wantsOpenFile(paths[0]!)]).toEqual([
    [],
    true,
    false,
  ]);
  const deep = await wantedOf({ "migration-collision": { directory: "migrations", depth: "statements" } });
  expect(filesOf(deep, paths)).toEqual(["base", "merge_base", "head"].map((side) => `${side}:${paths[0]}`));
  expect(deep.wantsOpenFile(paths[0]!)).toBe(true);
});

it("has the companions that a description names", async () => {
  const wanted = await wantedOf({ companion: { repositories: ["acme/*"] } });
  const body = "Depends-on: acme/plane#846\nDepends-on: evil/x#1";
  const request = { ...snapshot, pull_request: { ...snapshot.pull_request, body } };
  expect([partsOf(wanted), wanted.listTracked(request)]).toEqual([
    ["tracked_issues"],
    [{ reference: "acme/plane#846", repository: "acme/plane", number: 846 }],
  ]);
});
