import type { Source } from '../data';
import type { FeatureProps } from './feature-props';
import { webSources } from './web';

/** Everything that a program says of features, by the prop that says it. */
export function featureSources(props: FeatureProps): Source[] {
  const of = (prop: keyof FeatureProps & ('imageGeneration' | 'imageEditing')): Source => ({
    prop,
    contribution: props[prop]?._contribution ?? {},
  });
  return [of('imageGeneration'), of('imageEditing'), ...webSources(props.webSearch, props.webLoader)];
}
