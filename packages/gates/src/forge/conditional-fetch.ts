import type { MemoryKey, ReadingMemory } from "./reading-memory.ts";

type Fetch = typeof globalThis.fetch;

interface KnownAnswer {
  readonly etag: string;
  readonly body: string;
  /** The header, where there was one. */
  readonly link?: string;
}

const MOST_BYTES = 4 * 1024 * 1024;

/**
 * Asks GitHub whether an answer is still what it was: it says so with 304, which costs nothing of its allowance, and the answer is
 * given again. The forge is asked each time all the same.
 */
export function createConditionalFetch(fetch: Fetch, memory: ReadingMemory): Fetch {
  return async (input, init = {}) => {
    if ((init.method ?? "GET") !== "GET" || (typeof input === "object" && !(input instanceof URL)))
      return fetch(input, init);
    const key: MemoryKey = { name: ["GET", String(input)], isAgeing: false };
    const known = (await memory.find(key)) as KnownAnswer | undefined;
    const headers = new Headers(init.headers);
    if (known !== undefined) headers.set("if-none-match", known.etag);
    const response = await fetch(input, { ...init, headers });
    if (response.status === 304 && known !== undefined) return again(response, known);
    const etag = response.headers.get("etag");
    if (response.status !== 200 || etag === null) return response;
    return watch(response, (body) => {
      const link = response.headers.get("link");
      memory.keep(key, { etag, body, ...(link !== null && { link }) } satisfies KnownAnswer);
    });
  };
}

/** What the forge says now of the pages goes before what it said then. */
async function again(response: Response, { body, link }: KnownAnswer): Promise<Response> {
  await response.body?.cancel();
  const headers = new Headers(response.headers);
  if (link !== undefined && !headers.has("link")) headers.set("link", link);
  return new Response(body, { status: 200, headers });
}

/** Tells a body when it has come to its end and is JSON: half an answer is not to be had again. */
function watch(response: Response, keep: (body: string) => void): Response {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const watching = new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, controller) {
      size += piece.length;
      if (size <= MOST_BYTES) pieces.push(piece);
      controller.enqueue(piece);
    },
    flush() {
      if (size > MOST_BYTES) return;
      const text = Buffer.concat(pieces).toString();
      if (isJson(text)) keep(text);
    },
  });
  const { status, headers } = response;
  return new Response(response.body?.pipeThrough(watching) ?? null, { status, headers });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
