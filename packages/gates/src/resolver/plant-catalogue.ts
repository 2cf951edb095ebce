import { mkdirSync, rmSync, symlinkSync, unlinkSync, utimesSync, writeFileSync, rmdirSync } from "node:fs";
import { dirname } from "node:path/posix";

import { PortcullisError } from "../core/portcullis-error.ts";
import type { Catalogue, Configuration, Entry } from "../restart/catalogue/catalogue.ts";
import { plantTree, ROOT, type TreeDirectory, type TreeNode } from "../restart/catalogue/plant-tree.ts";

/** What stands at a path: a folder, a file with this text, a link to this place. */
type Planted =
  | { readonly kind: "directory" }
  | { readonly kind: "file"; readonly text: string; readonly encoding: "utf8" | "latin1" }
  | { readonly kind: "link"; readonly target: string };

/** By path below the folder, parents before what is in them. */
type Plan = ReadonlyMap<string, Planted>;

/** In bytes; the system takes no more. */
const LONGEST_PATH = 4000;

/** Makes catalogues real in one folder, one after the other: only what differs from the last one is touched. */
export class CataloguePlanter {
  readonly #top: string;
  #present: Plan = new Map();
  #moment = 0;

  constructor(top: string) {
    this.#top = top;
  }

  /** @throws PortcullisError `unreadable` where the disk does not take it */
  plant(catalogue: Catalogue): void {
    const wanted = this.#toPlan(catalogue);
    // Programs that remember by time see every change, however fast they come.
    this.#moment = Math.max(Math.ceil(Date.now() / 1000), this.#moment + 1);
    try {
      this.#change(wanted);
    } catch {
      // Somebody else has changed the folder.
      this.#startAnew(wanted);
    }
    this.#present = wanted;
  }

  #toPlan(catalogue: Catalogue): Plan {
    const entries = catalogue.entries.filter(isPlantable);
    const plan = new Map<string, Planted>();
    const add = (path: string, node: TreeNode): void => {
      if (Buffer.byteLength(this.#top) + Buffer.byteLength(path) > LONGEST_PATH) return;
      plan.set(path, this.#toPlanted(path, node));
      if (node.kind === "directory") addChildren(`${path}/`, node);
    };
    const addChildren = (base: string, { children }: TreeDirectory): void => {
      for (const [name, child] of children) add(base + name, child);
    };
    addChildren("", plantTree({ ...catalogue, entries }));
    return plan;
  }

  #toPlanted(path: string, node: TreeNode): Planted {
    if (node.kind === "directory") return { kind: "directory" };
    if (node.kind === "file") return toFile(node.configuration?.text ?? node.text ?? "", node.configuration);
    const [folder, ...rest] = node.target;
    // From inside to inside without a detour, so that the path of the folder is nowhere written down.
    if (folder !== ROOT) return { kind: "link", target: [this.#top, ...node.target].join("/") };
    const up = path
      .split("/")
      .slice(2)
      .map(() => "..");
    return { kind: "link", target: [...up, ...rest].join("/") || "." };
  }

  #change(wanted: Plan): void {
    const touched = new Set<string>();
    for (const [path, planted] of [...this.#present].toReversed()) {
      if (wanted.get(path)?.kind === planted.kind && !isMovedLink(planted, wanted.get(path)!)) continue;
      if (planted.kind === "directory") rmdirSync(this.#at(path));
      else unlinkSync(this.#at(path));
      touched.delete(path);
      if (dirname(path) !== ".") touched.add(dirname(path));
    }
    for (const [path, planted] of wanted) {
      const before = this.#present.get(path);
      const isNew = before?.kind !== planted.kind || isMovedLink(before, planted);
      if (!isNew && (planted.kind !== "file" || (before as { text: string }).text === planted.text)) continue;
      this.#make(path, planted);
      // One that was made just now has a time of its own.
      if (isNew && this.#present.get(dirname(path))?.kind === "directory") touched.add(dirname(path));
      if (planted.kind === "file") touched.add(path);
    }
    for (const path of touched) utimesSync(this.#at(path), this.#moment, this.#moment);
  }

  #make(path: string, planted: Planted): void {
    const place = this.#at(path);
    if (planted.kind === "directory") mkdirSync(place);
    else if (planted.kind === "file") writeFileSync(place, planted.text, planted.encoding);
    else symlinkSync(planted.target, place);
  }

  #startAnew(wanted: Plan): void {
    try {
      for (const path of new Set([...this.#present.keys(), ...wanted.keys()].filter((each) => !each.includes("/"))))
        rmSync(this.#at(path), { recursive: true, force: true });
      this.#present = new Map();
      this.#change(wanted);
    } catch (cause) {
      throw new PortcullisError(
        "unreadable",
        `The templates folder cannot be made: ${cause instanceof Error ? cause.message : String(cause)}`,
        "Free space there, or name another place for temporary files in TMPDIR.",
        { cause },
      );
    }
  }

  #at(path: string): string {
    return `${this.#top}/${path}`;
  }
}

/** An entry never leaves the folder, and is something that a disk can hold. */
const isPlantable = (entry: Entry): boolean =>
  entry.path.split("/").every((segment) => !["", ".", ".."].includes(segment)) &&
  isDiskText(entry.path) &&
  (entry.kind !== "link" || (isDiskText(entry.target) && Buffer.byteLength(entry.target) <= LONGEST_PATH / 2));

const isDiskText = (text: string): boolean => !text.includes("\0") && text.isWellFormed();

const isMovedLink = (before: Planted, after: Planted): boolean =>
  before.kind === "link" && after.kind === "link" && before.target !== after.target;

const toFile = (text: string, configuration: Configuration | undefined): Planted => ({
  kind: "file",
  text,
  encoding: configuration?.encoding ?? "utf8",
});
