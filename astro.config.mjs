import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';

const { SITE, BASE, OUT } = process.env;

export default defineConfig({
  // `npm start` serves here; a deployment says its own address.
  site: SITE || 'http://localhost:4321',
  base: BASE || '/',
  outDir: OUT || 'dist',
  trailingSlash: 'always',
  // One shared style sheet, cached after the first page.
  build: { inlineStylesheets: 'never', concurrency: 4 },
  devToolbar: { enabled: false },
  integrations: [mdx(), sitemap()],
  vite: { plugins: [tailwindcss()] },
});
