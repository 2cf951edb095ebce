/** A server's address with another database, and another role where one is given. */
export function addressOf(
  address: string,
  database: string,
  role?: { readonly name: string; readonly password: string },
): string {
  const url = new URL(address);
  url.pathname = `/${encodeURIComponent(database)}`;
  if (role === undefined) return url.href;
  // Parameters win over what stands before the host, which an address of a socket cannot have.
  url.searchParams.set("user", role.name);
  url.searchParams.set("password", role.password);
  return url.href;
}

/** An address as messages may show it: without password and parameters. */
export function showAddress(address: string): string {
  const { host, pathname, searchParams } = new URL(address);
  return `${host || searchParams.get("host") || "localhost"}${pathname === "/" ? "" : pathname}`;
}
