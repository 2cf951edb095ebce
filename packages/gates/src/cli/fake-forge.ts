import { readdirSync } from "node:fs";
import { join } from "node:path";

import type { PullRequestSnapshot } from "@portcullis/contracts";

import { PortcullisError } from "../core/portcullis-error.ts";
import type { RecordedRequest } from "../fake-forge/fake-forge-options.ts";
import { startFakeForge, type FakeForge } from "../fake-forge/start-fake-forge.ts";
import { readSnapshot } from "../files/read-snapshot.ts";
import { writeStandard } from "../files/write-output.ts";
import { escapeControlCharacters } from "../reporters/escape-control-characters.ts";
import { untilInterrupted } from "./until-interrupted.ts";

interface FakeForgeCommandOptions {
  readonly kind: "gitea" | "github";
  readonly state: string;
  readonly port?: number;
  readonly quiet?: boolean;
}

/** Serves a folder of snapshots as a forge until it is interrupted. Each request stands on the standard error. */
export async function fakeForge({ kind, state, port, quiet }: FakeForgeCommandOptions): Promise<number> {
  const snapshots = readFolder(state);
  const tell = (request: RecordedRequest): void => {
    if (quiet !== true || request.problem !== undefined) writeStandard("error", describeRequest(request));
  };
  return await untilInterrupted("a forge was served", async (signal) => {
    const forge = await startFakeForge({ kind, snapshots, tell, ...(port !== undefined && { port }) });
    writeStandard("output", describeForge(kind, forge));
    await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
    await forge.close();
    return 0;
  });
}

function readFolder(folder: string): readonly PullRequestSnapshot[] {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
    return names.toSorted().map((name) => readSnapshot(join(folder, name)));
  } catch (cause) {
    if (cause instanceof PortcullisError) throw cause;
    const fix = "Name a folder with snapshots, one per pull request.";
    throw new PortcullisError("unreadable", `Cannot read the folder ${folder}.`, fix, { cause });
  }
}

function describeForge(kind: string, { root, state }: FakeForge): string {
  const requests = [...state.repositories.values()].flatMap(({ owner, name, requests: served }) =>
    [...served.keys()].map((number) => `  ${escapeControlCharacters(`${owner}/${name}#${number}`)}\n`),
  );
  return `A fake ${kind} serves at ${root}:\n${requests.join("")}`;
}

function describeRequest({ method, target, status, problem }: RecordedRequest): string {
  const line = `${method} ${target} ${status}`;
  return `${escapeControlCharacters(problem === undefined ? line : `${line}: ${problem}`)}\n`;
}
