import type { TemplateImport, TemplateImported } from "@portcullis/contracts";
import { randomUUID } from "node:crypto";
import { lstat, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

import { DaemonError } from "../core/daemon-error.ts";
import { trimSpace } from "../resolution/compare-names.ts";
import { quoteName } from "../resolution/quote-name.ts";
import { cleanTemplatePath } from "../resolution/template-path.ts";
import type { ConfigurationReader } from "./read-configuration.ts";
import { readTemplateFiles, TEMPLATE_LIMITS } from "./read-files.ts";

const LONGEST_SEGMENT = 255;

/** Writes a template into a hidden folder beside its place and moves it there: it is there whole, or not at all. */
export async function importTemplate(
  root: string,
  body: TemplateImport,
  readConfiguration: ConfigurationReader,
): Promise<TemplateImported> {
  const { name } = body;
  checkName(name);
  const files = Object.entries(body.files).map(([path, content]) => toFile(path, content, body.encoding ?? "utf-8"));
  checkSize(name, files);
  await mkdir(root, { recursive: true });
  const temporary = join(root, `.import-${randomUUID()}`);
  try {
    await mkdir(temporary);
    for (const { path, content } of files) await write(temporary, path, content);
    const { digest } = await readTemplateFiles(name, temporary);
    const configuration = readConfiguration(temporary);
    await take(temporary, join(root, name), name);
    return { status: "imported", id: name, name: configuration.name ?? null, digest };
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

interface ImportedFile {
  readonly path: string;
  readonly content: Uint8Array;
}

function checkName(name: string): void {
  const cleaned = cleanTemplatePath(name);
  const reason =
    cleaned.kind === "refused"
      ? cleaned.reason
      : cleaned.path !== name || name.includes("/")
        ? "It is not the plain name of one folder."
        : trimSpace(name) !== name
          ? "It begins or ends with a space."
          : Buffer.byteLength(name) > LONGEST_SEGMENT
            ? `It is longer than ${LONGEST_SEGMENT} bytes.`
            : undefined;
  if (reason === undefined) return;
  throw new DaemonError("INVALID_REQUEST", `${quoteName(name)} cannot be the name of a template. ${reason}`, {
    fix: "Use letters, digits and hyphens.",
    problems: [{ pointer: "/name", message: reason }],
  });
}

function toFile(path: string, content: string, encoding: "utf-8" | "base64"): ImportedFile {
  checkPath(path);
  if (encoding === "utf-8") return { path, content: Buffer.from(content, "utf-8") };
  const bytes = Buffer.from(content, "base64");
  // Node skips what is no base64.
  if (bytes.toString("base64") !== content)
    throw new DaemonError("INVALID_REQUEST", `The content of ${quoteName(path)} is no base64.`, {
      fix: "Encode it with the usual alphabet and padding, without line breaks.",
    });
  return { path, content: bytes };
}

/** Dotfiles may be part of a template; what may not is a step upwards, or nowhere. */
function checkPath(path: string): void {
  const segments = path.split("/");
  const isOrdinary = segments.every(
    (segment) =>
      segment !== "" &&
      segment !== "." &&
      segment !== ".." &&
      !/[\p{Cc}\uFFFD]/u.test(segment) &&
      segment.isWellFormed() &&
      Buffer.byteLength(segment) <= LONGEST_SEGMENT,
  );
  if (isOrdinary && segments.length <= TEMPLATE_LIMITS.depth) return;
  throw new DaemonError("INVALID_FILE_PATH", `${quoteName(path)} is no path below a template's folder.`, {
    fix: `Give a relative path with slashes, without "." and "..", at most ${TEMPLATE_LIMITS.depth} levels deep.`,
    members: { path },
  });
}

function checkSize(name: string, files: readonly ImportedFile[]): void {
  const bytes = files.reduce((sum, { content }) => sum + content.length, 0);
  if (bytes <= TEMPLATE_LIMITS.bytes) return;
  throw new DaemonError(
    "TEMPLATE_TOO_LARGE",
    `The template ${quoteName(name)} has ${bytes} bytes; at most ${TEMPLATE_LIMITS.bytes} are accepted.`,
  );
}

async function write(folder: string, path: string, content: Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content, { flag: "wx" });
  } catch (error) {
    if (!hasCode(error, "EEXIST", "ENOTDIR", "EISDIR", "ENAMETOOLONG")) throw error;
    throw new DaemonError("INVALID_FILE_PATH", `${quoteName(path)} is at once a file and a folder, or too long.`, {
      members: { path },
    });
  }
}

async function take(temporary: string, place: string, name: string): Promise<void> {
  const taken = new DaemonError("TEMPLATE_EXISTS", `There is a template ${quoteName(name)} already.`, {
    fix: "Choose another name, or remove the folder first.",
    members: { template: name },
  });
  // A rename alone would replace an empty folder.
  if (await exists(place)) throw taken;
  try {
    await rename(temporary, place);
  } catch (error) {
    throw hasCode(error, "EEXIST", "ENOTEMPTY", "ENOTDIR") ? taken : error;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (hasCode(error, "ENOENT")) return false;
    throw error;
  }
}

const hasCode = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && "code" in error && codes.includes(String(error.code));
