import { finding, merged } from '../finding';
import { SecretKeys } from '../manifests/secret-keys';
import { secretReferences } from '../manifests/secret-references';
import type { Rule } from '../rule';

/** A key is part of the reference. */
export const secretKeysExist: Rule = {
  id: 'secret-keys-exist',
  level: 'error',
  title: 'a key that is read is in the Secret that the manifests make',
  why: "the pod waits in CreateContainerConfigError (couldn't find key), and so does every pod after the next restart",
  fix: 'add the key to the Secret, to `data` of the ExternalSecret or to `encryptedData` of the SealedSecret; or create `ExternalSecrets` after the parts, so that it sees all that they read',
  source: 'https://kubernetes.io/docs/concepts/configuration/secret/#restriction-secret-must-exist',
  check: manifests => {
    const keys = new SecretKeys(manifests);
    return merged(
      secretReferences(manifests).flatMap(({ name, namespace, key, optional, reader, as }) => {
        const known = keys.of(name, namespace);
        if (key === undefined || optional || !known || known.includes(key)) return [];
        return finding(reader, [
          `${as} reads the key ${key} of Secret/${name}, which has ${known.join(', ') || 'none'}`,
        ]);
      }),
    );
  },
};
