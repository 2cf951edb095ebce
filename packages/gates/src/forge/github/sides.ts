import type { Side } from "../../core/wanted.ts";
import type { ForgeClient } from "../forge-client.ts";
import { Shape } from "../shape.ts";
import { valueOf, type Outcome } from "./connection-reader.ts";
import type { PullRequest } from "./read-pull-request.ts";
import { readTree, type Tree } from "./read-tree.ts";

/** A commit at which files are read, and all that is there. */
export interface SideTree {
  readonly side: Side;
  readonly commit: string;
  readonly tree: Tree;
}

/** The commits of a pull request at which files are read. Each is asked for once, however many parts need it. */
export class Sides {
  readonly #client: ForgeClient;
  readonly #pull: PullRequest;
  readonly #baseTip: Outcome<string>;
  readonly #trees = new Map<string, Promise<Tree>>();
  #mergeBase: Promise<string> | undefined;

  constructor(client: ForgeClient, pull: PullRequest, baseTip: Outcome<string>) {
    this.#client = client;
    this.#pull = pull;
    this.#baseTip = baseTip;
  }

  /** @throws ForgeFault */
  async at(side: Side): Promise<SideTree> {
    const commit = await this.#commitOf(side);
    const tree = this.#trees.get(commit) ?? readTree(this.#client, this.#pull.repository, commit);
    this.#trees.set(commit, tree);
    return { side, commit, tree: await tree };
  }

  /** The newest commit that base and head have in common. @throws ForgeFault */
  async mergeBase(): Promise<string> {
    const base = valueOf(this.#baseTip);
    this.#mergeBase ??= this.#readMergeBase(base);
    return this.#mergeBase;
  }

  async #commitOf(side: Side): Promise<string> {
    if (side === "head") return this.#pull.pull_request.head.sha;
    return side === "base" ? valueOf(this.#baseTip) : this.mergeBase();
  }

  async #readMergeBase(base: string): Promise<string> {
    const { repository, pull_request } = this.#pull;
    const path = ["repos", repository.owner, repository.name, "compare", `${base}...${pull_request.head.sha}`];
    const { body } = await this.#client.read({ path, query: { per_page: 1 } });
    return new Shape(body, "comparison").object("merge_base_commit").sha("sha");
  }
}
