import type { Contribution } from '../../connections/contribution';
import { sharedByProviders } from './oauth';
import type { SignIn } from './sign-in';

/** What the ways to sign in bring: each its own, and what the providers of OAuth share. */
export function waysToSignIn(signIn: SignIn[]): Contribution[] {
  const ways = atMostOneOfEach(signIn);
  const providers = ways.flatMap(({ _provider }) => _provider ?? []);
  return [
    ...ways.map(({ _contribution }) => _contribution),
    ...(providers.length > 0 ? [sharedByProviders(providers)] : []),
  ];
}

/** Refuses a second way of a kind: Open WebUI has one set of variables for each. */
function atMostOneOfEach(signIn: SignIn[]): SignIn[] {
  const kinds = signIn.map(({ _kind }) => _kind);
  const twice = kinds.find((kind, index) => kinds.indexOf(kind) !== index);
  if (twice)
    throw new Error(
      `webui.signIn must have at most one SignIn.${twice}, which Open WebUI has one set of variables for`,
    );
  return signIn;
}
