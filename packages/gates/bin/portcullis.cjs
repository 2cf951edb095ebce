#!/usr/bin/env node
"use strict";

// Starts the bundled command line. A gate runs on every push and start-up is most of its time, so the code that V8 compiled is
// kept: after the run, with the functions that the run called, which Node's own compile cache leaves out. A cache that cannot be
// read, written or used costs time, never a result.
const { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } = require("node:fs");
const { dirname, join } = require("node:path");
const { Script, constants } = require("node:vm");

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(`portcullis: Node ${process.versions.node} is too old; version 22.18 or later is needed.\n`);
  process.exit(2);
}

const file = join(__dirname, "..", "dist", "bin", "main.cjs");
const { size, mtimeMs } = statSync(file);
// Another build is another key. Each command has a cache of its own, since each calls other functions.
const key = `${process.version} ${process.arch} ${size} ${mtimeMs} ${file}\n`;
const cacheFile = join(
  cacheFolder(),
  `${/^(?:check|explain|simulate|replay|init|contract)$/.exec(process.argv[2] ?? "")?.[0] ?? "help"}.cache`,
);

const cachedData = readCache();
const script = new Script(readFileSync(file, "latin1"), {
  filename: file,
  importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  ...(cachedData && { cachedData }),
});
if (cachedData === undefined || script.cachedDataRejected) process.once("exit", writeCache);
const main = { exports: {} };
script.runInThisContext()(main.exports, require("node:module").createRequire(file), main, file, dirname(file));

/** The user's own folder: one that others may write would let them choose what runs. */
function cacheFolder() {
  const { XDG_CACHE_HOME, HOME, USERPROFILE } = process.env;
  return join(XDG_CACHE_HOME || join(HOME || USERPROFILE || __dirname, ".cache"), "portcullis");
}

function readCache() {
  try {
    const bytes = readFileSync(cacheFile);
    const start = Buffer.byteLength(key);
    return bytes.toString("utf8", 0, start) === key ? bytes.subarray(start) : undefined;
  } catch {
    return undefined;
  }
}

function writeCache() {
  try {
    mkdirSync(dirname(cacheFile), { recursive: true, mode: 0o700 });
    const partial = `${cacheFile}.${process.pid}`;
    writeFileSync(partial, Buffer.concat([Buffer.from(key), script.createCachedData()]), { mode: 0o600 });
    renameSync(partial, cacheFile);
  } catch {
    // The next run compiles again.
  }
}
