import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const read = (file: string): string => readFileSync(join(root, file), "utf8");

it("the README shows a board that the text reporter really prints", () => {
  const [, board] = /^```\n([\s\S]*?)^```$/m.exec(read("README.md"))!;
  expect(board).toBe(read("fixtures/golden/reporters/fail.txt"));
});

it.each([
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "docs/snapshots.md",
  "docs/contracts.md",
  "docs/daemon.md",
  "docs/templates.md",
  "docs/restart.md",
  "docs/configuration.md",
  "docs/ci.md",
  "docs/forges.md",
])("%s links to files that are there", (file) => {
  const links = [...read(file).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, link]) => link!);
  expect(links.filter((link) => !existsSync(join(root, dirname(file), link)))).toEqual([]);
});

it("ARCHITECTURE.md names only folders that are there", () => {
  const folders = [...read("ARCHITECTURE.md").matchAll(/^\| `((?:packages|fixtures|scripts)[^`<]*)/gm)].map(
    ([, folder]) => folder!,
  );
  expect(folders.length).toBeGreaterThan(8);
  expect(folders.filter((folder) => !existsSync(join(root, folder)))).toEqual([]);
});
