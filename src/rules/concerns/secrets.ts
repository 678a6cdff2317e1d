import type { Rule } from '../rule';
import { externalSecretsAreServed } from '../secrets/external-secrets-are-served';
import { oneOwnerPerSecret } from '../secrets/one-owner-per-secret';
import { replicasShareSecretKey } from '../secrets/replicas-share-secret-key';
import { secretKeySurvivesRestarts } from '../secrets/secret-key-survives-restarts';
import { secretKeysExist } from '../secrets/secret-keys-exist';
import { secretsAreReferences } from '../secrets/secrets-are-references';

/** The rules about secrets, in reading order. */
export const secrets: Rule[] = [
  replicasShareSecretKey,
  secretKeySurvivesRestarts,
  secretsAreReferences,
  secretKeysExist,
  oneOwnerPerSecret,
  externalSecretsAreServed,
];
