/** Builds both packages: modules and declarations by tsc, and the command line as one bundle that starts fast. */
import { build } from "esbuild";
import { execa } from "execa";
import { chmod, copyFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

/** The declarations and modules of the library. */
export async function buildModules(): Promise<void> {
  // Outputs of sources that are gone would be published otherwise.
  for (const name of ["contracts", "gates"])
    await rm(join(root, "packages", name, "dist"), { recursive: true, force: true });
  await execa("tsc", ["-b", "--force"], { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  // tsc derives declarations from the JavaScript of the validators; the generated ones say more.
  const generated = join(root, "packages/contracts/src/generated");
  for (const name of (await readdir(generated)).filter((file) => file.endsWith(".validate.d.ts"))) {
    await copyFile(join(generated, name), join(root, "packages/contracts/dist/generated", name));
  }
}

const LAUNCHER = `#!/usr/bin/env node
import { enableCompileCache } from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";

// Compiled code is kept in the user's own folder: a shared one could be written by others.
enableCompileCache(process.env.NODE_COMPILE_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "portcullis"));
await import("./main.js");
`;

/** The command line, with what it needs for judging folded in; what only \`contract\` needs stays outside. */
export async function buildCommandLine(): Promise<void> {
  const folder = join(root, "packages/gates/dist/bin");
  await rm(folder, { recursive: true, force: true });
  await build({
    entryPoints: [join(root, "packages/gates/src/cli/main.ts")],
    outdir: folder,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node22",
    conditions: ["source"],
    external: ["ajv", "ajv/*", "ajv-formats", "json-schema-to-typescript", "esbuild"],
    // commander is CommonJS and asks for Node's modules by require.
    banner: {
      js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
    },
    minifySyntax: true,
    minifyWhitespace: true,
    chunkNames: "[name]-[hash]",
    logLevel: "warning",
  });
  await writeFile(join(folder, "portcullis.js"), LAUNCHER);
  await chmod(join(folder, "portcullis.js"), 0o755);
}

if (import.meta.main) {
  await buildModules();
  await buildCommandLine();
}
