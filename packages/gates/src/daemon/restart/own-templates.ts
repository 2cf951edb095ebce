import { mkdir, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

import type { OwnTemplate } from "../../restart/life/daemon-target.ts";

/** Templates of ours in the folder of a daemon; nothing else in it is ever touched. */
export class OwnTemplates {
  readonly #folder: string;
  readonly #prefix: string;
  #planted = new Map<string, string>();

  /** @param prefix what the names of all of ours begin with */
  constructor(folder: string, prefix: string) {
    this.#folder = folder;
    this.#prefix = prefix;
  }

  /** They become these, each whole or not at all. */
  async become(templates: readonly OwnTemplate[]): Promise<void> {
    const wanted = new Map(templates.map((template) => [template.entry.path, template]));
    for (const [path, content] of this.#planted) {
      const template = wanted.get(path);
      // oxlint-disable-next-line no-await-in-loop
      if (template === undefined || contentOf(template) !== content) await this.#remove(path);
    }
    for (const [path, template] of wanted) {
      // oxlint-disable-next-line no-await-in-loop
      if (!this.#planted.has(path)) await this.#put(path, template);
    }
  }

  async #put(path: string, template: OwnTemplate): Promise<void> {
    this.#check(path);
    const target = join(this.#folder, path);
    const staged = join(this.#folder, `.${this.#prefix}staged`);
    await rm(staged, { recursive: true, force: true });
    await mkdir(join(staged, "prompts"), { recursive: true });
    await writeFile(join(staged, "config.yaml"), template.entry.configuration?.text ?? "");
    await writeFile(join(staged, "prompts", "system.md"), contentOf(template));
    await mkdir(dirname(target), { recursive: true });
    this.#planted.set(path, contentOf(template));
    await rename(staged, target);
  }

  async #remove(path: string): Promise<void> {
    this.#check(path);
    await rm(join(this.#folder, path), { recursive: true, force: true });
    this.#planted.delete(path);
    // A folder that was made for it goes when it is empty; one with something in it stays.
    if (path.includes("/")) await rmdir(join(this.#folder, dirname(path))).catch(() => undefined);
  }

  /** A case may come from a file that others have written. */
  #check(path: string): void {
    const name = path.replace(/^org-templates\//, "");
    if (!name.startsWith(this.#prefix) || !/^[\w-]+$/.test(name)) throw new Error(`not a template of ours: ${path}`);
  }
}

const contentOf = ({ entry, version }: OwnTemplate): string =>
  `This is version ${version} of ${entry.path}.\n${JSON.stringify(entry.configuration?.text ?? "")}\n`;
