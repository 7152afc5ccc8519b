#!/usr/bin/env node
// A solc-shaped executable over the WebAssembly compiler of the npm package `solc`:
// forge only runs native executables, and this one needs no download.
'use strict';
const fs = require('node:fs');
const commandLine = process.argv.slice(2);

if (commandLine.includes('--version')) {
  // forge asks for the version on every run, so the 9 MB compiler is not loaded for it.
  const { version } = require('solc/package.json');
  process.stdout.write(
    `solc, the solidity compiler commandline interface\nVersion: ${version}+commit.00000000.Emscripten.clang\n`,
  );
} else if (commandLine.includes('--standard-json')) {
  const solc = require('solc');
  fs.writeFileSync(1, solc.compile(fs.readFileSync(0, 'utf8')));
} else {
  process.stderr.write(`unsupported arguments: ${commandLine.join(' ')}\n`);
  process.exitCode = 1;
}
