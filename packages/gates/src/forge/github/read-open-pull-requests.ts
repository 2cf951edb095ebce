import type { OpenPullRequest } from "@portcullis/contracts";

import type { Wanted } from "../../core/wanted.ts";
import type { ForgeClient } from "../forge-client.ts";
import { ForgeFault } from "../forge-fault.ts";
import { readList } from "../read-list.ts";
import { toShapes, type Shape } from "../shape.ts";
import { findBlob } from "./read-blob.ts";
import { readChangedFiles, type FileWithBlob } from "./read-changed-files.ts";
import type { Repository } from "./read-pull-request.ts";
import { toActor } from "./to-actor.ts";

// GitHub lists no more commits of a pull request.
const MOST_COMMITS = 250;

type Asked = Pick<Wanted, "wantsOpenFile" | "wantsOpenCommits">;

/** The other open pull requests, oldest first, with what they change. */
export async function readOpenPullRequests(
  client: ForgeClient,
  repository: Repository,
  own: number,
  wanted: Asked,
): Promise<OpenPullRequest[]> {
  const pulls = await readList(client, {
    name: "open pull requests",
    path: ["repos", repository.owner, repository.name, "pulls"],
    query: { state: "open", sort: "created", direction: "asc" },
    items: (body) => toShapes(body, "open pull requests"),
    identify: (pull) => pull.integer("number"),
    pages: { parameter: "per_page", size: 100 },
    proof: { kind: "link" },
  });
  const others = pulls.filter((pull) => pull.integer("number") !== own);
  return Promise.all(others.map((pull) => readOther(client, repository, pull, wanted)));
}

async function readOther(
  client: ForgeClient,
  repository: Repository,
  pull: Shape,
  { wantsOpenFile, wantsOpenCommits }: Asked,
): Promise<OpenPullRequest> {
  const number = pull.integer("number");
  const head = pull.object("head").sha("sha");
  const [files, commits] = await Promise.all([
    readChangedFiles(client, repository, number),
    wantsOpenCommits ? findCommits(client, repository, number) : undefined,
  ]);
  const withTexts = files.map(async ({ file: { path, status, previous_path }, blob }: FileWithBlob) => ({
    path,
    status,
    ...(previous_path !== undefined && { previous_path }),
    ...(status !== "removed" &&
      wantsOpenFile(path) && {
        text: await readText(client, repository, path, { commit: head, ...(blob && { blob }) }),
      }),
  }));
  return {
    number,
    title: pull.text("title"),
    author: toActor(pull.anyObject("user")),
    base_ref: pull.object("base").text("ref"),
    head_sha: head,
    ...(commits && { commits }),
    files: await Promise.all(withTexts),
  };
}

async function readText(...asked: Parameters<typeof findBlob>): Promise<string> {
  const found = await findBlob(...asked);
  if (found === undefined)
    throw new ForgeFault(`${asked[2]} is among the changed files, and the forge does not give it`);
  return found.text;
}

/** Undefined where they could not be read: a gate that needs them says of which pull request. */
async function findCommits(
  client: ForgeClient,
  { owner, name }: Repository,
  number: number,
): Promise<string[] | undefined> {
  try {
    const commits = await readList(client, {
      name: `commits of #${number}`,
      path: ["repos", owner, name, "pulls", number, "commits"],
      items: (body) => toShapes(body, "commits").map((commit) => commit.sha("sha")),
      identify: (sha) => sha,
      pages: { parameter: "per_page", size: 100 },
      proof: { kind: "link" },
      cap: MOST_COMMITS,
    });
    return [...commits];
  } catch (error) {
    if (error instanceof ForgeFault) return undefined;
    throw error;
  }
}
