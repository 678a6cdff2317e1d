// expect: TS2322 Type 'string' is not assignable to type 'SecretStoreRef'
import { ExternalSecrets } from 'cdk8s-open-webui';

new ExternalSecrets(null!, 'secrets', { store: 'vault' });
