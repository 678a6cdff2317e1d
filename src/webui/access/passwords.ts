import { optional, refuse, text } from '../../k8s/demand';
import { given, type Variable, value } from '../../k8s/environment';

/** What passwords must be like. */
export interface PasswordRules {
  /**
   * A regular expression of Python that every new password must match.
   *
   * @default - 8 characters or more, with a small and a capital letter, a digit and something else
   */
  readonly pattern?: string;

  /**
   * What users read who have chosen another one.
   *
   * @default - Open WebUI's own words
   */
  readonly hint?: string;

  /**
   * Whether the form to sign up asks for the password twice.
   *
   * @default - false
   */
  readonly askTwice?: boolean;

  /**
   * How passwords are stored; those that are there stay as they are.
   *
   * @default - PasswordHash.BCRYPT
   */
  readonly hash?: PasswordHash;
}

/** How passwords are stored. */
export enum PasswordHash {
  /** By bcrypt, which reads 72 bytes of a password. */
  BCRYPT = 'bcrypt',
  /** By Argon2. */
  ARGON2 = 'argon2',
}

/** The variables of passwords. */
export function passwordVariables({ pattern, hint, askTwice, hash }: PasswordRules): Variable[] {
  const path = 'webui.access.passwords';
  return [
    value('ENABLE_PASSWORD_VALIDATION', true),
    ...given({
      PASSWORD_VALIDATION_REGEX_PATTERN: optional(pattern, expression),
      PASSWORD_VALIDATION_HINT: optional(hint, given => text(`${path}.hint`, given)),
      ENABLE_SIGNUP_PASSWORD_CONFIRMATION: askTwice,
      PASSWORD_HASH_ALGORITHM: hash,
    }),
  ];
}

/** What is no expression is replaced by the default without a word (open-webui v0.11.4, backend/open_webui/env.py:825). */
function expression(pattern: string): string {
  const path = 'webui.access.passwords.pattern';
  if (pattern.includes('$('))
    refuse(path, "an expression without '$(', which Kubernetes reads as a reference", pattern);
  try {
    new RegExp(pattern);
    return pattern;
  } catch {
    return refuse(path, 'a regular expression', pattern);
  }
}
