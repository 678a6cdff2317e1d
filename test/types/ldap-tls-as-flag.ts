// expect: TS2322 Type 'boolean' is not assignable to type 'LdapTls'
import { SignIn } from 'cdk8s-open-webui';

SignIn.ldap({ host: 'ldap.example.com', searchBase: 'dc=example,dc=com', tls: true });
