import type { RestartResolutionRequest } from "@portcullis/contracts";
import { mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";

import { OUTSIDE, OUTSIDE_FOLDER, TEMPLATES, type Catalogue } from "../restart/catalogue/catalogue.ts";
import { ROOT } from "../restart/catalogue/plant-tree.ts";
import type { Question, Reply } from "../restart/resolution/question.ts";
import { CataloguePlanter } from "./plant-catalogue.ts";
import { findTemporaryPlace } from "./temporary-place.ts";

const LINK = "linked";

/** A temporary folder of our own that catalogues are made real in, always under the same paths. */
export class CatalogueFolder {
  readonly #top = realpathSync(mkdtempSync(join(findTemporaryPlace(), "portcullis-resolver-")));
  readonly #planter = new CataloguePlanter(this.#top);
  readonly #discard = (): void => rmSync(this.#top, { recursive: true, force: true });
  #root: Catalogue["root"] = "plain";

  constructor() {
    symlinkSync(ROOT, join(this.#top, LINK));
    process.once("exit", this.#discard);
  }

  plant(catalogue: Catalogue): void {
    this.#root = catalogue.root;
    this.#planter.plant(catalogue);
  }

  /** With the real folders in it. */
  toRequest({ workspace, request, known_runtimes }: Question, id: string | number): RestartResolutionRequest {
    const { template, applied_template } = workspace;
    return {
      id,
      templates_dir: this.#templatesDirectory(),
      known_runtimes: [...known_runtimes],
      workspace: {
        ...workspace,
        template: this.#toReal(template),
        ...(applied_template !== undefined && { applied_template: this.#toReal(applied_template) }),
      },
      request: {
        ...request,
        ...(request.template !== undefined && { template: this.#toReal(request.template) }),
      },
    };
  }

  /** What comes back must not depend on where the folder is. */
  hidePaths(reply: Reply): Reply {
    if (reply.kind === "fault")
      return reply.detail.includes(this.#top) ? { ...reply, detail: this.#hide(reply.detail) } : reply;
    const { source, label, warnings } = reply.answer;
    const hasPath = [source ?? "", label, ...warnings.map(({ message }) => message)].some((text) =>
      text.includes(this.#top),
    );
    if (!hasPath) return reply;
    return {
      kind: "answer",
      answer: {
        ...reply.answer,
        source: source === null ? null : this.#hide(source),
        label: this.#hide(label),
        warnings: warnings.map(({ code, message }) => ({ code, message: this.#hide(message) })),
      },
    };
  }

  remove(): void {
    process.off("exit", this.#discard);
    this.#discard();
  }

  #templatesDirectory(): string {
    if (this.#root === "linked") return join(this.#top, LINK);
    return `${join(this.#top, ROOT)}${this.#root === "slashed" ? "/" : ""}`;
  }

  #toReal(name: string): string {
    const [place] = name.split("/", 1);
    if (place === OUTSIDE) return join(this.#top, OUTSIDE_FOLDER) + name.slice(OUTSIDE.length);
    return place === TEMPLATES ? join(this.#top, ROOT) + name.slice(TEMPLATES.length) : name;
  }

  #hide(text: string): string {
    return text
      .replaceAll(join(this.#top, OUTSIDE_FOLDER), OUTSIDE)
      .replaceAll(join(this.#top, ROOT), TEMPLATES)
      .replaceAll(this.#top, "$TOP");
  }
}
