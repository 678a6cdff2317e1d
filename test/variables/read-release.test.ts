import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const python = spawnSync('python3', ['--version']).status === 0 ? test : test.skip;

/** What the script reads in a package of these files. */
function read(files: Record<string, string>): Record<string, unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'read-release-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const script = join(__dirname, '../../scripts/catalogue/read-release.py');
    const { stdout, stderr } = spawnSync('python3', [script, folder, '1.2.3'], { encoding: 'utf8' });
    expect(stderr).toBe('');
    return JSON.parse(stdout).variables;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

python.each([
  ['a boolean', "X = os.getenv('X', 'True').lower() == 'true'", { type: 'boolean', default: 'True' }],
  [
    'a number at the start',
    "X = int(os.getenv('X', '5'))",
    { type: 'integer', strict: true, needsText: true, default: '5' },
  ],
  [
    'a number that may be empty',
    "X = int(os.getenv('X')) if os.getenv('X') else None",
    { type: 'integer', strict: true },
  ],
  [
    'a number with a fallback',
    "X = os.getenv('X')\ntry:\n  X = float(X)\nexcept ValueError:\n  X = 1",
    { type: 'number' },
  ],
  [
    'a list that drops what is empty',
    "X = [e.strip() for e in os.getenv('X', '').split(',') if e.strip()]",
    { type: 'list', separator: ',', default: '' },
  ],
  [
    'a list',
    "X = os.environ.get('X', '*').split(';')",
    { type: 'list', separator: ';', keepsEmpty: true, default: '*' },
  ],
  [
    'JSON',
    "x = os.getenv('X', '')\ntry:\n  x = json.loads(x)\nexcept ValueError:\n  x = {}\nX = x",
    { type: 'json', shape: 'object', default: '' },
  ],
  ['a text', "X = os.environ['X']", { type: 'text' }],
])('%s', (_what, source, facts) => {
  expect(read({ 'env.py': `import json, os\n${source}` })).toEqual({ X: facts });
});

python('what a helper, a loop and another file make of it', () => {
  const variables = read({
    'env.py': `import os
def number(name, default):
    try:
        return int(os.getenv(name) or default)
    except ValueError:
        return default
A = number('A', 1)
HEADERS = {'B': 1, 'C': 2}
for header, setter in HEADERS.items():
    os.environ.get(header)
D = os.getenv('D', '')
E = os.getenv('E', os.getenv('F', 'False')).lower() == 'true'`,
    'other.py': 'from open_webui.env import D\nhosts = D.split(",")\n',
  });
  expect(variables).toEqual({
    A: { type: 'integer' },
    B: { type: 'text' },
    C: { type: 'text' },
    D: { type: 'list', separator: ',', keepsEmpty: true, default: '' },
    E: { type: 'boolean', default: 'False' },
    F: { type: 'boolean', default: 'False', insteadOf: 'E' },
  });
});

python('which key of the configuration a variable seeds', () => {
  const variables = read({
    'config.py': `import os
a = os.getenv('A', '')
try:
    parsed = json.loads(a)
    A = parsed
except ValueError:
    A = {}
b = os.getenv('B', '')
try:
    parsed = json.loads(b)
    B = parsed
except ValueError:
    B = []
C = os.getenv('C', '')
TREE = {'c': C}
DEFAULT_CONFIG = {'a.a': A, 'b.b': B, 'tree': TREE}`,
  });
  expect(variables).toMatchObject({ A: { configKey: 'a.a' }, B: { configKey: 'b.b' }, C: { configKey: 'tree' } });
});
