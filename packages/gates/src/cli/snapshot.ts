import { writeOutput, writeStandard } from "../files/write-output.ts";
import { escapeControlCharacters, stringifyVisibly } from "../reporters/escape-control-characters.ts";
import { loadPullRequest, type PullRequestOptions } from "./forge/load-pull-request.ts";

/** Reads a pull request of a forge, and writes what the gates would be given. What could not be read is told besides. */
export async function snapshot(options: PullRequestOptions & { readonly output?: string }): Promise<number> {
  const { snapshot: taken } = await loadPullRequest({ ...options, isKept: true });
  if (options.quiet !== true)
    for (const { part, subject, reason } of taken.incomplete ?? [])
      tell(`Not read: ${part}${subject === undefined ? "" : ` ${JSON.stringify(subject)}`}: ${reason}.`);
  const text = `${stringifyVisibly(taken)}\n`;
  if (options.output === undefined) writeStandard("output", text);
  else writeOutput(options.output, text);
  return 0;
}

const tell = (line: string): void => writeStandard("error", `${escapeControlCharacters(line)}\n`);
