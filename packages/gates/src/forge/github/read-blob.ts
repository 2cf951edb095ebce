import { toBlobText } from "../blob-text.ts";
import type { ForgeClient } from "../forge-client.ts";
import { ForgeFault } from "../forge-fault.ts";
import { Shape } from "../shape.ts";
import type { Repository } from "./read-pull-request.ts";

/**
 * Text of a file at a commit, its bytes proved to be those that git knows by that id.
 *
 * @param blob id of the content, where a list has told it; otherwise the id that comes with it
 * @returns undefined where the forge answers 404
 */
export async function findBlob(
  client: ForgeClient,
  { owner, name }: Repository,
  path: string,
  { commit, blob }: { readonly commit: string; readonly blob?: string },
): Promise<{ readonly text: string; readonly sha256: string } | undefined> {
  const answer = await client.find({
    path: ["repos", owner, name, "contents", ...path.split("/")],
    query: { ref: commit },
  });
  if (answer === undefined) return undefined;
  const file = new Shape(answer.body, path);
  if (file.text("type") !== "file") throw file.fault("type", "file");
  // Of a large file the forge gives everything but the content.
  if (file.text("encoding") !== "base64") throw new ForgeFault(`${path} is larger than the forge gives`);
  return toBlobText(file.text("content"), blob ?? file.sha("sha"), path);
}
