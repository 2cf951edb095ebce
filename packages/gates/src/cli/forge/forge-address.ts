import { PortcullisError } from "../../core/portcullis-error.ts";
import type { ForgeKind } from "../../forge/open-forge.ts";

/** Which forge is asked, and whose variables may be used there. */
export interface ForgeAddress {
  readonly kind: ForgeKind;
  /** Root of its API. */
  readonly root: URL;
  /** Whether it is the forge that runs this job, so that the job's own token is for it. */
  readonly isOfJob: boolean;
}

interface Given {
  readonly forge?: ForgeKind;
  readonly forgeUrl?: string;
}

const GITHUB = "https://github.com";

/**
 * The forge that the options name, else PORTCULLIS_FORGE_URL, else the one that runs this job, else github.com.
 *
 * @throws PortcullisError `usage`; an address may hold a password, so no message repeats it
 */
export function findForge({ forge, forgeUrl }: Given, environment: NodeJS.ProcessEnv): ForgeAddress {
  const ofJob = environment["GITHUB_SERVER_URL"] || undefined;
  const url = parseAddress(forgeUrl ?? (environment["PORTCULLIS_FORGE_URL"] || undefined) ?? ofJob ?? GITHUB);
  const isGitHub = url.origin === GITHUB || url.hostname === "api.github.com";
  const kind = forge ?? (isGitHub ? "github" : "gitea");
  return { kind, root: rootOf(kind, url), isOfJob: ofJob !== undefined && url.origin === parseAddress(ofJob).origin };
}

function parseAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined) throw wrong("is not an address");
  if (url.protocol !== "http:" && url.protocol !== "https:") throw wrong("is neither http nor https");
  if (url.username !== "" || url.password !== "") throw wrong("has a name or a password in it");
  if (url.search !== "" || url.hash !== "") throw wrong("has a query or a fragment");
  return url;
}

function rootOf(kind: ForgeKind, url: URL): URL {
  if (kind === "github") return url.origin === GITHUB ? new URL("https://api.github.com") : url;
  const path = url.pathname.replace(/\/+$/, "");
  const root = new URL(url);
  root.pathname = path.endsWith("/api/v1") ? path : `${path}/api/v1`;
  return root;
}

const wrong = (what: string): PortcullisError =>
  new PortcullisError(
    "usage",
    `The address of the forge ${what}.`,
    "Write https://HOST in --forge-url or PORTCULLIS_FORGE_URL; a token is read from --token-file or PORTCULLIS_FORGE_TOKEN.",
  );
