import { configuration } from './concerns/configuration';
import { database } from './concerns/database';
import { documents } from './concerns/documents';
import { exposure } from './concerns/exposure';
import { features } from './concerns/features';
import { gpu } from './concerns/gpu';
import { images } from './concerns/images';
import { lobu } from './concerns/lobu';
import { models } from './concerns/models';
import { network } from './concerns/network';
import { objects } from './concerns/objects';
import { observation } from './concerns/observation';
import { ollama } from './concerns/ollama';
import { parts } from './concerns/parts';
import { pods } from './concerns/pods';
import { backup, postgres } from './concerns/postgres';
import { redis } from './concerns/redis';
import { scaling } from './concerns/scaling';
import { secrets } from './concerns/secrets';
import { signIn } from './concerns/sign-in';
import { storage } from './concerns/storage';
import { variables } from './concerns/variables';
import { vectors } from './concerns/vectors';
import type { Rule } from './rule';

/** Every rule by its concern, in reading order. */
export const concerns = {
  scaling,
  backup,
  postgres,
  database,
  storage,
  redis,
  secrets,
  exposure,
  documents,
  'sign-in': signIn,
  network,
  images,
  pods,
  parts,
  vectors,
  models,
  lobu,
  features,
  ollama,
  gpu,
  configuration,
  variables,
  observation,
  objects,
} satisfies Record<string, Rule[]>;

/** Every rule, in reading order. */
export const catalogue: Rule[] = Object.values(concerns).flat();
