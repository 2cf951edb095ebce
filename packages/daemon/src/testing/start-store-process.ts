import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";

import type { StoreLocation } from "../store/open-store.ts";

/** What a process says that wants a store. */
export interface StoreProcessMessage {
  readonly ready?: number;
  readonly written?: string;
  readonly refused?: { readonly code: string; readonly message: string };
}

export interface StoreProcess {
  readonly pid: number;
  /** All that it has said. */
  readonly messages: readonly StoreProcessMessage[];
  /** Whether it got the store: its first word. */
  readonly first: Promise<StoreProcessMessage>;
  /** When it has said so many words, or has ended. */
  said(count: number): Promise<void>;
  /** With -9; done once all that it said has been heard. */
  kill(): Promise<void>;
}

/** Another process that opens a store and writes to it. */
export function startStoreProcess(location: StoreLocation): StoreProcess {
  const file = join(import.meta.dirname, "store-process.ts");
  const child = spawn(process.execPath, ["--conditions=source", file, JSON.stringify(location)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const messages: StoreProcessMessage[] = [];
  const waiting = new Set<() => void>();
  const look = (): void => {
    for (const wake of waiting) wake();
  };
  createInterface({ input: child.stdout }).on("line", (line) => {
    messages.push(JSON.parse(line) as StoreProcessMessage);
    look();
  });
  let hasEnded = false;
  const ended = new Promise<void>((resolve) =>
    child.once("close", () => {
      hasEnded = true;
      look();
      resolve();
    }),
  );
  const said = (count: number): Promise<void> =>
    new Promise((resolve) => {
      const check = (): void => {
        if (messages.length < count && !hasEnded) return;
        waiting.delete(check);
        resolve();
      };
      waiting.add(check);
      check();
    });
  return {
    pid: child.pid!,
    messages,
    first: said(1).then(() => messages[0] ?? {}),
    said,
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
