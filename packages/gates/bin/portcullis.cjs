#!/usr/bin/env node
"use strict";

// Starts the bundled command line. A gate runs on every push and start-up is most of its time, so the code that V8 compiled is
// kept: after the run, with the functions that the run called, which Node's own compile cache leaves out. A cache that cannot be
// read, written or used costs time, never a result.
const { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } = require("node:fs");
const { dirname, join } = require("node:path");
const { Script } = require("node:vm");

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(`portcullis: Node ${process.versions.node} is too old; version 22.18 or later is needed.\n`);
  process.exit(2);
}

const COMMANDS = ["check", "explain", "simulate", "replay", "init", "snapshot", "doctor"];
const CONTRACT_COMMANDS = ["validate", "generate", "diff", "drift", "matrix", "sync", "convert"];
const MIGRATIONS_COMMANDS = ["check", "plan", "fix", "explain"];
const TEMPLATES_COMMANDS = ["check"];
const RESTART_COMMANDS = ["check"];

const folder = join(__dirname, "..", "dist", "bin");
const requireHere = require("node:module").createRequire(join(folder, "main.cjs"));
const command = commandOf(process.argv[2] ?? "", process.argv[3] ?? "");
// The parser of SQL is WebAssembly that runs for some milliseconds: optimising it takes three times as long as it runs.
if (command.startsWith("migrations")) {
  const { setFlagsFromString } = require("node:v8");
  for (const flag of ["--liftoff-only", "--no-wasm-tier-up", "--no-wasm-dynamic-tiering"]) setFlagsFromString(flag);
}
const libraries = new Map();
run("main", command, load);

/** What only some commands need is in files of its own, of several modules each. */
function load(name) {
  if (!name.startsWith("library:")) return requireHere(name);
  const [, file, module] = name.split(":");
  if (!libraries.has(file)) libraries.set(file, run(file, `${command}-${file}`, requireHere));
  return libraries.get(file)[module]();
}

function run(name, cacheName, require) {
  const file = join(folder, `${name}.cjs`);
  const { size, mtimeMs } = statSync(file);
  // Another build is another key.
  const key = `${process.version} ${process.arch} ${size} ${mtimeMs} ${file}\n`;
  const cacheFile = join(cacheFolder(), `${cacheName}.cache`);
  const cachedData = readCache(cacheFile, key);
  const script = new Script(readFileSync(file, "latin1"), { filename: file, ...(cachedData && { cachedData }) });
  if (cachedData === undefined || script.cachedDataRejected)
    process.once("exit", () => writeCache(script, cacheFile, key));
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module, file, folder);
  return module.exports;
}

/** Each command has a cache of its own, since each calls other functions. */
function commandOf(first, second) {
  if (first === "contract" && CONTRACT_COMMANDS.includes(second)) return `contract-${second}`;
  if (first === "migrations" && MIGRATIONS_COMMANDS.includes(second)) return `migrations-${second}`;
  if (first === "templates" && TEMPLATES_COMMANDS.includes(second)) return `templates-${second}`;
  if (first === "restart" && RESTART_COMMANDS.includes(second)) return `restart-${second}`;
  if (!COMMANDS.includes(first)) return "help";
  // Reading a forge calls much that judging a file does not.
  const isOfForge = process.argv.some((option) => /^--(?:pr|event)(?:=|$)/.test(option));
  return isOfForge ? `${first}-forge` : first;
}

/** The user's own folder: one that others may write would let them choose what runs. */
function cacheFolder() {
  const { XDG_CACHE_HOME, HOME, USERPROFILE } = process.env;
  return join(XDG_CACHE_HOME || join(HOME || USERPROFILE || __dirname, ".cache"), "portcullis");
}

function readCache(cacheFile, key) {
  try {
    const bytes = readFileSync(cacheFile);
    const start = Buffer.byteLength(key);
    return bytes.toString("utf8", 0, start) === key ? bytes.subarray(start) : undefined;
  } catch {
    return undefined;
  }
}

function writeCache(script, cacheFile, key) {
  try {
    mkdirSync(dirname(cacheFile), { recursive: true, mode: 0o700 });
    const partial = `${cacheFile}.${process.pid}`;
    writeFileSync(partial, Buffer.concat([Buffer.from(key), script.createCachedData()]), { mode: 0o600 });
    renameSync(partial, cacheFile);
  } catch {
    // The next run compiles again.
  }
}
