import { PortcullisError } from "../core/portcullis-error.ts";
import type { Catalogue } from "../restart/catalogue/catalogue.ts";
import type { Question, Reply } from "../restart/resolution/question.ts";
import type { ResolverTarget } from "../restart/resolution/resolver-target.ts";
import { askAndConfirm, type Round } from "./ask-and-confirm.ts";
import { Batch } from "./batch.ts";
import { CatalogueFolder } from "./catalogue-folder.ts";
import { type Patience, ResolverProcess } from "./resolver-process.ts";
import { splitWords } from "./split-words.ts";

const PATIENCE: Patience = { first: 20_000, later: 10_000 };
/** More than are ever asked at once, so that what comes late is known for what it is. */
const IDS = 1_000;
/** Another process may take so many times longer to start than the slowest one before it. */
const SLOWER = 10;

export interface CommandTargetOptions {
  /** Ends the process at once; whoever asks gets a PortcullisError `interrupted`. */
  readonly signal?: AbortSignal;
  /** Default: 20 seconds to the first answer, then 10 without one. */
  readonly patience?: Patience;
}

/**
 * A program that speaks the resolver protocol: one process for many questions, started with the first of them.
 *
 * @param command the program and its options, split as a shell splits words; no shell runs
 * @throws PortcullisError `usage` where the command cannot be split; `ask` throws it where the program cannot be started
 */
export const createCommandTarget = (command: string, options: CommandTargetOptions = {}): ResolverTarget =>
  new CommandTarget(command, options);

class CommandTarget implements ResolverTarget {
  readonly name: string;
  readonly #words: readonly [string, ...string[]];
  readonly #folder: CatalogueFolder;
  readonly #signal: AbortSignal | undefined;
  readonly #patience: Patience;
  readonly #interrupt = (): void => void this.crash();
  #process: ResolverProcess | undefined;
  #slowestStart: number | undefined;
  #asked = 0;

  constructor(command: string, { signal, patience = PATIENCE }: CommandTargetOptions) {
    this.name = `command:${command}`;
    this.#words = splitWords(command);
    this.#folder = new CatalogueFolder();
    this.#signal = signal;
    this.#patience = patience;
    signal?.addEventListener("abort", this.#interrupt);
  }

  async plant(catalogue: Catalogue): Promise<void> {
    this.#folder.plant(catalogue);
  }

  /** One call at a time. */
  async ask(questions: readonly Question[]): Promise<readonly Reply[]> {
    const replies = await askAndConfirm(questions, {
      ask: async (some) => await this.#askOnce(some),
      renew: async () => await this.crash(),
    });
    return replies.map((reply) => this.#folder.hidePaths(reply));
  }

  async crash(): Promise<void> {
    const running = this.#process;
    this.#process = undefined;
    await running?.kill();
  }

  async close(): Promise<void> {
    this.#signal?.removeEventListener("abort", this.#interrupt);
    await this.crash();
    this.#folder.remove();
  }

  /** A number or a text: whichever it is comes back. One that was answered long ago may be asked again. */
  #nextId(): string | number {
    this.#asked = (this.#asked + 1) % IDS;
    return this.#asked % 2 === 0 ? this.#asked : `Q-${this.#asked}`;
  }

  async #askOnce(questions: readonly Question[]): Promise<Round> {
    const ids = questions.map(() => this.#nextId());
    const lines = questions.map(
      (question, index) => `${JSON.stringify(this.#folder.toRequest(question, ids[index]!))}\n`,
    );
    const running = await this.#start();
    const batch = new Batch(ids, running.owed);
    const breakdown = await running.exchange(batch, lines, this.#patienceNow());
    if (this.#signal?.aborted === true) throw interrupted();
    this.#slowestStart = Math.max(this.#slowestStart ?? 0, running.firstAnswerAfter ?? 0) || undefined;
    // One that has ended behind its last answer is told of with the next question.
    if (breakdown !== undefined && !batch.isSettled) await this.crash();
    return { replies: batch.replies, breakdown };
  }

  async #start(): Promise<ResolverProcess> {
    if (this.#process === undefined && this.#signal?.aborted !== true)
      this.#process = await ResolverProcess.start(this.#words);
    if (this.#process !== undefined && this.#signal?.aborted !== true) return this.#process;
    await this.crash();
    throw interrupted();
  }

  #patienceNow(): Patience {
    const { first, later } = this.#patience;
    if (this.#slowestStart === undefined) return { first, later };
    return { first: Math.min(first, Math.max(later, SLOWER * this.#slowestStart)), later };
  }
}

const interrupted = (): PortcullisError =>
  new PortcullisError("interrupted", "Interrupted while a resolver was asked.", "Run it again.");
