import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const read = (file: string): string => readFileSync(join(root, file), "utf8");

it("the README shows a board that the text reporter really prints", () => {
  const [, board] = /^```\n([\s\S]*?)^```$/m.exec(read("README.md"))!;
  expect(board).toBe(read("fixtures/golden/reporters/fail.txt"));
});

const pages = (folder: string): string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name));

/** How a forge names a heading in an address. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\w\- ]/g, "")
    .replaceAll(" ", "-");

it.each(["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", ...pages("docs"), ...pages("docs/gates")])(
  "%s links to files and headings that are there",
  (file) => {
    const links = [...read(file).matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, link]) => link!);
    const dead = links.filter((link) => {
      const [path = "", anchor] = link.split("#");
      const target = path === "" ? file : join(dirname(file), path);
      if (!existsSync(join(root, target))) return true;
      if (anchor === undefined) return false;
      const headings = [...read(target).matchAll(/^#+ (.*)$/gm)].map(([, heading]) => anchorOf(heading!));
      return !headings.includes(anchor);
    });
    expect(dead).toEqual([]);
  },
);

it("ARCHITECTURE.md names only folders that are there", () => {
  const folders = [...read("ARCHITECTURE.md").matchAll(/^\| `((?:packages|fixtures|scripts)[^`<]*)/gm)].map(
    ([, folder]) => folder!,
  );
  expect(folders.length).toBeGreaterThan(8);
  expect(folders.filter((folder) => !existsSync(join(root, folder)))).toEqual([]);
});
