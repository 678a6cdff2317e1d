import { catalogue } from '../src/rules/catalogue';
import { rulesDocument } from '../src/rules/docs';
import { PROPS } from '../src/webui/props';
import { exposureDocument } from './exposure/document';
import { gateways } from './exposure/gateways';
import { ingresses } from './exposure/ingress';
import { routes } from './exposure/routes';
import { services } from './exposure/services';
import { findingsDocument } from './renderings/document';
import { variablesDocument } from './variables-document';

/** The generated documents, by their names in docs/. */
export function documents(): { [name: string]: string } {
  return {
    'rules.md': rulesDocument(catalogue),
    'findings.md': findingsDocument(),
    'exposure.md': exposureDocument([ingresses, gateways, routes, services]),
    'variables.md': variablesDocument(PROPS),
  };
}
