import type { TemplateList } from "@portcullis/contracts";

import { DaemonError } from "../core/daemon-error.ts";
import { compareBytes } from "../core/file-list.ts";
import { digestFolder, type DigestedFolder } from "../files/digest-folder.ts";
import { registeredAt, type RegisteredTemplate, type Registry } from "../registry/build-registry.ts";
import { findTemplate } from "../resolution/find-template.ts";
import type { DiskView } from "./disk-view.ts";
import type { ConfigurationReader } from "./read-configuration.ts";

type ListedTemplate = TemplateList["templates"][number];

/** What is on the disk and what the manifest names, with what is wrong with it; in byte order of the ids. */
export async function listTemplates(
  view: DiskView,
  registry: Registry,
  readConfiguration: ConfigurationReader,
): Promise<readonly ListedTemplate[]> {
  const listed: ListedTemplate[] = [];
  for (const id of view.names()) listed.push(await describe(id, view, registeredAt(registry, id), readConfiguration));
  const missing = [...registry.templates.values()].filter(({ id }) => findTemplate(id, view).kind === "refused");
  const known = new Set(listed.map(({ id }) => id));
  listed.push(...missing.filter(({ id }) => !known.has(id)).map(describeMissing));
  return listed.toSorted((one, other) => compareBytes(one.id, other.id));
}

async function describe(
  id: string,
  view: DiskView,
  registered: RegisteredTemplate | undefined,
  readConfiguration: ConfigurationReader,
): Promise<ListedTemplate> {
  const located = view.locate(id);
  if (located.kind === "refused") return { ...absent(id, registered), problem: located.reason };
  const { name, runtime, problem } = readConfiguration(located.folder);
  const read = await readOrSay(located.folder);
  const contents = typeof read === "string" ? undefined : read;
  return {
    ...absent(id, registered),
    name: name ?? null,
    runtime: runtime ?? registered?.runtime ?? null,
    digest: contents?.digest ?? null,
    files: contents?.files.length ?? 0,
    bytes: contents?.files.reduce((sum, file) => sum + file.bytes, 0) ?? 0,
    available: true,
    problem: typeof read === "string" ? read : (problem ?? null),
  };
}

const describeMissing = (registered: RegisteredTemplate): ListedTemplate => ({
  ...absent(registered.id, registered),
  runtime: registered.runtime ?? null,
  problem: "The manifest names it, but there is no such folder.",
});

const absent = (id: string, registered: RegisteredTemplate | undefined): ListedTemplate => ({
  id,
  name: null,
  runtime: null,
  digest: null,
  files: 0,
  bytes: 0,
  available: false,
  problem: null,
  repository: registered?.source?.repository ?? null,
  ref: registered?.source?.ref ?? null,
});

async function readOrSay(folder: string): Promise<DigestedFolder | string> {
  try {
    return await digestFolder(folder);
  } catch (error) {
    if (error instanceof DaemonError) return error.message;
    return `Its files cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}
