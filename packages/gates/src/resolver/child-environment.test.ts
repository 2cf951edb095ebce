import { expect, it } from "vitest";

import { childEnvironment } from "./child-environment.ts";

it("hands on what programs are found by, and no secret", () => {
  const kept = {
    PATH: "/bin",
    HOME: "/home/a",
    LANG: "C",
    LC_ALL: "C",
    JAVA_HOME: "/java",
    PYTHONPATH: "/python",
    TZ: "UTC",
  };
  const dropped = {
    GITHUB_TOKEN: "x",
    SECRET_PATH: "x",
    token_home: "x",
    SSH_KEY_PATH: "x",
    PGPASSWORD: "x",
    DATABASE_URL: "x",
    NODE_OPTIONS: "--inspect",
    USER: undefined,
  };
  expect(childEnvironment({ ...kept, ...dropped })).toEqual(kept);
});
