/** Builds both packages: modules and declarations by tsc, and the command line as one bundle that starts fast. */
import { build } from "esbuild";
import { execa } from "execa";
import { copyFile, readdir, rm } from "node:fs/promises";
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

/**
 * The command line as one CommonJS file: a gate runs on every push, and start-up is most of its time. Modules that a command
 * does not need are in the file, but do not run; what only `contract` needs stays outside.
 */
export async function buildCommandLine(): Promise<void> {
  const folder = join(root, "packages/gates/dist/bin");
  await rm(folder, { recursive: true, force: true });
  await build({
    entryPoints: [join(root, "packages/gates/src/cli/main.ts")],
    outfile: join(folder, "main.cjs"),
    bundle: true,
    format: "cjs",
    platform: "node",
    target: "node22",
    conditions: ["source"],
    external: ["ajv", "ajv/*", "ajv-formats", "json-schema-to-typescript", "esbuild"],
    define: { "import.meta.url": "__filename" },
    alias: {
      // commander starts other programs only for subcommands that are files of their own; Node takes long to load this module.
      "node:child_process": join(root, "scripts/no-child-process.cjs"),
    },
    // The launcher calls the file as the function that Node would wrap around it.
    banner: { js: "(function (exports, require, module, __filename, __dirname) {" },
    footer: { js: "})" },
    minify: true,
    // ASCII only: the launcher reads it byte by character.
    charset: "ascii",
    logLevel: "warning",
  });
}

if (import.meta.main) {
  await buildModules();
  await buildCommandLine();
}
