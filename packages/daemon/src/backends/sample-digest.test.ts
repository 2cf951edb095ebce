import fc from "fast-check";
import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";

import { readConfiguration } from "../../runtimes/sample/read-configuration.mjs";
import { digestFolder } from "../files/digest-folder.ts";
import { useTemporaryFolders } from "./testing/temporary-folder.ts";

const temporaryFolder = useTemporaryFolders();

it("is computed by the sample runtimes as it is by the daemon, whatever the files are called", async () => {
  const folder = await temporaryFolder();
  // These are ordered otherwise by code units, by locale, and with the separator of folders.
  const segment = fc.constantFrom("a", "B", "a-", "a.b", "ä", "\uFF5E", "😀", ".z", "prompts", "e\u0301", "_");
  const path = fc.array(segment, { minLength: 1, maxLength: 3 }).map((segments) => segments.join("/"));
  await fc.assert(
    fc.asyncProperty(fc.dictionary(path, fc.string()), async (files) => {
      await rm(folder, { recursive: true });
      await mkdir(folder);
      for (const [name, content] of Object.entries(files)) {
        const absolute = join(folder, name);
        // One that is a folder already, or would lie in a file, is left out.
        await mkdir(dirname(absolute), { recursive: true }).catch(() => undefined);
        await writeFile(absolute, content).catch(() => undefined);
      }
      await symlink("/etc/passwd", join(folder, "link"));
      const { digest, files: found } = await digestFolder(folder);
      expect(await readConfiguration(folder)).toMatchObject({ digest, files: found });
    }),
    { numRuns: 60 },
  );
});
