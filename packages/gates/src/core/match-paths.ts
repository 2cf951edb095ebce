import picomatch from "picomatch";

/**
 * A test whether any of the paths matches any of the globs. Case is ignored and dot files count: on a forge's case-insensitive
 * checkout both name the same file, and a wider match only makes a gate stricter.
 */
export function createPathMatcher(globs: readonly string[]): (paths: readonly string[]) => boolean {
  if (globs.includes("**")) return (paths) => paths.length > 0;
  const matches = picomatch([...globs], { dot: true, nocase: true });
  return (paths) => paths.some((path) => matches(path));
}

/** Every name that a changed file has or had: a rename out of a folder is a change of that folder (threat 40). */
export const namesOf = (file: { readonly path: string; readonly previous_path?: string }): readonly string[] =>
  file.previous_path === undefined ? [file.path] : [file.path, file.previous_path];
