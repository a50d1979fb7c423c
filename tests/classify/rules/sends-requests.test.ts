import { testRule } from '../tables.ts';

testRule('sends-requests', {
  hits: [
    ['http_post', 'Make an HTTP POST request to a URL'],
    ['call_api', 'Call an API endpoint with the given method and body'],
    ['send_request', 'Send a request to the gateway'],
  ],
  misses: [
    ['http_get', 'Make an HTTP GET request to a URL'],
    ['fetch_url', 'Fetch a page by its URL'],
    ['create_pull_request', 'Create a pull request'],
    ['request_access', 'Request access to a folder'],
  ],
});
