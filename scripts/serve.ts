/** `npm start` after the build: serves the site on this machine and prints its address. `PORT` and `OUT` may be set. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

const out = process.env.OUT || 'dist';
const port = Number(process.env.PORT || 4321);

if (!existsSync(join(out, 'index.html'))) {
  console.error(`${out} holds no site; run npm run build first`);
  process.exit(2);
}

const files = sirv(out, { dev: true });
const missing = readFileSync(join(out, '404.html'));
const server = createServer((request, response) => {
  files(request, response, () => {
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(missing);
  });
});

server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(error.code === 'EADDRINUSE' ? `port ${port} is taken; set PORT to another` : error.message);
  process.exit(1);
});
server.listen(port, () => console.log(`http://localhost:${port}/`));
