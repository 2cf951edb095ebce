import { readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** What a kept result depends on besides the files: the engine, its platform's number formats aside, and this program itself. */
export function describeProgram(): string {
  const engine = createRequire(import.meta.url).resolve("@electric-sql/pglite");
  const { version } = JSON.parse(readFileSync(join(dirname(engine), "..", "package.json"), "utf8")) as {
    version: string;
  };
  return JSON.stringify([version, ...programFiles().map(describeFile)]);
}

/** The bundle that this is in; or the folders of modules whose change changes a result. */
function programFiles(): readonly string[] {
  const here = import.meta.url;
  if (!here.startsWith("file:")) return [here, join(dirname(here), "pglite-worker.cjs")];
  const folder = dirname(fileURLToPath(here));
  const folders = [
    folder,
    join(folder, "catalogue"),
    join(folder, "../migrations/runs"),
    join(folder, "../migrations/statements"),
  ];
  return folders.flatMap((each) => readdirSync(each).map((name) => join(each, name)));
}

function describeFile(file: string): string {
  const { size, mtimeMs } = statSync(file);
  return `${basename(file)} ${size} ${mtimeMs}`;
}
