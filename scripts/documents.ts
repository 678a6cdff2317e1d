import { catalogue } from '../src/rules/catalogue';
import { rulesDocument } from '../src/rules/docs';

/** The generated documents, by their names in docs/. */
export function documents(): { [name: string]: string } {
  return { 'rules.md': rulesDocument(catalogue) };
}
