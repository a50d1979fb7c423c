import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser.ts';

const port = 4399;
// Chromium's sandbox needs a user other than root; the other flags keep it from calling home during tests.
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const args = process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet;

export default defineConfig({
  testDir: 'tests/site',
  outputDir: '.cache/site-tests',
  fullyParallel: true,
  workers: 2,
  forbidOnly: !!process.env.CI,
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}/`,
    launchOptions: { executablePath: findBrowser(), args },
    permissions: ['clipboard-read', 'clipboard-write'],
  },
  webServer: {
    command: 'node scripts/serve.ts',
    url: `http://localhost:${port}/`,
    env: { OUT: process.env.OUT ?? '.cache/village', PORT: String(port) },
  },
});
