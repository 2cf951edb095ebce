import { homedir } from "node:os";
import { isAbsolute, join, resolve } from "node:path";

import { DaemonError } from "../core/daemon-error.ts";
import { readToken } from "../files/read-token.ts";
import { readProvisioner } from "./read-provisioner.ts";
import type { ServeOptions } from "./serve.ts";
import { VERSION } from "./version.ts";

interface Given {
  readonly port: number;
  readonly host: string;
  readonly data?: string;
  readonly database?: string;
  readonly templates?: string;
  readonly manifest?: string;
  readonly provisioner: string;
  readonly provisionerTokenFile?: string;
  readonly tokenFile?: string;
  readonly strictTemplates?: true;
  readonly bootTimeout: number;
  readonly heartbeatTimeout: number;
  readonly logLevel: string;
  readonly stopWithInput?: true;
}

export interface Settings extends Omit<ServeOptions, "token" | "provisionerToken"> {
  readonly logLevel: string;
  readonly tokenFile: string;
  readonly stopsWithInput: boolean;
  /** Reads the token, or makes it; and that of the control plane, if one is named. */
  readonly readTokens: () => Promise<Pick<ServeOptions, "token" | "provisionerToken">>;
}

/** What was typed, with what the environment adds: a database's address may hold a password, and arguments are seen by all. */
export async function readSettings(given: Given, environment: NodeJS.ProcessEnv): Promise<Settings> {
  const data = resolve(given.data ?? usualFolder(environment));
  const database = given.database ?? environment["PORTCULLIS_DATABASE_URL"];
  if (database !== undefined && !/^postgres(ql)?:\/\//.test(database))
    throw new DaemonError("INVALID_REQUEST", "--database takes an address like postgres://user@host/name.");
  readProvisioner(given.provisioner);
  const tokenFile = given.tokenFile ?? join(data, "token");
  const { provisionerTokenFile } = given;
  return {
    host: given.host,
    port: given.port,
    data,
    ...(database !== undefined && { database }),
    templates: resolve(given.templates ?? join(data, "templates")),
    ...(given.manifest !== undefined && { manifest: resolve(given.manifest) }),
    provisioner: given.provisioner,
    isStrict: given.strictTemplates === true,
    limits: {
      boot: given.bootTimeout * 1000,
      heartbeat: given.heartbeatTimeout * 1000,
      attempts: 3,
      call: 150_000,
      backOff: 1000,
    },
    version: VERSION,
    logLevel: given.logLevel,
    tokenFile,
    stopsWithInput: given.stopWithInput === true,
    readTokens: async () => ({
      token: await readToken(tokenFile, { create: true }),
      ...(provisionerTokenFile !== undefined && {
        provisionerToken: await readToken(provisionerTokenFile, { create: false }),
      }),
    }),
  };
}

/** As the XDG base directories say: data that outlives the program. */
function usualFolder(environment: NodeJS.ProcessEnv): string {
  const home = environment["XDG_DATA_HOME"];
  const base = home !== undefined && isAbsolute(home) ? home : join(homedir(), ".local", "share");
  return join(base, "portcullis-daemon");
}
