import { usage } from "./usage-error.ts";

/** Refuses what is no address of a server. The address may hold a password: no message repeats it. */
export function checkDatabase(database: string): void {
  const address = URL.canParse(database) ? new URL(database) : undefined;
  if (address !== undefined && ["postgres:", "postgresql:"].includes(address.protocol)) return;
  throw usage(
    "--database is not the address of a PostgreSQL server.",
    "Write postgres://USER@HOST:PORT/DATABASE; a database of its own is created there and dropped again.",
  );
}
