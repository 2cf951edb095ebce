import { PortcullisError } from "../core/portcullis-error.ts";
import type { UrlSource } from "./mirror.ts";

const MEBIBYTE = 1024 * 1024;
const SECONDS = 10;
const MOST_REDIRECTS = 5;

/**
 * Reads the body that a URL has, as long as its origin is the one that is pinned, also after a redirect. The pin is what keeps
 * a source from reaching into a private network: it comes from the base commit, where a pull request cannot write.
 *
 * @returns `undefined` when the server says that there is no such document
 * @throws PortcullisError `configuration` for a URL that may not be read, `unreadable` for everything else that goes wrong
 */
export async function readUrl(source: UrlSource, fetch: typeof globalThis.fetch): Promise<Uint8Array | undefined> {
  const { max_bytes: limit = MEBIBYTE, timeout_seconds: seconds = SECONDS } = source;
  const origin = checkOrigin(source.origin);
  const signal = AbortSignal.timeout(seconds * 1000);
  let url = checkUrl(source.url, origin);
  try {
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const response = await fetch(url, {
        redirect: "manual",
        signal,
        credentials: "omit",
        headers: { accept: "application/json, */*;q=0.1", "accept-encoding": "identity" },
      });
      if (response.status === 200) return await readBody(response, limit, url);
      await response.body?.cancel();
      if (response.status === 404 || response.status === 410) return undefined;
      const target = response.headers.get("location");
      if (response.status < 300 || response.status > 399 || target === null)
        throw unreadable(`${nameUrl(url.href)} answered ${response.status}.`, "Check that it can be read by anybody.");
      url = followRedirect(url, target, origin);
    }
  } catch (error) {
    if (error instanceof PortcullisError) throw error;
    throw unreadable(
      `Cannot read ${nameUrl(source.url)}: ${reasonOf(error, seconds)}.`,
      "Check the address, and try again.",
    );
  }
  throw unreadable(`${nameUrl(source.url)} redirects more than ${MOST_REDIRECTS} times.`, "Name what it redirects to.");
}

/** An address as messages may show it: without name, password, query and fragment. */
export function nameUrl(address: string): string {
  if (!address.includes("://")) return address;
  if (!URL.canParse(address)) return "an address that cannot be read";
  const { protocol, host, pathname } = new URL(address);
  return `${protocol}//${host}${pathname}`;
}

function checkOrigin(origin: string): string {
  const url = URL.canParse(origin) ? new URL(origin) : undefined;
  const isSafe = url?.protocol === "https:" || (url?.protocol === "http:" && isThisMachine(url.hostname));
  if (url !== undefined && isSafe && url.href === `${url.origin}/`) return url.origin;
  throw new PortcullisError(
    "configuration",
    `The origin of a mirror's source is not one that is read.`,
    "Write https://HOST or https://HOST:PORT and nothing after it; http:// only for this machine.",
  );
}

const isThisMachine = (host: string): boolean =>
  host === "localhost" || host === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(host);

function checkUrl(address: string, origin: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url !== undefined && (url.username !== "" || url.password !== "")) {
    throw new PortcullisError(
      "configuration",
      `${nameUrl(address)} is written with a name or a password.`,
      "A source by URL is one that anybody can read; read others by git.",
    );
  }
  if (url?.origin === origin) return url;
  throw new PortcullisError(
    "configuration",
    `${url === undefined ? "The URL of a mirror's source" : nameUrl(address)} is not at the pinned origin ${origin}.`,
    "Correct the URL or the origin.",
  );
}

function followRedirect(from: URL, target: string, origin: string): URL {
  const to = URL.canParse(target, from.href) ? new URL(target, from) : undefined;
  if (to?.origin === origin && to.username === "" && to.password === "") return to;
  const where = to === undefined ? "somewhere" : nameUrl(to.href);
  throw unreadable(
    `${nameUrl(from.href)} redirects to ${where}, which is not at the pinned origin ${origin}.`,
    "If that is right, name it as the URL, and its origin.",
  );
}

/** Counts what arrives, unpacked: a length that is announced may be a lie. */
async function readBody(response: Response, limit: number, url: URL): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done || value === undefined) return Buffer.concat(chunks);
    size += value.length;
    if (size > limit) {
      await reader?.cancel();
      throw unreadable(`${nameUrl(url.href)} is larger than ${limit} bytes.`, "Raise max_bytes if that is right.");
    }
    chunks.push(value);
  }
}

const unreadable = (message: string, fix: string): PortcullisError => new PortcullisError("unreadable", message, fix);

/** In short, and never with the address, which may hold what nobody should see. */
function reasonOf(error: unknown, seconds: number): string {
  const { name, cause } = error as { name?: string; cause?: { code?: unknown } };
  if (name === "TimeoutError") return `it did not answer whole within ${seconds} seconds`;
  return typeof cause?.code === "string" ? cause.code : "the connection broke";
}
