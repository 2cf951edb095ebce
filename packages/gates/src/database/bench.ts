import { PortcullisError } from "../core/portcullis-error.ts";
import type { CatalogueRow } from "../migrations/runs/compare-catalogues.ts";
import { composeSchema, type KnownSchema } from "../migrations/runs/compose-schema.ts";
import { describeFailure, type FailureContext } from "../migrations/runs/describe-failure.ts";
import type { MeasuredLock, MigrationFailure, PreparedFile } from "../migrations/runs/prepared-file.ts";
import type { Capture, Engine, EngineHost, Image, Ran, Step } from "./engine.ts";
import { CAPTURE, CAPTURE_TOUCHED } from "./catalogue.ts";
import { BEGIN, ROLL_BACK, stepsToApply, stepsToApplyAtOnce, stepsToTry, type FileStep } from "./file-steps.ts";
import { readLocks } from "./locks.ts";
import { createLosses, type Loss, type Losses } from "./losses.ts";

/** What all benches of one run share. */
export interface BenchOptions {
  readonly host: EngineHost;
  /** For one file. */
  readonly timeoutSeconds: number;
  readonly losses: Losses;
  readonly signal?: AbortSignal;
  /** Roles that some migration creates, in lower case. */
  readonly createdRoles: ReadonlySet<string>;
  /** Schemas by their fingerprint. */
  readonly catalogues: Map<string, readonly CatalogueRow[]>;
}

/** What a database is before a bench does something to it. */
export interface BenchStart {
  readonly image?: Image;
  /** What failed on the way there. */
  readonly failed?: readonly FailedFile[];
}

export interface FailedFile {
  readonly failure: MigrationFailure;
  readonly text: string;
}

/** What came of files that were tried one after the other. */
export interface Attempt {
  /** The schema after each file that one was asked of. */
  readonly schemas: ReadonlyMap<number, readonly CatalogueRow[]>;
  readonly failure?: MigrationFailure;
  /** Which of the files failed. */
  readonly failedAt?: number;
}

/** A catalogue of a large schema takes long on a slow machine, but never so long. */
const CAPTURE_SECONDS = 120;

/**
 * A database on which migrations are tried. What is applied stays; what is tried leaves nothing. An engine that a file ends is
 * replaced by a new one that stands where it stood.
 */
export class Bench {
  readonly #options: BenchOptions;
  readonly #failed: FailedFile[];
  #image: Image | undefined;
  /** Since the image. */
  #applied: PreparedFile[] = [];
  #engine: Engine | undefined;
  #schema: KnownSchema | undefined;

  constructor(options: BenchOptions, { image, failed = [] }: BenchStart, engine?: Engine) {
    this.#options = options;
    this.#image = image;
    this.#failed = [...failed];
    this.#engine = engine;
  }

  /** What failed on this database so far. */
  get failed(): readonly FailedFile[] {
    return this.#failed;
  }

  /** Runs a file for good. Locks are those on what was there before. */
  async apply(
    file: PreparedFile,
    { withLocks = false }: { readonly withLocks?: boolean } = {},
  ): Promise<{ readonly failure?: MigrationFailure; readonly locks?: readonly MeasuredLock[] }> {
    const refusal = this.#refuse(file);
    if (refusal !== undefined) return this.#fail(file, refusal);
    if (!withLocks && file.isTransactional) {
      if (await this.#applyAtOnce(file)) return {};
      const loss = this.#refuse(file);
      if (loss !== undefined) return this.#fail(file, loss);
    }
    const locks = withLocks && !file.isTransactional ? await this.#tryLocks(file) : undefined;
    this.#schema = undefined;
    const steps = stepsToApply(file, withLocks);
    const ran = await this.#runFile(file, steps);
    // What a file did that does not stand a transaction, it did; of the others nothing is left.
    if (ran.failure === undefined || !file.isTransactional) this.#applied.push(file);
    if (ran.failure !== undefined) {
      await this.#send(ROLL_BACK);
      // A block that commits, or a call of a procedure that does, is run by itself: nothing in the file tells before.
      const { error } = ran.failure;
      if (file.isTransactional && error.kind === "sql" && NEEDS_NO_TRANSACTION.has(error.sqlstate))
        return this.apply({ ...file, isTransactional: false }, { withLocks });
      return this.#fail(file, this.#describe(file, lossAt(steps, ran.failure)));
    }
    if (!withLocks) return {};
    return { locks: locks ?? readLocks(file.statements, ran.rows) };
  }

  /** Runs files one after the other and takes all of it back. */
  async attempt(files: readonly PreparedFile[], captureAfter: readonly number[] = []): Promise<Attempt> {
    for (const [failedAt, file] of files.entries()) {
      const failure = this.#refuse(file);
      if (failure !== undefined) return { schemas: new Map(), failure, failedAt };
    }
    if (captureAfter.length > 0) await this.#knownSchema();
    await this.#ready();
    await this.#send(BEGIN);
    const attempt = await this.#tryInTransaction(files, captureAfter);
    await this.#send(ROLL_BACK);
    const { kind, sqlstate = "" } = attempt.failure ?? {};
    return kind === "sql" && mayBeOfTheTransaction(sqlstate) ? this.#tryForGood(files, captureAfter) : attempt;
  }

  /** The schema as it is. */
  async schema(): Promise<readonly CatalogueRow[]> {
    return (await this.#knownSchema()).rows;
  }

  /** The database as it is. */
  async saveImage(): Promise<Image> {
    if (this.#image === undefined || this.#applied.length > 0) {
      this.#image = await (await this.#ready()).saveImage();
      this.#applied = [];
    }
    return this.#image;
  }

  /** A database of its own that stands where this one stands. What is lost on it is not held against what runs here. */
  async fork(): Promise<Bench> {
    return new Bench(
      { ...this.#options, losses: createLosses() },
      { image: await this.saveImage(), failed: this.#failed },
    );
  }

  async close(): Promise<void> {
    await this.#engine?.close();
  }

  /** Whether it did; if it did not, nothing has changed, and no place is known. */
  async #applyAtOnce(file: PreparedFile): Promise<boolean> {
    const { failure } = await this.#runFile(file, stepsToApplyAtOnce(file));
    if (failure === undefined) {
      this.#schema = undefined;
      this.#applied.push(file);
      return true;
    }
    await this.#send(ROLL_BACK);
    return false;
  }

  /** One after the other, in the transaction that is open. */
  async #tryInTransaction(files: readonly PreparedFile[], captureAfter: readonly number[]): Promise<Attempt> {
    const schemas = new Map<number, readonly CatalogueRow[]>();
    for (const [index, file] of files.entries()) {
      const steps = stepsToTry(file);
      // oxlint-disable-next-line no-await-in-loop
      const { failure } = await this.#runFile(file, steps);
      if (failure !== undefined)
        return { schemas, failure: this.#describe(file, lossAt(steps, failure)), failedAt: index };
      // oxlint-disable-next-line no-await-in-loop
      if (captureAfter.includes(index)) schemas.set(index, await this.#schemaInTransaction(files.slice(0, index + 1)));
    }
    return { schemas };
  }

  /** On a database of its own, as a runner would: each file for good. */
  async #tryForGood(files: readonly PreparedFile[], captureAfter: readonly number[]): Promise<Attempt> {
    const fork = new Bench(this.#options, { image: await this.saveImage(), failed: this.#failed });
    const schemas = new Map<number, readonly CatalogueRow[]>();
    try {
      for (const [index, file] of files.entries()) {
        // oxlint-disable-next-line no-await-in-loop
        const { failure } = await fork.apply(file);
        if (failure !== undefined) return { schemas, failure, failedAt: index };
        // oxlint-disable-next-line no-await-in-loop
        if (captureAfter.includes(index)) schemas.set(index, await fork.schema());
      }
      return { schemas };
    } finally {
      await fork.close();
    }
  }

  /** Locks of a file whose statements are each by themselves, as if they were not. */
  async #tryLocks(file: PreparedFile): Promise<readonly MeasuredLock[]> {
    const steps = stepsToTry(file, true);
    await this.#ready();
    await this.#send(BEGIN);
    const { failure, rows } = await this.#runFile(file, steps);
    await this.#send(ROLL_BACK);
    const statements = steps.flatMap(({ statement }) => (statement === undefined ? [] : [file.statements[statement]!]));
    return failure === undefined ? readLocks(statements, rows) : [];
  }

  async #runFile(file: PreparedFile, steps: readonly FileStep[]): Promise<Ran> {
    const { timeoutSeconds, losses, signal } = this.#options;
    signal?.throwIfAborted();
    const engine = await this.#ready();
    const ran = await engine.run(steps, timeoutSeconds);
    signal?.throwIfAborted();
    if (ran.failure === undefined || ran.failure.error.kind === "sql") losses.clear(file);
    else losses.record(file, lossAt(steps, ran.failure));
    return ran;
  }

  /** Steps of ours, which do not fail unless the engine is lost. */
  async #send(steps: readonly Step[]): Promise<void> {
    if (this.#engine?.isAlive) await this.#engine.run(steps, CAPTURE_SECONDS);
  }

  async #knownSchema(): Promise<KnownSchema> {
    await this.#ready();
    if (this.#schema === undefined) {
      const { captures, rows } = await this.#ask(CAPTURE);
      this.#schema = {
        rows: this.#resolve(captures[0]!),
        relations: new Map(rows[0]!.map(([id, name]) => [id!, name!])),
      };
    }
    return this.#schema;
  }

  /** After files whose changes their locks tell, only what these are on is asked: the rest is as it was. */
  async #schemaInTransaction(files: readonly PreparedFile[]): Promise<readonly CatalogueRow[]> {
    if (this.#schema === undefined || !files.every(({ isTraceable }) => isTraceable))
      return this.#resolve((await this.#ask(CAPTURE)).captures[0]!);
    const { captures, rows } = await this.#ask(CAPTURE_TOUCHED);
    const touched = rows[0]!.map(([id]) => id!);
    return composeSchema(this.#schema, touched, this.#resolve(captures[0]!));
  }

  async #ask(steps: readonly Step[]): Promise<Ran> {
    const ran = await (await this.#ready()).run(steps, CAPTURE_SECONDS);
    this.#options.signal?.throwIfAborted();
    if (ran.failure === undefined) return ran;
    throw new PortcullisError(
      "unreadable",
      `The schema that the migrations made cannot be listed: ${ran.failure.error.message}.`,
      "A migration that changes PostgreSQL's own tables may be the cause.",
    );
  }

  /** An engine that stands where the last one stood. */
  async #ready(): Promise<Engine> {
    this.#options.signal?.throwIfAborted();
    if (this.#engine?.isAlive) return this.#engine;
    await this.#engine?.close();
    // Relations have other identifiers there.
    this.#schema = undefined;
    this.#engine = await this.#options.host.start(this.#image);
    for (const file of this.#applied) {
      // oxlint-disable-next-line no-await-in-loop
      const ran = await this.#engine.run(stepsToApply(file), this.#options.timeoutSeconds);
      // oxlint-disable-next-line no-await-in-loop
      if (ran.failure !== undefined) await this.#send(ROLL_BACK);
    }
    return this.#engine;
  }

  #refuse(file: PreparedFile): MigrationFailure | undefined {
    const reason = this.#options.losses.reasonAgainst(file);
    return file.refusal ?? (reason && this.#describe(file, reason));
  }

  #fail(file: PreparedFile, failure: MigrationFailure): { readonly failure: MigrationFailure } {
    this.#failed.push({ failure, text: file.text });
    return { failure };
  }

  #describe(file: PreparedFile, { error, statement }: Loss): MigrationFailure {
    const { host, createdRoles } = this.#options;
    const context: FailureContext = { isConfined: host.isConfined, createdRoles, earlier: this.#failed };
    return describeFailure(file, statement, error, context);
  }

  /** Two schemas that are the same are one object. */
  #resolve({ fingerprint, rows }: Capture): readonly CatalogueRow[] {
    const { catalogues } = this.#options;
    const known = catalogues.get(fingerprint) ?? rows!;
    catalogues.set(fingerprint, known);
    return known;
  }
}

function lossAt(steps: readonly FileStep[], { step, error }: NonNullable<Ran["failure"]>): Loss {
  const statement = steps[step]?.statement;
  return { error, ...(statement !== undefined && { statement }) };
}

/** invalid_transaction_termination, and active_sql_transaction. */
const NEEDS_NO_TRANSACTION = new Set(["2D000", "25001"]);

/** Errors that files which are run in one transaction may get for that alone. */
function mayBeOfTheTransaction(sqlstate: string): boolean {
  return SUSPICIOUS_CODES.has(sqlstate) || SUSPICIOUS_CLASSES.has(sqlstate.slice(0, 2));
}

const SUSPICIOUS_CLASSES = new Set(["25", "2D", "3B", "40"]);
/** New enum values, features without transactions, pending trigger events, memory for locks, deferred foreign keys. */
const SUSPICIOUS_CODES = new Set(["55P04", "0A000", "55006", "53200", "23503"]);
