import type { ForgePublisher, PublishedComment } from "./forge-publisher.ts";
import type { Write } from "./writer.ts";

interface Kept {
  readonly change: "created" | "edited" | "unchanged";
  readonly url: string;
}

/**
 * Keeps one comment on a pull request: ours by the account that wrote it and by its first line, never by one of the two, as
 * anybody can write that line (threat 23). Where two runs made one each, the older one stays.
 *
 * @param writer id of our account; where nobody knows it, no comment is ours and none is written
 * @param body its first line is the marker
 * @throws ForgeFault
 */
export async function keepComment(
  publisher: ForgePublisher,
  writer: number | undefined,
  body: string,
  write: Write,
): Promise<Kept | undefined> {
  if (writer === undefined) return undefined;
  const listOwn = async (): Promise<readonly PublishedComment[]> =>
    (await publisher.listComments()).filter(
      (comment) => comment.author === writer && markerOf(comment.body) === markerOf(body),
    );
  const [kept, ...others] = await listOwn();
  for (const { id } of others)
    await write(
      () => publisher.deleteComment(id),
      async () => !(await listOwn()).some((comment) => comment.id === id),
    );
  if (kept === undefined) {
    await write(
      () => publisher.createComment(body),
      async () => (await listOwn()).length > 0,
    );
    return { change: "created", url: (await listOwn())[0]?.url ?? "" };
  }
  if (isSameText(kept.body, body)) return { change: others.length > 0 ? "edited" : "unchanged", url: kept.url };
  await write(
    () => publisher.editComment(kept.id, body),
    async () => (await listOwn()).some((comment) => comment.id === kept.id && isSameText(comment.body, body)),
  );
  return { change: "edited", url: kept.url };
}

const markerOf = (body: string): string => body.split(/\r?\n/, 1)[0]!.trim();

/** Forges may write the ends of lines otherwise, and leave out those at the end. */
const isSameText = (one: string, other: string): boolean => normalize(one) === normalize(other);

const normalize = (text: string): string => text.replaceAll("\r\n", "\n").trimEnd();
