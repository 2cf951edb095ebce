import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { ForgeAnswer, ForgeClient, ForgeRequest } from "./forge-client.ts";
import { ForgeFault } from "./forge-fault.ts";
import { readList, type ListProof } from "./read-list.ts";

const ROOT = new URL("https://forge.example/api/");

interface Page {
  readonly items: readonly unknown[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** A client that answers each request in turn. */
function createClient(
  answer: (request: ForgeRequest, turn: number) => Page,
): ForgeClient & { readonly asked: string[] } {
  const asked: string[] = [];
  const read = async (request: ForgeRequest): Promise<ForgeAnswer> => {
    asked.push(String(request.query?.["page"] ?? ""));
    const { items, headers = {} } = answer(request, asked.length - 1);
    return { body: items, header: (name) => headers[name] };
  };
  return {
    root: ROOT,
    write: () => Promise.reject(new Error("Nothing is written here.")),
    now: () => 0,
    read,
    find: read,
    asked,
  };
}

const totalOf = (answer: ForgeAnswer): number | undefined => {
  const header = answer.header("x-total-count");
  return header === undefined ? undefined : Number(header);
};
const TOTAL: ListProof = { kind: "total", of: totalOf };

const read = (client: ForgeClient, proof: ListProof, more: { size?: number; cap?: number } = {}) =>
  readList(client, {
    name: "things",
    path: ["things"],
    items: (body) => body as readonly number[],
    identify: (item) => item,
    pages: { parameter: "limit", size: more.size ?? 2 },
    proof,
    ...(more.cap !== undefined && { cap: more.cap }),
  });

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);
const pageOf = (list: readonly number[], { query }: ForgeRequest, size: number): readonly number[] => {
  const page = Number(query?.["page"]);
  return list.slice((page - 1) * size, page * size);
};
const link = (page: number, more = ""): Record<string, string> => ({
  link: `<https://forge.example/api/things?limit=2&page=${page}${more}>; rel="next", <https://forge.example/x>; rel="last"`,
});

describe("a list with a total", () => {
  const counted = (list: readonly number[], size: number) =>
    createClient((request) => ({
      items: pageOf(list, request, size),
      headers: { "x-total-count": String(list.length) },
    }));

  it.each([0, 1, 2, 3, 7])("of %i is read whole, whatever the forge makes of the page size", async (count) => {
    const client = counted(numbers(count), 1);
    await expect(read(client, TOTAL)).resolves.toEqual(numbers(count));
    expect(client.asked).toHaveLength(Math.max(count, 1));
  });

  it("is refused without a total", () =>
    expect(
      read(
        createClient(() => ({ items: [] })),
        TOTAL,
      ),
    ).rejects.toThrow("does not say how many"));

  it("is refused from the cap on", async () => {
    await expect(read(counted(numbers(3), 2), TOTAL, { cap: 4 })).resolves.toHaveLength(3);
    await expect(read(counted(numbers(4), 2), TOTAL, { cap: 4 })).rejects.toThrow("there are 4 or more");
  });

  it("is read again when it changes, and refused when it does so each time", async () => {
    const grows = (until: number) =>
      createClient((request, turn) => {
        const list = numbers(3 + Math.min(turn, until));
        return { items: pageOf(list, request, 2), headers: { "x-total-count": String(list.length) } };
      });
    await expect(read(grows(1), TOTAL)).resolves.toEqual(numbers(4));
    await expect(read(grows(99), TOTAL)).rejects.toThrow("the list changed while it was read, 3 times");
  });

  it("counts what is not shown, where the forge is known for it, and reads every page all the same", async () => {
    const shown = [[0], [], [4]];
    const client = createClient(({ query }) => ({
      items: shown[Number(query?.["page"]) - 1] ?? [],
      headers: { "x-total-count": "6" },
    }));
    await expect(read(client, { ...TOTAL, pageSize: async () => 2 })).resolves.toEqual([0, 4]);
    await expect(read(client, TOTAL)).rejects.toThrow("the forge counts 6, and only 1 came");
  });
});

describe("a list with links", () => {
  const linked = (
    list: readonly number[],
    change: (headers: Record<string, string>, page: number) => object = (same) => same,
  ) =>
    createClient((request) => {
      const page = Number(request.query?.["page"]);
      const headers = page * 2 < list.length ? link(page + 1) : {};
      return { items: pageOf(list, request, 2), headers: change(headers, page) as Record<string, string> };
    });

  it.each([0, 1, 2, 3, 4, 5])("of %i is read whole", (count) =>
    expect(read(linked(numbers(count)), { kind: "link" })).resolves.toEqual(numbers(count)),
  );

  it("is not asked for more where its count is reached", async () => {
    const client = linked(numbers(4));
    await read(client, { kind: "link", count: 4 });
    expect(client.asked).toEqual(["1", "2"]);
  });

  it("is refused where a link is lost", () =>
    expect(
      read(
        linked(numbers(4), () => ({})),
        { kind: "link" },
      ),
    ).rejects.toThrow("more pages than the forge says"));

  it.each([
    ["on another origin", `<https://evil.example/api/things?limit=2&page=2>; rel="next"`, "https://evil.example"],
    ["by another protocol", `<http://forge.example/api/things?limit=2&page=2>; rel="next"`, "another origin"],
    ["that goes nowhere", `</things?page=2>; rel="next"`, "no address"],
    ["to itself", `<https://forge.example/api/things?limit=2&page=1>; rel="next"`, "is number 1 after number 1"],
    ["over a page", `<https://forge.example/api/things?limit=2&page=3>; rel="next"`, "is number 3 after number 1"],
    ["to another list", `<https://forge.example/api/things?limit=1&page=2>; rel="next"`, "no longer asks for limit=2"],
  ])("follows no link %s (threat 46)", async (_, header, reason) => {
    const client = linked(numbers(5), () => ({ link: header }));
    await expect(read(client, { kind: "link" })).rejects.toThrow(reason);
    expect(client.asked).toEqual(["1"]);
  });

  it("is read again where an item comes twice: another one may have slipped through", async () => {
    const moved = (times: number) =>
      createClient((request, turn) => {
        const page = Number(request.query?.["page"]);
        const items = page === 2 && turn < times ? [1, 3] : pageOf(numbers(4), request, 2);
        return { items, headers: page === 1 ? link(2) : {} };
      });
    await expect(read(moved(2), { kind: "link" })).resolves.toEqual(numbers(4));
    await expect(read(moved(99), { kind: "link" })).rejects.toThrow("the list changed while it was read, 3 times");
  });

  it("goes on by a cursor", async () => {
    const client = createClient(({ query }) =>
      query?.["after"] === "x"
        ? { items: [2] }
        : { items: [0, 1], headers: { link: `<https://forge.example/api/things?limit=2&after=x>; rel="next"` } },
    );
    await expect(read(client, { kind: "link" })).resolves.toEqual([0, 1, 2]);
  });
});

/** What may be wrong with a page, for as long as the total that it tells, or the count that is known, stays right. */
type Trouble = "none" | "drop" | "repeat" | "reorder" | "empty" | "fault" | "lie" | "no header" | "foreign";

const trouble = fc.constantFrom<Trouble>(
  "none",
  "none",
  "none",
  "drop",
  "repeat",
  "reorder",
  "empty",
  "fault",
  "lie",
  "no header",
  "foreign",
);

/** Whatever goes wrong on the way: all of the list, or a refusal. Never a shorter list that looks like all (threat 39). */
it.each([
  ["a total", TOTAL],
  ["links and a count", { kind: "link" }],
] as const)("with %s, whatever comes: the whole list or a refusal", async (_, proof) => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: 12 }),
      fc.integer({ min: 1, max: 4 }),
      fc.array(trouble, { maxLength: 12 }),
      async (count, size, troubles) => {
        const list = numbers(count);
        const client = createClient((request, turn) => {
          const page = Number(request.query?.["page"]);
          const items = [...pageOf(list, request, size)];
          const told: Record<string, string> = { "x-total-count": String(count) };
          if (page * size < count) told["link"] = link(page + 1)["link"]!;
          switch (troubles[turn] ?? "none") {
            case "none":
              return { items, headers: told };
            case "drop":
              return { items: items.slice(1), headers: told };
            case "repeat":
              return { items: pageOf(list, { path: [], query: { page: 1 } }, size), headers: told };
            case "reorder":
              return { items: items.toReversed(), headers: told };
            case "empty":
              return { items: [], headers: told };
            case "fault":
              throw new ForgeFault("things were answered with 500");
            case "lie":
              return { items, headers: { ...told, "x-total-count": String(count + 1) } };
            case "no header":
              return { items };
            case "foreign":
              return { items, headers: { ...told, link: `<https://evil.example/?page=${page + 1}>; rel="next"` } };
          }
        });
        const given: ListProof = proof.kind === "link" ? { kind: "link", count } : proof;
        const found = await read(client, given).catch((error: unknown) => error);
        if (found instanceof ForgeFault) return;
        expect([...(found as readonly number[])].toSorted((a, b) => a - b)).toEqual(list);
      },
    ),
    { numRuns: 500 },
  );
});
