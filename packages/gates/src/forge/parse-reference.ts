import type { PullRequestReference } from "./forge.ts";

const REFERENCE = /^([A-Za-z0-9_.-]{1,100})\/([A-Za-z0-9_.-]{1,100})#([1-9]\d{0,9})$/;

/** Reads OWNER/REPO#N; undefined for everything else. */
export function parseReference(text: string): PullRequestReference | undefined {
  const [, owner, repository, number] = REFERENCE.exec(text) ?? [];
  if (owner === undefined || repository === undefined || number === undefined) return undefined;
  if ([owner, repository].some((name) => name === "." || name === "..")) return undefined;
  return { owner, repository, number: Number(number) };
}
