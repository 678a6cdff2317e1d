import { finding } from '../finding';
import { fact } from '../manifests/facts';
import type { Rule } from '../rule';

/** A prop sets a variable with everything that belongs to it. */
export const propsSetVariables: Rule = {
  id: 'props-set-variables',
  level: 'warning',
  title: 'what a prop of `WebUI` can say is not said through `env`',
  why: 'a prop sets a variable with all that belongs to it, checks it, and lets policies and rules see what it reaches; `env` does none of it',
  fix: 'use the prop that is named, and take the variable out of `env` or `secretEnv`',
  source: 'https://github.com/cdk8s-open-webui/cdk8s-open-webui/blob/main/docs/variables.md',
  check: manifests =>
    manifests.workloads.flatMap(({ object }) =>
      finding(
        object,
        (fact(object, 'beside-props')?.split(',') ?? []).map(each => {
          const [name, prop = ''] = each.split('=');
          return `${name} is given through env, and \`${prop}\` sets it`;
        }),
      ),
    ),
};
