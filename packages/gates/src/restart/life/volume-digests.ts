import type { Volume } from "./life-state.ts";

/** What is known of the bytes of a volume: two that must hold the same have the same digest. */
export class VolumeDigests {
  readonly #digests = new Map<string, string>();

  /** Of a volume of the workspace at that place; `undefined` where nobody has seen such a one yet. */
  digestOf(workspace: number, volume: Volume): string | undefined {
    return this.#digests.get(keyOf(workspace, volume));
  }

  learn(workspace: number, volume: Volume, digest: string): void {
    this.#digests.set(keyOf(workspace, volume), digest);
  }
}

/** Untouched files of a template are the same in every workspace. */
const keyOf = (workspace: number, { source, version, edits }: Volume): string =>
  JSON.stringify(source !== null && edits === 0 ? [source, version] : [source, version, edits, workspace]);
