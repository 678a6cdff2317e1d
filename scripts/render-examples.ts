import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { examples, names, render } from './examples';

for (const name of names()) {
  const expected = join(examples, name, 'expected.yaml');
  writeFileSync(expected, render(join(examples, name, 'main.ts')));
  console.log(relative(process.cwd(), expected));
}
