import { expect, it } from "vitest";

import { findForge } from "./forge-address.ts";

const find = (options: Parameters<typeof findForge>[0], environment: NodeJS.ProcessEnv = {}) => {
  const { kind, root, isOfJob } = findForge(options, environment);
  return [kind, root.href, isOfJob];
};
const JOB = { GITHUB_SERVER_URL: "https://git.example" };

it.each([
  ["nothing", {}, {}, ["github", "https://api.github.com/", false]],
  ["a job of GitHub", {}, { GITHUB_SERVER_URL: "https://github.com" }, ["github", "https://api.github.com/", true]],
  ["a job of Gitea", {}, JOB, ["gitea", "https://git.example/api/v1", true]],
  [
    "the environment",
    {},
    { ...JOB, PORTCULLIS_FORGE_URL: "https://a.example/" },
    ["gitea", "https://a.example/api/v1", false],
  ],
  ["an option", { forgeUrl: "https://b.example/git/" }, JOB, ["gitea", "https://b.example/git/api/v1", false]],
  [
    "the job's own forge by an option",
    { forgeUrl: "https://git.example/" },
    JOB,
    ["gitea", "https://git.example/api/v1", true],
  ],
  ["the root of an API", { forgeUrl: "https://b.example/api/v1/" }, {}, ["gitea", "https://b.example/api/v1", false]],
  [
    "another GitHub",
    { forge: "github", forgeUrl: "https://b.example/api/v3" },
    {},
    ["github", "https://b.example/api/v3", false],
  ],
  ["the same host by http", { forgeUrl: "http://git.example" }, JOB, ["gitea", "http://git.example/api/v1", false]],
] as const)("is told by %s", (_, options, environment, expected) => {
  expect(find(options, environment)).toEqual(expected);
});
