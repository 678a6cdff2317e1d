// expect: TS2345 Argument of type 'string' is not assignable to parameter of type 'SecretRef'
import { WebSearch } from 'cdk8s-open-webui';

WebSearch.kagi('key-in-plain-text');
