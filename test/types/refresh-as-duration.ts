// expect: TS2739 Type 'Duration' is missing the following properties from type 'Refresh'
import { Duration } from 'cdk8s';
import { ExternalSecrets, SecretStoreRef } from 'cdk8s-open-webui';

new ExternalSecrets(null!, 'secrets', { store: SecretStoreRef.store('vault'), refresh: Duration.hours(1) });
