import type { RepositoryObservations, Rights } from "../../core/doctor/observations.ts";
import type { ForgeAnswer, ForgeClient } from "../forge-client.ts";
import type { ForgeObserver, ObservedPlace } from "../forge-observer.ts";
import { clockAheadOf, isAway, observe, observeIn, toAwayForge } from "../observe.ts";
import { observeTeams } from "../observe-teams.ts";
import { Shape, toShapes } from "../shape.ts";
import { observeBranch } from "./observe-branch.ts";
import { readTeams } from "./read-teams.ts";
import { toActor } from "./to-actor.ts";

/** Looks at GitHub. @param client with the root `https://api.github.com` */
export function createGitHubObserver(client: ForgeClient): ForgeObserver {
  return {
    async observeForge(place, hasToken) {
      // What everybody may ask, and does not count.
      const first = await observe(() => client.read({ path: ["rate_limit"] }));
      if (isAway(first)) return toAwayForge("github", client, first, hasToken);
      const scopes = "seen" in first ? scopesOf(first.seen) : undefined;
      const repository = place && (await observeRepository(client, place));
      return {
        kind: "github",
        root: client.root.href,
        name: await observeIn(first, (answer) => {
          const version = answer.header("x-github-enterprise-version");
          return { product: "GitHub", ...(version !== undefined && { version }) };
        }),
        clockAhead: await observeIn(first, (answer) => clockAheadOf(client, answer)),
        hasToken,
        account: await observe(async () =>
          toActor(new Shape((await client.read({ path: ["user"] })).body, "account of the token")),
        ),
        ...(scopes && { scopes }),
        ...(repository && { repository }),
      };
    },
    observeTeams: (owner, names) => observeTeams(names, (gaps) => readTeams(client, owner, names, gaps)),
    observeBranch: (place, branch) => observe(() => observeBranch(client, place, branch)),
    async readTip(place, branch) {
      const found = new Shape((await client.read({ path: [...pathOf(place), "branches", branch] })).body, "branch");
      return { ref: branch, sha: found.object("commit").sha("sha") };
    },
  };
}

/** Only of classic tokens; of none it is an empty header. */
const scopesOf = (answer: ForgeAnswer): readonly string[] | undefined =>
  answer
    .header("x-oauth-scopes")
    ?.split(",")
    .map((scope) => scope.trim())
    .filter((scope) => scope !== "");

const pathOf = ({ owner, repository }: ObservedPlace): readonly string[] => ["repos", owner, repository];

async function observeRepository(client: ForgeClient, place: ObservedPlace): Promise<RepositoryObservations> {
  const number = place.number ?? (await findNumber(client, place));
  return {
    name: `${place.owner}/${place.repository}`,
    repository: await observe(async () => {
      const found = new Shape((await client.read({ path: pathOf(place) })).body, "repository");
      const rights = found.anyObject("permissions");
      return { defaultBranch: found.text("default_branch"), ...(rights && { rights: toRights(rights) }) };
    }),
    ...(number !== undefined && {
      comments: await observe(async () => {
        await client.read({ path: [...pathOf(place), "issues", number, "comments"], query: { per_page: 1 } });
        return true as const;
      }),
    }),
  };
}

/** Any pull request will do. */
async function findNumber(client: ForgeClient, place: ObservedPlace): Promise<number | undefined> {
  const path = [...pathOf(place), "pulls"];
  const found = await observe(async () => {
    const { body } = await client.read({ path, query: { state: "all", per_page: 1 } });
    return toShapes(body, "pull requests")[0]?.integer("number");
  });
  return "seen" in found ? found.seen : undefined;
}

function toRights(rights: Shape): Rights {
  if (rights.anyFlag("admin")) return "admin";
  return rights.anyFlag("push") ? "write" : "read";
}
