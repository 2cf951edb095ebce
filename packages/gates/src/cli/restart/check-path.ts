import { PortcullisError } from "../../core/portcullis-error.ts";

interface ReplayOptions {
  readonly path?: string;
  readonly seed?: number;
}

/**
 * The case that is to be looked at again, if one is.
 *
 * @throws PortcullisError `usage` for what is no path, and for a path without the seed that it starts from
 */
export function checkPath({ path, seed }: ReplayOptions): string | undefined {
  if (path === undefined) return undefined;
  if (!/^(?:resolution|life):\d{1,9}(?::\d{1,9}){0,2000}$/.test(path))
    throw new PortcullisError(
      "usage",
      `--path ${JSON.stringify(path)} is not the path of a case.`,
      "A finding has it: `life:12:0:3`, with the layer before it.",
    );
  if (seed !== undefined) return path;
  throw new PortcullisError("usage", "--path leads nowhere without its seed.", "Name both: --seed N --path P.");
}
