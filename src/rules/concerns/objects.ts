import { acknowledgementsAreUsed } from '../objects/acknowledgements-are-used';
import { objectsAreUnique } from '../objects/objects-are-unique';
import { secretsExistInEachNamespace } from '../objects/secrets-exist-in-each-namespace';
import type { Rule } from '../rule';

/** The rules about objects, in reading order. */
export const objects: Rule[] = [objectsAreUnique, secretsExistInEachNamespace, acknowledgementsAreUsed];
