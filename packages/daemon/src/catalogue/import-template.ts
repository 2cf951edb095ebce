import type { TemplateImport, TemplateImported } from "@portcullis/contracts";
import { randomUUID } from "node:crypto";
import { lstat, mkdir, realpath, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

import { DaemonError } from "../core/daemon-error.ts";
import { fileAndFolder, filePathProblem } from "../core/file-path.ts";
import { digestFolder } from "../files/digest-folder.ts";
import { checkCount, checkDepth } from "../files/folder-limits.ts";
import { absentOrThrow, codeOf } from "../files/open-file.ts";
import { trimSpace } from "../resolution/compare-names.ts";
import { quoteName } from "../resolution/quote-name.ts";
import { cleanTemplatePath } from "../resolution/template-path.ts";
import type { ConfigurationReader } from "./read-configuration.ts";

interface ImportedFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** Writes a template into a hidden folder beside its place and moves it there: it is there whole, or not at all. */
export async function importTemplate(
  root: string,
  body: TemplateImport,
  readConfiguration: ConfigurationReader,
): Promise<TemplateImported> {
  const { name } = body;
  checkName(name);
  const files = Object.entries(body.files).map(([path, content]) => toFile(path, content, body.encoding ?? "utf-8"));
  checkFiles(files);
  await mkdir(root, { recursive: true });
  const temporary = join(root, `.import-${randomUUID()}`);
  try {
    for (const { path, content } of files) {
      await mkdir(dirname(join(temporary, path)), { recursive: true });
      await writeFile(join(temporary, path), content, { flag: "wx" });
    }
    const { digest } = await digestFolder(await realpath(temporary));
    const configuration = readConfiguration(temporary);
    await moveInto(join(root, name), temporary, name);
    return { status: "imported", id: name, name: configuration.name ?? null, digest };
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

function checkName(name: string): void {
  const problem = nameProblem(name);
  if (problem === undefined) return;
  throw new DaemonError("INVALID_REQUEST", `${quoteName(name)} cannot be the name of a template. ${problem}`, {
    fix: "Use letters, digits and hyphens.",
    problems: [{ pointer: "/name", message: problem }],
  });
}

function nameProblem(name: string): string | undefined {
  const cleaned = cleanTemplatePath(name);
  if (cleaned.kind === "refused") return cleaned.reason;
  if (cleaned.path !== name || name.includes("/")) return "It is not the plain name of one folder.";
  if (trimSpace(name) !== name) return "It begins or ends with a space.";
  const problem = filePathProblem(name);
  return problem === undefined ? undefined : `The name ${problem}.`;
}

function toFile(path: string, content: string, encoding: "utf-8" | "base64"): ImportedFile {
  if (encoding === "utf-8") return { path, content: Buffer.from(content, "utf-8") };
  const bytes = Buffer.from(content, "base64");
  // What is no base64 is passed over in silence.
  if (bytes.toString("base64") === content) return { path, content: bytes };
  throw new DaemonError("INVALID_REQUEST", `The content of ${quoteName(path)} is no base64.`, {
    fix: "Encode it with the usual alphabet and padding, without line breaks.",
  });
}

/** Dotfiles may be part of a template. */
function checkFiles(files: readonly ImportedFile[]): void {
  for (const { path } of files) {
    const problem = filePathProblem(path);
    if (problem !== undefined) throw badPath(path, problem);
    checkDepth(path);
  }
  const both = fileAndFolder(files.map(({ path }) => path));
  if (both !== undefined) throw badPath(both, "is a file and a folder of other files");
  checkCount({ files: files.length, bytes: files.reduce((sum, { content }) => sum + content.length, 0), others: 0 });
}

const badPath = (path: string, problem: string): DaemonError =>
  new DaemonError("INVALID_FILE_PATH", `The path ${quoteName(path)} ${problem}.`, {
    fix: 'Give each file a relative path with slashes, without "." and "..".',
    members: { path },
  });

async function moveInto(place: string, temporary: string, name: string): Promise<void> {
  const taken = new DaemonError("TEMPLATE_EXISTS", `There is a template ${quoteName(name)} already.`, {
    fix: "Choose another name, or remove the folder first.",
    members: { template: name },
  });
  // A rename alone would replace an empty folder.
  if ((await lstat(place).catch(absentOrThrow)) !== undefined) throw taken;
  try {
    await rename(temporary, place);
  } catch (error) {
    throw ["EEXIST", "ENOTEMPTY", "ENOTDIR"].includes(codeOf(error) ?? "") ? taken : error;
  }
}
