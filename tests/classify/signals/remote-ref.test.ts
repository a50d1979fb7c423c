import { testSignal } from '../tables.ts';

testSignal('remote-ref', {
  hits: [[['get', 'Get a thing', { x: { $ref: 'http://198.51.100.1/schema.json' } }]]],
  misses: [
    ['get', 'Get a thing', { x: { $ref: '#/$defs/x' } }],
    ['get', 'Get a thing', { x: { type: 'string' } }],
  ],
});
