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

const folder = join(__dirname, "..", "dist", "bin");
const requireHere = require("node:module").createRequire(join(folder, "main.cjs"));
const command = commandOf(process.argv[2] ?? "", process.argv[3] ?? "");
let libraries;
run("main", command, (name) => (name.startsWith("library:") ? library(name.slice("library:".length)) : requireHere(name)));

/** What only some commands need, in a file of its own. */
function library(name) {
  libraries ??= run("libraries", `${command}-libraries`, requireHere);
  return libraries[name]();
}

function run(name, cacheName, require) {
  const file = join(folder, `${name}.cjs`);
  const { size, mtimeMs } = statSync(file);
  // Another build is another key.
  const key = `${process.version} ${process.arch} ${size} ${mtimeMs} ${file}\n`;
  const cacheFile = join(cacheFolder(), `${cacheName}.cache`);
  const cachedData = readCache(cacheFile, key);
  const script = new Script(readFileSync(file, "latin1"), { filename: file, ...(cachedData && { cachedData }) });
  if (cachedData === undefined || script.cachedDataRejected) process.once("exit", () => writeCache(script, cacheFile, key));
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module, file, folder);
  return module.exports;
}

/** Each command has a cache of its own, since each calls other functions. */
function commandOf(first, second) {
  if (first === "contract") return /^(?:[a-z]{1,20})$/.test(second) ? `contract-${second}` : "contract";
  return /^(?:check|explain|simulate|replay|init)$/.test(first) ? first : "help";
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
