import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { StructureCheck, type Structure } from "./structure.ts";

// Compiling its shapes takes longer than most of what a forge is started for.
const checks = new Map<string, StructureCheck>();

/** Holds requests and answers against the API of a forge: of the version that is nearest among those that we carry. */
export function checkStructure(kind: "gitea" | "forgejo" | "github", version: string): StructureCheck {
  const name = nameStructure(kind, version);
  const check =
    checks.get(name) ?? new StructureCheck(JSON.parse(readFileSync(locate(`${name}.json`), "utf8")) as Structure);
  checks.set(name, check);
  return check;
}

function nameStructure(kind: "gitea" | "forgejo" | "github", version: string): string {
  if (kind === "github") return "github";
  if (kind === "forgejo") return "forgejo-15.0.3";
  const [, minor = "26"] = version.split(".");
  return Number(minor) < 25 ? "gitea-1.22.6" : "gitea-1.26.4";
}

/** Among the fixtures as a module, and beside the command line where all is in one file. */
function locate(file: string): URL | string {
  const here = import.meta.url;
  // In the bundle this is the name of its file.
  if (!here.startsWith("file:")) return join(dirname(here), "forges", file);
  return new URL(`../../../../fixtures/forges/${file}`, here);
}
