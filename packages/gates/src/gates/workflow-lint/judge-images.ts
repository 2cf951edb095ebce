import type { PullRequestSnapshot } from "@portcullis/contracts";

import { SideFiles } from "../../workflows/side-files.ts";
import { findCopiedFiles, type CopiedFiles } from "./dockerfile/copied-files.ts";
import { createIgnore } from "./dockerfile/read-ignore.ts";
import { toNames } from "./dockerfile/match-source.ts";
import type { Image } from "./options.ts";
import type { LintFinding } from "./to-findings.ts";
import { ignoreFilesOf } from "./wanted.ts";

/** What an image has of what it must have. */
export interface JudgedImage {
  readonly dockerfile: string;
  readonly copied: readonly { readonly file: string; readonly places: readonly string[] }[];
  readonly findings: readonly LintFinding[];
  /** Why nobody knows. */
  readonly unread: readonly { readonly path: string; readonly reason: string }[];
}

/** A Dockerfile of more text than this is made to be slow. */
const MOST_CHARACTERS = 262_144;

export function judgeImages(images: readonly Image[], snapshot: PullRequestSnapshot): readonly JudgedImage[] {
  const files = new SideFiles(snapshot);
  return images.map((image) => judgeImage(image, files));
}

function judgeImage(image: Image, files: SideFiles): JudgedImage {
  const { dockerfile } = image;
  const none = { dockerfile, copied: [], findings: [], unread: [] };
  const file = files.at("head", dockerfile);
  if (file.kind === "unread") return { ...none, unread: [{ path: dockerfile, reason: file.reason }] };
  if (file.kind === "absent") return { ...none, findings: [tellGone(image)] };
  if (file.text.length > MOST_CHARACTERS)
    return { ...none, unread: [{ path: dockerfile, reason: `it has ${file.text.length} characters` }] };
  const ignore = readIgnore(image, files);
  if (ignore.kind === "unread") return { ...none, unread: [ignore] };
  const copied = tryToFind(file.text, image, ignore);
  if (copied instanceof RangeError) return { ...none, unread: [{ path: dockerfile, reason: copied.message }] };
  const gone = image.files.filter(({ path }) => files.at("head", inContext(image, path)).kind === "absent");
  return {
    ...none,
    copied: image.files.map(({ path }) => ({ file: path, places: [...(copied.places.get(path) ?? [])].toSorted() })),
    findings: [
      ...gone.map(({ path }) => tellMissing(image, path)),
      ...image.files.filter((each) => !gone.includes(each)).flatMap((each) => judgeFile(each, image, copied)),
    ],
  };
}

function tryToFind(text: string, { files, stage, arguments: values }: Image, ignore: Ignore): CopiedFiles | RangeError {
  try {
    return findCopiedFiles(text, {
      files: files.map(({ path }) => path),
      ...(stage !== undefined && { stage }),
      arguments: values,
      isIgnored: ignore.kind === "text" ? createIgnore(ignore.text) : () => false,
    });
  } catch (error) {
    if (error instanceof RangeError) return error;
    throw error;
  }
}

const inContext = ({ context }: Image, path: string): string => (context === "" ? path : `${context}/${path}`);

type Ignore =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "none" }
  | { readonly kind: "unread"; readonly path: string; readonly reason: string };

/** The file that names the Dockerfile goes before the one of the folder. Without either in the snapshot nothing is ignored. */
function readIgnore(image: Image, files: SideFiles): Ignore {
  for (const path of ignoreFilesOf(image).slice(1)) {
    const file = files.at("head", path);
    if (file.kind === "text") return file;
    if (file.kind === "unread" && files.paths((each) => each === path).length > 0)
      return { kind: "unread", path, reason: file.reason };
  }
  return { kind: "none" };
}

function judgeFile({ path, to }: Image["files"][number], image: Image, copied: CopiedFiles): readonly LintFinding[] {
  const places = [...(copied.places.get(path) ?? [])].toSorted();
  const wanted = to === undefined ? undefined : `/${toNames(to).join("/")}`;
  if (wanted === undefined ? places.length > 0 : places.includes(wanted)) return [];
  const { dockerfile, stage } = image;
  const [doubt] = copied.unknown;
  return [
    {
      rule: "dockerfile-copy",
      level: "error",
      subject: `${dockerfile} ${path}`,
      location: { path: dockerfile, ...(doubt !== undefined && { line: doubt.line }) },
      message: `${dockerfile} ${describe(path, { wanted, places, stage, hasStage: copied.hasStage })}.`,
      fix:
        doubt === undefined
          ? "Add a COPY of it, or of its folder, to the stage that becomes the image."
          : `Nobody knows what line ${doubt.line} copies: give \`arguments\` a value for ${doubt.variable}.`,
      evidence: {
        dockerfile,
        file: path,
        ...(wanted !== undefined && { wanted }),
        found: places,
        unknown: copied.unknown,
      },
    },
  ];
}

function describe(
  path: string,
  {
    wanted,
    places,
    stage,
    hasStage,
  }: {
    readonly wanted: string | undefined;
    readonly places: readonly string[];
    readonly stage: string | undefined;
    readonly hasStage: boolean;
  },
): string {
  const name = JSON.stringify(path);
  if (!hasStage) return stage === undefined ? "has no stage" : `has no stage ${JSON.stringify(stage)}`;
  if (places.length > 0) return `copies ${name} to ${places[0]}, and not to ${wanted}`;
  return `does not copy ${name} into the image`;
}

const tellGone = ({ dockerfile, files }: Image): LintFinding => ({
  rule: "dockerfile-copy",
  level: "error",
  subject: dockerfile,
  location: { path: dockerfile },
  message: `There is no ${dockerfile} at the head, and the image must contain ${files.length === 1 ? "a file" : `${files.length} files`}.`,
  fix: "Correct its path in the configuration; an image that is gone is taken out there too.",
  evidence: { dockerfile, files: files.map(({ path }) => path) },
});

function tellMissing(image: Image, path: string): LintFinding {
  const whole = inContext(image, path);
  return {
    rule: "dockerfile-copy",
    level: "error",
    subject: `${image.dockerfile} ${path}`,
    location: { path: whole },
    message: `${JSON.stringify(whole)} must be in the image of ${image.dockerfile}, and is not at the head.`,
    fix: "Bring it back, or take it out of the configuration.",
    evidence: { dockerfile: image.dockerfile, file: path },
  };
}
