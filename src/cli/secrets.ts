import { titleOf } from '../rules/manifests/manifest';
import { Manifests } from '../rules/manifests/manifests';
import { type Command, Exit, UsageError } from './command';
import { readManifests } from './read';
import { told } from './reports/judgement';
import { scriptOf } from './secrets/script';
import { remark } from './secrets/shell';
import { wantedSecrets } from './secrets/wanted';

/** Writes the script that makes every Secret that manifests refer to; everything that is given is taken as one cluster. */
export const secrets: Command = {
  usage: 'secrets FILE…',
  about: 'writes a script that creates the Secrets that manifests refer to and nothing among them makes',
  run: (files, io) => {
    if (files.length === 0) throw new UsageError('secrets needs a file, a directory, or - for standard input');
    const { origins, problems } = readManifests(files, io.stdin);
    const manifests = Manifests.of(origins);
    const wanted = wantedSecrets(manifests);
    io.out(scriptOf(wanted, manifests));
    for (const { reader, name, key, as } of wanted.broken) {
      const seen = JSON.stringify(key === undefined ? name : `${name}/${key}`);
      io.err(remark(`${titleOf(reader)} refers to a Secret that cannot exist: ${seen} (${as})`));
    }
    for (const problem of problems) io.err(told(problem));
    if (problems.length > 0) return Exit.UNREADABLE;
    return wanted.broken.length > 0 ? Exit.BROKEN : Exit.CLEAN;
  },
};
