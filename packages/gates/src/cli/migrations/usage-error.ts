import { PortcullisError } from "../../core/portcullis-error.ts";

/** A ref or clone that there is nothing to compare with is for the caller to mend: exit 2, as nothing was judged yet. */
export async function asUsage<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof PortcullisError) || error.code !== "unreadable") throw error;
    throw new PortcullisError("usage", error.message, error.fix, { cause: error });
  }
}

export const usage = (message: string, fix: string): PortcullisError => new PortcullisError("usage", message, fix);
