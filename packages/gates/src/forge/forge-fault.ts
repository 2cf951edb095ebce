/** Why something could not be read of a forge: what ends in `incomplete`, never in a shorter list. */
export class ForgeFault extends Error {
  override readonly name = "ForgeFault";
  /** Status of the answer, where there was one. */
  readonly status?: number;

  /** @param message a sentence without its full stop, and without a secret in it */
  constructor(message: string, { status, cause }: { readonly status?: number; readonly cause?: unknown } = {}) {
    super(message, { cause });
    if (status !== undefined) this.status = status;
  }
}
