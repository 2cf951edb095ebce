/** Something that is found of migrations, before the configuration's levels and the gate's name are applied. */
export interface MigrationFinding {
  /** Without the gate's name. */
  readonly rule: string;
  readonly level: "error" | "warning" | "note";
  readonly message: string;
  /** What it is about, such as a version or an object: makes the finding the same one when lines move. */
  readonly subject: string;
  /** Where it is shown. */
  readonly path: string;
  readonly line?: number;
  /** Every file that it is about: only those of the request make an error, what was there before is a note. */
  readonly about: readonly string[];
  readonly fix?: string;
  readonly evidence: Readonly<Record<string, unknown>>;
  /** It could not be evaluated: the gate ends in `error`. */
  readonly unread?: true;
}
