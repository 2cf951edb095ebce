import type { RepositoryObservations, Rights } from "../../core/doctor/observations.ts";
import type { ForgeClient } from "../forge-client.ts";
import type { ForgeObserver, ObservedPlace } from "../forge-observer.ts";
import { clockAheadOf, isAway, observe, observeIn, toAwayForge } from "../observe.ts";
import { observeTeams } from "../observe-teams.ts";
import { Shape, toShapes } from "../shape.ts";
import { observeBranch } from "./observe-branch.ts";
import { readComments } from "./read-comments.ts";
import { readTeams } from "./read-teams.ts";
import { openRepository } from "./repository.ts";
import { toActor } from "./to-actor.ts";
import { toForge } from "./to-forge.ts";

/** Looks at Gitea and Forgejo. @param client with the root `/api/v1` */
export function createGiteaObserver(client: ForgeClient): ForgeObserver {
  return {
    async observeForge(place, hasToken) {
      const version = await observe(() => client.read({ path: ["version"] }));
      if (isAway(version)) return toAwayForge("gitea", client, version, hasToken);
      const repository = place && (await observeRepository(client, place));
      return {
        kind: "gitea",
        root: client.root.href,
        name: await observeIn(version, ({ body }) => {
          const { kind, version: told } = toForge(client, body);
          return { product: kind === "forgejo" ? "Forgejo" : "Gitea", version: told };
        }),
        clockAhead: await observeIn(version, (answer) => clockAheadOf(client, answer)),
        hasToken,
        account: await observe(async () =>
          toActor(new Shape((await client.read({ path: ["user"] })).body, "account of the token")),
        ),
        ...(repository && { repository }),
      };
    },
    observeTeams: (owner, names) =>
      observeTeams(names, (gaps) => readTeams(openRepository(client, { owner, repository: "" }), names, gaps)),
    observeBranch: (place, branch) => observe(() => observeBranch(openRepository(client, place), branch)),
    async readTip(place, branch) {
      const path = openRepository(client, place).at("branches", ...branch.split("/"));
      const found = new Shape((await client.read({ path })).body, "branch");
      return { ref: branch, sha: found.object("commit").sha("id") };
    },
  };
}

async function observeRepository(client: ForgeClient, place: ObservedPlace): Promise<RepositoryObservations> {
  const opened = openRepository(client, place);
  const number = place.number ?? (await findNumber(client, place));
  return {
    name: `${place.owner}/${place.repository}`,
    repository: await observe(async () => {
      const found = new Shape((await client.read({ path: opened.at() })).body, "repository");
      const rights = found.anyObject("permissions");
      return { defaultBranch: found.text("default_branch"), ...(rights && { rights: toRights(rights) }) };
    }),
    ...(number !== undefined && {
      comments: await observe(async () => {
        await readComments(opened, number);
        return true as const;
      }),
    }),
  };
}

/** Any pull request will do. */
async function findNumber(client: ForgeClient, place: ObservedPlace): Promise<number | undefined> {
  const path = openRepository(client, place).at("pulls");
  const found = await observe(async () => {
    const { body } = await client.read({ path, query: { state: "all", limit: 1, page: 1 } });
    return toShapes(body, "pull requests")[0]?.integer("number");
  });
  return "seen" in found ? found.seen : undefined;
}

function toRights(rights: Shape): Rights {
  if (rights.anyFlag("admin")) return "admin";
  return rights.anyFlag("push") ? "write" : "read";
}
