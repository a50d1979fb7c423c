import { testSignal } from '../tables.ts';

testSignal('reads-secrets', {
  hits: [
    [['get_private_key', 'Get the private key of a wallet']],
    [['list_env', 'Prints all environment variables']],
    [['get_secret', 'Get a secret by name']],
    [['list_license_keys', '']],
    [['get_pipeline_variables', 'Get the variables of a CI pipeline']],
    [['get_request', 'Gets one network request, including its cookies']],
    [['secret_get', 'List all secrets of the vault or get one secret with its value']],
    [['list_topics', 'Lists all topics, returning endpoints and access keys']],
  ],
  misses: [
    ['check_password', 'Validate the strength of a password'],
    ['create_secret', 'Create a secret'],
    ['get_key', 'Get the value of a key in the cache'],
    ['secret_list', 'List all secrets of a worker'],
    ['list_keys', 'Get a list of secret keys. Only shows the key names.'],
    ['give_cookie', 'Award a cookie'],
    ['get_password_policy', 'Get the password policy'],
  ],
});
