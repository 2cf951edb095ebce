/** The scope that a token lacks for a request; undefined for none. */
export function findMissingScope(
  forge: "gitea" | "forgejo" | "github",
  method: string,
  path: string,
  scopes: readonly string[],
): string | undefined {
  if (forge === "github") {
    const needed = /^\/(?:orgs|teams)\//.test(path) ? "read:org" : "repo";
    return needed === "repo" || scopes.includes(needed) ? (scopes.includes("repo") ? undefined : "repo") : needed;
  }
  const category = categorize(path);
  const level = method === "GET" ? "read" : "write";
  const enough = ["all", `write:${category}`, ...(level === "read" ? [`read:${category}`] : [])];
  return scopes.some((scope) => enough.includes(scope)) ? undefined : `${level}:${category}`;
}

function categorize(path: string): string {
  if (/\/repos\/[^/]+\/[^/]+\/issues\b/.test(path)) return "issue";
  if (/\/repos\//.test(path)) return "repository";
  if (/\/(?:orgs|teams)\//.test(path)) return "organization";
  return /\/(?:user|users)\b/.test(path) ? "user" : "misc";
}
