import type { Backend } from "../backends/backend.ts";
import { DaemonError } from "../core/daemon-error.ts";

/** A back-end whose calls end: one that hangs must not hold the others up. What it does later all the same is found by asking. */
export function withDeadline(backend: Backend, milliseconds: number): Backend {
  const bounded = async <Value>(what: string, call: Promise<Value>): Promise<Value> => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(
        () =>
          reject(
            new DaemonError("PROVISIONER_UNAVAILABLE", `The back-end did not ${what} within ${milliseconds / 1000} s.`),
          ),
        milliseconds,
      );
    });
    try {
      return await Promise.race([call, late]);
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    name: backend.name,
    ...(backend.runtimes !== undefined && { runtimes: backend.runtimes }),
    providers: backend.providers,
    channelOf: (path) => backend.channelOf(path),
    refuses: (files) => backend.refuses(files),
    inspect: async (reference) =>
      await bounded("answer", backend.inspect(reference)).catch((error: Error) => ({
        kind: "unknown" as const,
        reason: error.message,
      })),
    boot: async (order) => await bounded("boot", backend.boot(order)),
    stop: async (reference, options) => await bounded("stop", backend.stop(reference, options)),
    log: async (reference) => await bounded("give its log", backend.log(reference)),
    files: async (reference) => await bounded("give its files", backend.files(reference)),
    list: async () => await bounded("list its instances", backend.list()),
    close: async () => await backend.close(),
  };
}
