// Stands in for commander's node:child_process in the bundle: it has no subcommand that is a program of its own.
module.exports = {};
