import { PortcullisError } from "../core/portcullis-error.ts";

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/**
 * Does work that has to clean up after itself: at an interrupt it is told to end, and at the second one the process just ends.
 *
 * @param what goes on, for the message: `migrations were executed`
 * @throws PortcullisError `interrupted`
 */
export async function untilInterrupted<T>(what: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const forget = (): void => SIGNALS.forEach((name) => process.off(name, interrupt));
  // It stays until the end: libraries that clean up after other programs end the process where nobody else listens.
  const interrupt = (name: NodeJS.Signals): void => {
    if (!controller.signal.aborted) return controller.abort();
    forget();
    process.kill(process.pid, name);
  };
  for (const name of SIGNALS) process.on(name, interrupt);
  try {
    const result = await work(controller.signal);
    if (!controller.signal.aborted) return result;
  } catch (error) {
    if (!controller.signal.aborted) throw error;
  } finally {
    forget();
  }
  throw new PortcullisError("interrupted", `Interrupted while ${what}.`, "Run it again.");
}
