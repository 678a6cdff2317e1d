// expect: TS2554 Expected 0 arguments, but got 1.
import { PodSecurity } from 'cdk8s-open-webui';

PodSecurity.assigned({ runAsUser: 1000 });
