// expect: TS2673 Constructor of class 'Scaling' is private
import { Replicas, Scaling } from 'cdk8s-open-webui';

new Scaling(Replicas.exactly(3), {}, true);
