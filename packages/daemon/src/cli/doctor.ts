import { access, constants, mkdir, stat } from "node:fs/promises";
import { connect } from "node:net";

import { openCatalogue } from "../catalogue/open-catalogue.ts";
import { DaemonError } from "../core/daemon-error.ts";
import { openStore } from "../store/open-store.ts";
import type { Settings } from "./read-settings.ts";

interface Check {
  readonly name: string;
  readonly state: "ok" | "warning" | "wrong";
  readonly found: string;
  readonly fix?: string;
}

/** Looks at everything that the daemon would need, changes nothing but what a start would make, and says how to mend what is wrong. */
export async function runDoctor(settings: Settings, asJson: boolean): Promise<number> {
  const checks: Check[] = [];
  for (const [name, look] of CHECKS) checks.push({ name, ...(await guarded(look, settings)) });
  process.stdout.write(asJson ? `${JSON.stringify({ checks }, null, 2)}\n` : `${checks.map(render).join("\n")}\n`);
  return checks.some(({ state }) => state === "wrong") ? 1 : 0;
}

type Found = Omit<Check, "name">;
type Look = (settings: Settings) => Promise<Found>;

const ok = (found: string): Found => ({ state: "ok", found });
const warning = (found: string, fix: string): Found => ({ state: "warning", found, fix });
const wrong = (found: string, fix: string): Found => ({ state: "wrong", found, fix });

const CHECKS: readonly (readonly [name: string, look: Look])[] = [
  ["data folder", lookAtData],
  ["token", lookAtToken],
  ["address", lookAtAddress],
  ["store", lookAtStore],
  ["templates", lookAtTemplates],
  ["runtimes", lookAtRuntimes],
  ["back-end", lookAtBackend],
];

async function guarded(look: Look, settings: Settings): Promise<Found> {
  try {
    return await look(settings);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const fix = error instanceof DaemonError ? error.details.fix : undefined;
    return wrong(message, fix ?? "Mend that, and look again.");
  }
}

const SIGNS = { ok: "✔", warning: "!", wrong: "✖" } as const;

const render = ({ name, state, found, fix }: Check): string =>
  `${SIGNS[state]} ${name}: ${found}${fix === undefined ? "" : `\n    ${fix}`}`;

async function lookAtData({ data }: Settings): Promise<Found> {
  await mkdir(data, { recursive: true, mode: 0o700 });
  await access(data, constants.W_OK);
  const { mode } = await stat(data);
  return (mode & 0o077) === 0 ? ok(data) : warning(`Others can look into ${data}.`, `chmod 700 ${data}`);
}

async function lookAtToken({ tokenFile, readTokens }: Settings): Promise<Found> {
  await readTokens();
  return ok(`in ${tokenFile}`);
}

async function lookAtAddress({ host, port }: Settings): Promise<Found> {
  const isLoopback = /^(127\.|::1$|localhost$)/.test(host);
  const isTaken = port !== 0 && (await canConnect(host, port));
  if (isTaken) return wrong(`Something listens on ${host}:${port} already.`, "Stop it, or choose another --port.");
  return isLoopback
    ? ok(`${host}:${port} is free`)
    : warning(
        `${host} is not loopback: reads are open to everybody who reaches it.`,
        "Put a proxy with a login before it.",
      );
}

const canConnect = async (host: string, port: number): Promise<boolean> =>
  await new Promise((resolve) => {
    const socket = connect({ host, port });
    const end = (found: boolean): void => {
      socket.destroy();
      resolve(found);
    };
    socket.once("connect", () => end(true));
    socket.once("error", () => end(false));
    socket.setTimeout(2000, () => end(false));
  });

async function lookAtStore({ data, database, host, port }: Settings): Promise<Found> {
  const where = database === undefined ? { data } : { database };
  const store = await openStore(where, { owner: { address: `doctor at ${host}:${port}` } });
  try {
    await store.probe();
    return database === undefined
      ? warning(
          "Embedded PostgreSQL: it survives the end of the process at any moment, and not a loss of power.",
          "For that, use --database with a server.",
        )
      : ok("the server answers, and is migrated");
  } finally {
    await store.close();
  }
}

async function lookAtTemplates({ templates, manifest }: Settings): Promise<Found> {
  const catalogue = openCatalogue({ folder: templates, ...(manifest !== undefined && { manifestFile: manifest }) });
  const { templates: found } = await catalogue.list();
  const broken = found.filter(({ problem }) => problem !== null);
  if (found.length === 0)
    return warning(`There are no templates in ${templates}.`, "Name a folder of templates with --templates.");
  if (broken.length > 0)
    return warning(
      broken.map(({ id, problem }) => `${id}: ${problem}`).join("; "),
      "A workspace cannot be made from these.",
    );
  return ok(`${found.length} in ${templates}`);
}

async function lookAtRuntimes({ templates, manifest }: Settings): Promise<Found> {
  const catalogue = openCatalogue({ folder: templates, ...(manifest !== undefined && { manifestFile: manifest }) });
  const known = [...catalogue.knownRuntimes()].filter(
    (runtime) => !catalogue.isExternal(runtime) && runtime !== "mock",
  );
  const without = known.filter((runtime) => catalogue.find(runtime)?.isAvailable !== true);
  return without.length === 0
    ? ok(known.join(", "))
    : warning(
        `No template of their own: ${without.join(", ")}.`,
        "Their workspaces begin with a generated config.yaml; add a template called RUNTIME-default.",
      );
}

async function lookAtBackend({ provisioner, readTokens }: Settings): Promise<Found> {
  if (provisioner === "local") return ok("local: a process per workspace");
  const { openBackend } = await import("./open-backend.ts");
  const { provisionerToken } = await readTokens();
  const backend = await openBackend({
    provisioner,
    data: "",
    organisation: "doctor",
    ...(provisionerToken !== undefined && { provisionerToken }),
  });
  try {
    const state = await backend.inspect({
      workspaceId: "00000000-0000-4000-8000-000000000000",
      instanceId: "i-doctor",
      provider: "",
    });
    return state.kind === "unknown"
      ? wrong(state.reason, "Is the control plane running, and is its token the right one?")
      : ok(`${provisioner} answers`);
  } finally {
    await backend.close();
  }
}
