// Stands in for node:child_process in the bundle: nothing of the command line starts another program.
module.exports = {};
