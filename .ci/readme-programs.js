// Writes each TypeScript block of a README as a program of its own: node readme-programs.js README.md DIRECTORY
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const [readme, directory] = process.argv.slice(2);
const blocks = [...readFileSync(readme, 'utf8').matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code]) => code);
if (blocks.length === 0) throw new Error(`${readme} has no TypeScript block`);
blocks.forEach((code, index) => writeFileSync(join(directory, `program-${index + 1}.ts`), code));
