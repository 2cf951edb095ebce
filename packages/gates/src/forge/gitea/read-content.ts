import { toBlobText } from "../blob-text.ts";
import { recall } from "../reading-memory.ts";
import { Shape } from "../shape.ts";
import type { GiteaRepository } from "./repository.ts";

interface Content {
  readonly text: string;
  readonly sha256: string;
  readonly blob: string;
}

/** The text of a file at a commit; undefined where the forge says 404. @throws ForgeFault for links and everything else that is no file */
export function findContent(repository: GiteaRepository, path: string, commit: string): Promise<Content | undefined> {
  const { memory, owner, name } = repository;
  // A commit never has another file under that path.
  const key = { name: ["file", owner, name, path, commit], isAgeing: false };
  return recall(memory, key, () => readContent(repository, path, commit));
}

async function readContent(
  { client, at }: GiteaRepository,
  path: string,
  commit: string,
): Promise<Content | undefined> {
  const answer = await client.find({ path: at("contents", ...path.split("/")), query: { ref: commit } });
  if (answer === undefined) return undefined;
  const file = new Shape(answer.body, path);
  if (file.text("type") !== "file") throw file.fault("type", "a file");
  if (file.text("encoding") !== "base64") throw file.fault("encoding", "base64");
  const blob = file.sha("sha");
  return { ...toBlobText(file.text("content"), blob, path), blob };
}
