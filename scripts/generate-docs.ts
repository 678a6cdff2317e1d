import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { documents } from './documents';

for (const [name, text] of Object.entries(documents())) {
  const file = join(__dirname, '..', 'docs', name);
  writeFileSync(file, text);
  console.log(relative(process.cwd(), file));
}
