import type { ForgeAnswer, ForgeClient, ForgeRequest } from "../forge-client.ts";
import { ForgeFault } from "../forge-fault.ts";
import type { PullRequestReference } from "../forge.ts";
import { readList } from "../read-list.ts";
import { NO_MEMORY, recall, type ReadingMemory } from "../reading-memory.ts";
import { Shape, toShapes } from "../shape.ts";

type Path = ForgeRequest["path"];

/** What everything that is read of one repository has in common, for as long as one snapshot is taken. */
export interface GiteaRepository {
  readonly client: ForgeClient;
  readonly owner: string;
  readonly name: string;
  /** A path below `/repos/OWNER/NAME`. */
  readonly at: (...path: Path) => Path;
  /** The same question is asked once. */
  readonly once: <T>(key: string, ask: () => Promise<T>) => Promise<T>;
  /** What was read in runs before. */
  readonly memory: ReadingMemory;
}

export function openRepository(
  client: ForgeClient,
  { owner, repository }: Pick<PullRequestReference, "owner" | "repository">,
  memory: ReadingMemory = NO_MEMORY,
): GiteaRepository {
  const asked = new Map<string, Promise<unknown>>();
  return {
    client,
    owner,
    name: repository,
    at: (...path) => ["repos", owner, repository, ...path],
    once: <T>(key: string, ask: () => Promise<T>) => {
      const answer = (asked.get(key) as Promise<T> | undefined) ?? ask();
      asked.set(key, answer);
      return answer;
    },
    memory,
  };
}

// More is cut to what the administrator allows, without a word.
const PAGE = { parameter: "limit", size: 50 } as const;

interface GiteaList {
  readonly name: string;
  readonly path: Path;
  readonly query?: ForgeRequest["query"];
  readonly identify: (item: Shape) => string | number;
  /** The list comes in one piece. */
  readonly isWhole?: boolean;
  /** The forge counts items that it does not show. */
  readonly pageSize?: () => Promise<number>;
  readonly onTotal?: (total: number) => void;
}

/** A list of Gitea, whose pages each say in a header how many items there are in all. */
export const readGiteaList = (
  client: ForgeClient,
  { name, path, query, identify, isWhole, pageSize, onTotal }: GiteaList,
): Promise<readonly Shape[]> =>
  readList(client, {
    name,
    path,
    ...(query !== undefined && { query }),
    items: (body) => toShapes(body, name),
    identify,
    ...(isWhole !== true && { pages: PAGE }),
    proof: {
      kind: "total",
      of: (answer) => {
        const total = totalOf(answer);
        if (total !== undefined) onTotal?.(total);
        return total;
      },
      ...(pageSize !== undefined && { pageSize }),
    },
  });

function totalOf(answer: ForgeAnswer): number | undefined {
  const header = answer.header("x-total-count") ?? answer.header("x-total");
  return header !== undefined && /^\d{1,9}$/.test(header) ? Number(header) : undefined;
}

/** The order in which things came to be. No gate goes by the order of a list, but the same state is then the same snapshot. */
export const byId = (one: Shape, other: Shape): number => one.integer("id") - other.integer("id");

/** How many items a page has at most, whatever is asked for. */
export const pageSizeOf = (repository: GiteaRepository): Promise<number> =>
  repository.once("page size", () =>
    recall(repository.memory, { name: ["page size"], isAgeing: true }, async () => {
      const { body } = await repository.client.read({ path: ["settings", "api"] });
      const most = new Shape(body, "settings").integer("max_response_items");
      if (most < 1) throw new ForgeFault(`the forge gives pages of ${most} items`);
      return Math.min(PAGE.size, most);
    }),
  );
