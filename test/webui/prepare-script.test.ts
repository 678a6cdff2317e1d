import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareScript } from '../../src/webui/prepare-script';

describe('the prepare script', () => {
  test.each(['$', '`', '\\', '{{', '\t'])('has no %j, which a template or the kubelet could take for its own', text => {
    expect(prepareScript).not.toContain(text);
  });

  test('is ASCII, in lines of at most 120 characters', () => {
    expect(prepareScript).toMatch(/^[\n -~]*$/);
    expect(prepareScript.split('\n').filter(line => line.length > 120)).toEqual([]);
  });

  const python = spawnSync('python3', ['--version']).status === 0 ? test : test.skip;
  python('is Python', () => {
    const directory = mkdtempSync(join(tmpdir(), 'prepare-script-'));
    try {
      const file = join(directory, 'prepare.py');
      writeFileSync(file, prepareScript);
      const { status, stderr } = spawnSync('python3', ['-m', 'py_compile', file], { encoding: 'utf8' });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  });
});
