import { testSignal } from '../tables.ts';

testSignal('reads-secrets', {
  hits: [
    [['get_private_key', 'Get the private key of a wallet']],
    [['list_env', 'Prints all environment variables']],
    [['get_secret', 'Get a secret by name']],
    [['list_license_keys', '']],
    [['list_topics', 'Lists all topics, returning endpoints and access keys']],
  ],
  misses: [
    ['check_password', 'Validate the strength of a password'],
    ['create_secret', 'Create a secret'],
    ['get_key', 'Get the value of a key in the cache'],
    ['get_password_policy', 'Get the password policy'],
  ],
});
