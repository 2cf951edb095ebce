import type { Comment, Commit, Review } from "@portcullis/contracts";

import type { Part } from "../../core/snapshot.ts";
import type { ForgeClient } from "../forge-client.ts";
import { toBlobText } from "../blob-text.ts";
import { ForgeFault } from "../forge-fault.ts";
import type { Shape } from "../shape.ts";
import { askGraphql, type GraphqlAnswer } from "./ask-graphql.ts";
import { ConnectionReader, type Outcome } from "./connection-reader.ts";
import { CONVERSATION_QUERY } from "./queries.ts";
import type { PullRequest } from "./read-pull-request.ts";
import { toComment, toCommit, toReview } from "./to-conversation.ts";

/** What people said, and who they are. A list is there when it was asked for. */
export interface Conversation {
  readonly comments?: Outcome<readonly Comment[]>;
  readonly reviews?: Outcome<readonly Review[]>;
  readonly commits?: Outcome<readonly Commit[]>;
}

type ConversationPart = keyof Conversation;

// GitHub lists no more of the commits of a pull request, and does not say that there are.
const MOST_COMMITS = 250;

// 100644 and 100755, as numbers.
const PLAIN_MODES: ReadonlySet<number> = new Set([0o100644, 0o100755]);

const ALL: ReadonlySet<Part> = new Set<ConversationPart>(["comments", "reviews", "commits"]);

/** Asks all lists of a conversation in one question, and page by page only those that have more. */
export class ConversationReader {
  readonly #client: ForgeClient;
  readonly #pull: PullRequest;
  readonly #comments = new ConnectionReader("comments", toComment, ({ id }) => id);
  readonly #reviews = new ConnectionReader("reviews", toReview, ({ id }) => id);
  readonly #commits = new ConnectionReader("commits", toCommit, ({ sha }) => sha);
  readonly #path: string | undefined;
  #baseTip: Outcome<string> | undefined;
  #baseFile: string | undefined;

  /** @param path a file at the base that is asked along with the rest */
  constructor(client: ForgeClient, pull: PullRequest, path?: string) {
    this.#client = client;
    this.#pull = pull;
    this.#path = path;
  }

  /** Text of a file at a commit; undefined where it did not come along, which says nothing of whether there is one. */
  fileAt(path: string, commit: string): string | undefined {
    const tip = this.#baseTip;
    return path === this.#path && tip !== undefined && "value" in tip && tip.value === commit
      ? this.#baseFile
      : undefined;
  }

  /**
   * Commit at the tip of the base branch: REST tells the one that was there at the last push. Whoever asks for it alone gets the
   * first page of each list with it, for most conversations have no second one.
   */
  async baseTip(parts: ReadonlySet<Part> = ALL): Promise<Outcome<string>> {
    if (this.#baseTip === undefined) await this.#ask(parts);
    return this.#baseTip!;
  }

  /** Reads the wanted lists to their end. */
  async read(parts: ReadonlySet<Part>): Promise<Conversation> {
    const wanted = this.#lists(parts);
    while (wanted.some(({ outcome }) => outcome === undefined)) await this.#ask(parts);
    const [comments, reviews, commits] = [this.#comments.outcome, this.#reviews.outcome, this.#commits.outcome];
    return {
      ...(comments && { comments }),
      ...(reviews && { reviews }),
      ...(commits && { commits: refuseCapped(commits) }),
    };
  }

  #lists(parts: ReadonlySet<Part>) {
    return [this.#comments, this.#reviews, this.#commits].filter(({ name }) => parts.has(name as Part));
  }

  async #ask(parts: ReadonlySet<Part>): Promise<void> {
    const open = this.#lists(parts).filter(({ outcome }) => outcome === undefined);
    const names = new Set(open.map(({ name }) => name));
    const { repository, pull_request } = this.#pull;
    try {
      const answer = await askGraphql(this.#client, "Conversation", CONVERSATION_QUERY, {
        owner: repository.owner,
        name: repository.name,
        number: pull_request.number,
        withComments: names.has("comments"),
        comments: this.#comments.cursor,
        withReviews: names.has("reviews"),
        reviews: this.#reviews.cursor,
        withCommits: names.has("commits"),
        commits: this.#commits.cursor,
        withFile: this.#path !== undefined && this.#baseTip === undefined,
        file: this.#path ?? "",
      });
      answer.refuseErrors(["repository", "pullRequest", "headRefOid"]);
      const pull = answer.data.object("repository").object("pullRequest");
      // What is about another head is no answer.
      if (pull.sha("headRefOid") !== pull_request.head.sha) throw new ForgeFault("pull request: the head has moved");
      if (this.#baseTip === undefined) {
        this.#baseTip = readBaseTip(answer, pull);
        this.#baseFile = readBaseFile(pull, this.#path);
      }
      for (const reader of open) reader.take(answer, ["repository", "pullRequest", reader.name]);
    } catch (error) {
      if (!(error instanceof ForgeFault)) throw error;
      this.#baseTip ??= { fault: error };
      for (const reader of open) reader.fail(error);
    }
  }
}

function readBaseTip(answer: GraphqlAnswer, pull: Shape): Outcome<string> {
  try {
    answer.refuseErrors(["repository", "pullRequest", "baseRef"]);
    const base = pull.anyObject("baseRef");
    if (base !== undefined) return { value: base.object("target").sha("oid") };
    return { fault: new ForgeFault(`the branch ${pull.text("baseRefName")} is gone`) };
  } catch (error) {
    if (error instanceof ForgeFault) return { fault: error };
    throw error;
  }
}

/** Undefined for everything but the whole text of a plain file, proved by its name in git: REST then says why. */
function readBaseFile(pull: Shape, path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  try {
    const file = pull.object("baseRef").object("target").object("file");
    const blob = file.object("object");
    if (!PLAIN_MODES.has(file.integer("mode")) || blob.flag("isBinary") || blob.flag("isTruncated")) return undefined;
    return toBlobText(Buffer.from(blob.text("text")).toString("base64"), blob.sha("oid"), path).text;
  } catch (error) {
    if (error instanceof ForgeFault) return undefined;
    throw error;
  }
}

function refuseCapped(outcome: Outcome<readonly Commit[]>): Outcome<readonly Commit[]> {
  if ("fault" in outcome || outcome.value.length < MOST_COMMITS) return outcome;
  return { fault: new ForgeFault(`commits: there are ${MOST_COMMITS} or more, and the forge tells no more than that`) };
}
