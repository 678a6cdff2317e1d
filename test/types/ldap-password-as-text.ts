// expect: TS2322 Type 'string' is not assignable to type 'SecretRef'
import { SignIn } from 'cdk8s-open-webui';

SignIn.ldap({ host: 'ldap.example.com', searchBase: 'dc=a', bind: { dn: 'cn=chat', password: 'hunter2' } });
