import type { SignIn } from './sign-in';

/** Refuses a second provider of a kind: Open WebUI has one set of variables for each. */
export function atMostOneOfEach(signIn: SignIn[]): SignIn[] {
  const kinds = signIn.map(({ _kind }) => _kind);
  const twice = kinds.find((kind, index) => kinds.indexOf(kind) !== index);
  if (twice)
    throw new Error(
      `webui.signIn must have at most one SignIn.${twice}, which Open WebUI has one set of variables for`,
    );
  return signIn;
}
