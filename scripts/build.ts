/** Builds both packages: modules and declarations by tsc, and the command line as one bundle that starts fast. */
import { build, type BuildOptions, type Plugin } from "esbuild";
import { execa } from "execa";
import { copyFile, cp, readdir, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const root = join(import.meta.dirname, "..");

/** The declarations and modules of the library. */
export async function buildModules(): Promise<void> {
  // Outputs of sources that are gone would be published otherwise.
  for (const name of ["contracts", "gates", "daemon"])
    await rm(join(root, "packages", name, "dist"), { recursive: true, force: true });
  await execa("tsc", ["-b", "--force"], { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  // tsc derives declarations from the JavaScript of the validators; the generated ones say more.
  const generated = join(root, "packages/contracts/src/generated");
  for (const name of (await readdir(generated)).filter((file) => file.endsWith(".validate.d.ts"))) {
    await copyFile(join(generated, name), join(root, "packages/contracts/dist/generated", name));
  }
}

/** Commander starts other programs only for subcommands that are files of their own; Node takes long to load this module. */
const commanderWithoutPrograms: Plugin = {
  name: "commander-without-programs",
  setup({ onResolve }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]node_modules[\\/]commander[\\/]/.test(importer)
        ? { path: join(root, "scripts/no-child-process.cjs") }
        : { external: true },
    );
  },
};

/**
 * What only some commands need is in files of its own, read when it is called for: what stands in the first file costs every
 * command time, run or not. The launcher finds them by name.
 */
const LIBRARIES: Readonly<Record<string, readonly string[]>> = {
  campaigns: ["fast-check"],
  processes: ["execa"],
  validators: [
    "@cfworker/json-schema",
    "ajv",
    "ajv-draft-04",
    "ajv-formats",
    "ajv-formats/dist/formats.js",
    "ajv/dist/2019.js",
    "ajv/dist/2020.js",
    "ajv/dist/standalone/index.js",
  ],
};

const librariesApart: Plugin = {
  name: "libraries-apart",
  setup({ onResolve }) {
    onResolve({ filter: /^[a-z@]/ }, ({ path }) => {
      const file = Object.keys(LIBRARIES).find((name) => LIBRARIES[name]?.includes(path));
      return file === undefined ? undefined : { path: `library:${file}:${path}`, external: true };
    });
  },
};

/**
 * Modules that take long to load, behind functions that are called only when a contract has changed, or has code to be held
 * against, or when more than the names of migrations is judged.
 */
const LATER =
  /\/(?:compare-schemas|read-surface|verify-witnesses|judge-objects|judge-practices|judge-queries|judge-measurement)\.ts$/;

const loadedWhenCalled: Plugin = {
  name: "loaded-when-called",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: LATER }, ({ path, resolveDir, namespace }) =>
      namespace === "later" ? undefined : { path: join(resolveDir, path), namespace: "later" },
    );
    onLoad({ filter: LATER, namespace: "later" }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const functions = Array.from(
        source.matchAll(/^export (?:function (\w+)\(|const (\w+) = \()/gm),
        ([, first, second]) => first ?? second,
      );
      if (functions.length !== (source.match(/^export (?!type |interface )/gm) ?? []).length)
        throw new Error(`${path} exports something else than functions: it cannot be loaded later.`);
      const contents = functions.map(
        (name) => `export const ${name} = (...values) => require(${JSON.stringify(path)}).${name}(...values);\n`,
      );
      return { contents: contents.join(""), resolveDir: dirname(path), loader: "js" };
    });
  },
};

/** Programs of their own, modules that are not JavaScript, and what only the generator of types needs. */
const OUTSIDE = ["esbuild", "json-schema-to-typescript", "@ast-grep/*", "libpg-query", "@electric-sql/pglite", "pg"];

const OPTIONS = {
  bundle: true,
  format: "cjs",
  platform: "node",
  target: "node22",
  conditions: ["source"],
  external: OUTSIDE,
  define: { "import.meta.url": "__filename" },
  // Every module that is loaded later goes through the launcher's require.
  supported: { "dynamic-import": false },
  // The launcher calls the file as the function that Node would wrap around it.
  banner: { js: "(function (exports, require, module, __filename, __dirname) {" },
  footer: { js: "})" },
  minify: true,
  // ASCII only: the launcher reads it byte by character.
  charset: "ascii",
  logLevel: "warning",
} as const satisfies BuildOptions;

/**
 * The command line as a few CommonJS files: a gate runs on every push, and start-up is most of its time. Modules that a command
 * does not need are in the file, but do not run.
 */
export async function buildCommandLine(): Promise<void> {
  const folder = join(root, "packages/gates/dist/bin");
  await rm(folder, { recursive: true, force: true });
  await build({
    ...OPTIONS,
    entryPoints: [join(root, "packages/gates/src/cli/main.ts")],
    outfile: join(folder, "main.cjs"),
    plugins: [commanderWithoutPrograms, librariesApart, loadedWhenCalled],
  });
  // A thread of its own, which Node loads without the launcher.
  const { banner: _, footer: __, ...inThread } = OPTIONS;
  await build({
    ...inThread,
    entryPoints: [join(root, "packages/gates/src/database/pglite-worker.ts")],
    outfile: join(folder, "pglite-worker.cjs"),
  });
  // `fake-forge` reads these at run time.
  await cp(join(root, "fixtures/forges"), join(folder, "forges"), { recursive: true });
  for (const [file, names] of Object.entries(LIBRARIES)) {
    const loaders = names.map((name) => `${JSON.stringify(name)}: () => require(${JSON.stringify(name)})`);
    await build({
      ...OPTIONS,
      stdin: { contents: `module.exports = { ${loaders.join(", ")} }`, resolveDir: join(root, "packages/gates") },
      outfile: join(folder, `${file}.cjs`),
    });
  }
}

/**
 * The daemon and the control plane as one file each, and the thread of the embedded database. What a start does not need at once
 * is in the file, and runs when it is called.
 */
export async function buildDaemon(): Promise<void> {
  const folder = join(root, "packages/daemon/dist/bin");
  await rm(folder, { recursive: true, force: true });
  const { banner: _, footer: __, define: ___, ...options } = OPTIONS;
  await build({
    ...options,
    banner: { js: 'const __address = require("node:url").pathToFileURL(__filename).href;' },
    define: { "import.meta.url": "__address", "import.meta.dirname": "__dirname" },
    entryPoints: {
      "portcullis-daemon": join(root, "packages/daemon/src/cli/main.ts"),
      "portcullis-control-plane": join(root, "packages/daemon/src/control-plane/main.ts"),
      "pglite-worker": join(root, "packages/daemon/src/store/pglite-worker.ts"),
    },
    outdir: folder,
    outExtension: { ".js": ".cjs" },
  });
}

/**
 * The action as a file and the parser of SQL beside it: what a forge is judged by needs no other program. Parsers of source code and
 * engines of databases are programs of one machine each, and are left out.
 */
export async function buildAction(): Promise<void> {
  const folder = join(root, "action/dist");
  await rm(folder, { recursive: true, force: true });
  const { banner: _, footer: __, ...options } = OPTIONS;
  await build({
    ...options,
    external: OUTSIDE.filter((name) => name !== "libpg-query" && name !== "@ast-grep/*"),
    entryPoints: [join(root, "packages/gates/src/cli/action/main.ts")],
    outfile: join(folder, "main.cjs"),
    plugins: [commanderWithoutPrograms, parsersRefused, loadedWhenCalled],
  });
  const { resolve } = createRequire(join(root, "packages/gates/package.json"));
  await copyFile(join(dirname(resolve("libpg-query")), "libpg-query.wasm"), join(folder, "libpg-query.wasm"));
}

const parsersRefused: Plugin = {
  name: "parsers-refused",
  setup({ onResolve, onLoad }) {
    const path = join(root, "packages/gates/src/cli/action/refuse-parsers.ts");
    onResolve({ filter: /^@ast-grep\// }, () => ({ path: "parsers", namespace: "refused" }));
    onLoad({ filter: /^/, namespace: "refused" }, () => ({
      contents: `module.exports = require(${JSON.stringify(path)}).refuseParsers();`,
      resolveDir: root,
    }));
  },
};

if (import.meta.main) {
  await buildModules();
  await buildCommandLine();
  await buildAction();
  await buildDaemon();
}
