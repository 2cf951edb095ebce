import { randomBytes } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { absentOrThrow } from "../files/open-file.ts";

/** What is known of the last instance of a workspace: written before its process starts, and again when that is known. */
export interface InstanceRecord {
  readonly instanceId: string;
  readonly generation: number;
  /** Of the process that leads its group; absent while it is being started. */
  readonly pid?: number;
  /** As the process table has it. */
  readonly started?: string;
  /** How it ended, once it has. */
  readonly exit?: string;
}

/** `undefined` where there is none, or nothing that can be read: what a record names is a process to kill. */
export async function readRecord(folder: string): Promise<InstanceRecord | undefined> {
  const text = await readFile(join(folder, "instance.json"), "utf8").catch(absentOrThrow);
  if (text === undefined) return undefined;
  try {
    const value = JSON.parse(text) as Partial<Record<keyof InstanceRecord, unknown>> | null;
    if (typeof value?.instanceId !== "string" || !Number.isSafeInteger(value.generation)) return undefined;
    return {
      instanceId: value.instanceId,
      generation: value.generation as number,
      ...(Number.isSafeInteger(value.pid) && { pid: value.pid as number }),
      ...(typeof value.started === "string" && { started: value.started }),
      ...(typeof value.exit === "string" && { exit: value.exit }),
    };
  } catch {
    return undefined;
  }
}

/** In one step, so that it is whole at every moment. */
export async function writeRecord(folder: string, record: InstanceRecord): Promise<void> {
  const part = join(folder, `instance.${randomBytes(6).toString("hex")}.part`);
  await writeFile(part, `${JSON.stringify(record)}\n`, { mode: 0o600 });
  await rename(part, join(folder, "instance.json"));
}
