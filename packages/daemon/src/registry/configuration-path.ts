/**
 * Whether a file of a template belongs to what a control plane takes as configuration: config.yaml and the prompts. The path is
 * relative, with slashes.
 */
export function isConfigurationPath(path: string): boolean {
  const segments = path.split("/").filter((segment) => segment !== "" && segment !== ".");
  if (path.startsWith("/") || segments.includes("..")) return false;
  return segments.length === 1 ? segments[0] === "config.yaml" : segments[0] === "prompts";
}
