import { setTimeout } from "node:timers/promises";

import { isThisMachine } from "../../daemon/daemon-address.ts";
import { writeStandard } from "../../files/write-output.ts";
import type { ForgeAccess } from "../../forge/forge-client.ts";
import type { ForgeKind } from "../../forge/open-forge.ts";
import { version } from "../../generated/version.ts";
import { readToken } from "../read-token.ts";
import { findForge } from "./forge-address.ts";

/** Which forge is asked, and by whom. */
export interface ForgeOptions {
  readonly forge?: ForgeKind;
  readonly forgeUrl?: string;
  readonly tokenFile?: string;
  readonly quiet?: boolean;
}

export interface Connection {
  readonly kind: ForgeKind;
  readonly hasToken: boolean;
  /** Whether it is the forge that runs this job. */
  readonly isOfJob: boolean;
  /** How to reach it until somebody interrupts. */
  readonly toAccess: (signal: AbortSignal) => Omit<ForgeAccess, "scheme">;
}

const JOB_TOKEN = "GITHUB_TOKEN";
const OWN_TOKEN = "PORTCULLIS_FORGE_TOKEN";
const FIX = "It is one line of letters, digits and signs; docs/forges.md says what it has to be allowed.";

/** @throws PortcullisError `usage` for an address or a token that is none */
export function connectForge(options: ForgeOptions): Connection {
  const { kind, root, isOfJob } = findForge(options, process.env);
  const token = findToken(options, isOfJob);
  const isPlain = token !== undefined && root.protocol === "http:" && !isThisMachine(root);
  if (isPlain && options.quiet !== true)
    writeStandard(
      "error",
      "The token goes over the network as plain text: the address is http, and another machine's.\n",
    );
  return {
    kind,
    hasToken: token !== undefined,
    isOfJob,
    toAccess: (signal) => ({
      root,
      ...(token !== undefined && { token }),
      fetch: globalThis.fetch,
      now: Date.now,
      sleep: (milliseconds) => setTimeout(milliseconds, undefined, { signal }),
      signal,
      headers: { "user-agent": `portcullis/${version}` },
      limits: { concurrency: 8 },
    }),
  };
}

/** The job's own token is sent to the forge that runs the job, and nowhere else. */
function findToken({ tokenFile }: ForgeOptions, isOfJob: boolean): string | undefined {
  const token = readToken(tokenFile, { variable: OWN_TOKEN, fix: FIX });
  if (token !== undefined || !isOfJob) return token;
  return readToken(undefined, { variable: JOB_TOKEN, fix: FIX });
}
