import { DaemonError } from "../core/daemon-error.ts";

/** @throws DaemonError INVALID_REQUEST, without what was given: it may hold a password */
export function parseAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol === "postgres:" || url?.protocol === "postgresql:") return url;
  throw new DaemonError("INVALID_REQUEST", "The address of the database is not one of PostgreSQL.", {
    fix: "Write it as postgres://USER:PASSWORD@HOST:PORT/DATABASE.",
  });
}

/** As messages may show it: without user, password and parameters. */
export function showAddress(url: URL): string {
  const database = url.pathname === "/" ? "" : url.pathname;
  return `PostgreSQL at ${url.host || url.searchParams.get("host") || "localhost"}${database}`;
}
