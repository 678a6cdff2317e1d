import { propsSetVariables } from '../configuration/props-set-variables';
import { storedSecretsAreRenewed } from '../configuration/stored-secrets-are-renewed';
import type { Rule } from '../rule';

/** The rules about configuration, in reading order. */
export const configuration: Rule[] = [propsSetVariables, storedSecretsAreRenewed];
