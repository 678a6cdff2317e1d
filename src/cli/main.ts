#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { run } from './cli';

process.exitCode = run(process.argv.slice(2), {
  stdin: () => readFileSync(0, 'utf8'),
  out: text => process.stdout.write(`${text}\n`),
  err: text => process.stderr.write(`${text}\n`),
  // Honours NO_COLOR and FORCE_COLOR too; a pipe has no such method.
  colours: process.stdout.isTTY && process.stdout.hasColors(),
});
