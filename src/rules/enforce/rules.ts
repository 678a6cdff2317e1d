import type { ApiObject } from 'cdk8s';
import { acknowledgement } from '../acknowledgements';
import { catalogue } from '../catalogue';
import { nearest } from '../nearest';

/** The rules that every part brings, and the way to break one on purpose. */
export abstract class Rules {
  /**
   * Accepts that an object breaks a rule, and says why: the object carries the reason as an annotation, for every reader
   * of the manifest and for `cdk8s-open-webui check`.
   *
   * @param object The object that a finding names.
   * @param id The rule, as the finding names it.
   * @param reason Why breaking it is right here.
   */
  public static acknowledge(object: ApiObject, id: string, reason: string): void {
    const ids = catalogue.map(rule => rule.id);
    if (!ids.includes(id)) {
      const suggestion = nearest(id, ids);
      throw new Error(`there is no rule '${id}'${suggestion ? `, did you mean '${suggestion}'?` : ''}`);
    }
    if (reason.trim() === '') {
      throw new Error(`acknowledging '${id}' on ${object.node.path} needs a reason, and an empty one was given`);
    }
    object.metadata.addAnnotation(acknowledgement(id), reason);
  }
}
