import { PortcullisError } from "../core/portcullis-error.ts";
import type { MirrorSource } from "./mirror.ts";
import { nameUrl, readUrl } from "./read-url.ts";

/** How sources are reached; each gives `undefined` for what is surely not there. */
export interface SourceAccess {
  readFile(path: string): Promise<Uint8Array | undefined>;
  readGit(
    repository: string,
    ref: string,
    path: string,
  ): Promise<{ readonly bytes: Uint8Array; readonly commit: string } | undefined>;
  readonly fetch: typeof globalThis.fetch;
}

export interface SourceText {
  /** Exactly the file's bytes, with its byte order mark. */
  readonly text: string;
  /** What messages call the source: no password, no query. */
  readonly name: string;
  /** Of a source that is read by git. */
  readonly commit?: string;
}

/**
 * Reads what a mirror is a copy of.
 *
 * @throws PortcullisError `configuration` for a source that may not be read, `unreadable` for one that is not there, does not
 * answer whole and in time, or is not UTF-8
 */
export async function readMirrorSource(source: MirrorSource, access: SourceAccess): Promise<SourceText> {
  if ("path" in source) return toSource(await access.readFile(source.path), source.path);
  if ("url" in source) return toSource(await readUrl(source, access.fetch), nameUrl(source.url));
  const { repository, ref, path } = source.git;
  const found = await access.readGit(repository, ref, path);
  return {
    ...toSource(found?.bytes, `${path} at ${ref} of ${nameUrl(repository)}`),
    ...(found && { commit: found.commit }),
  };
}

function toSource(bytes: Uint8Array | undefined, name: string): SourceText {
  if (bytes === undefined) {
    throw new PortcullisError("unreadable", `There is no ${name}.`, "Correct where the mirror's source is.");
  }
  return { text: toText(bytes, name), name };
}

/**
 * The text that bytes are, with nothing taken away.
 *
 * @throws PortcullisError `unreadable` for what is not UTF-8
 */
export function toText(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new PortcullisError("unreadable", `${name} is not UTF-8 text.`, "Save it as UTF-8.");
  }
}
