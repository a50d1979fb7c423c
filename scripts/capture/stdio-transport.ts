import { spawn, type ChildProcess } from 'node:child_process';
import { ReadBuffer, serializeMessage } from '@modelcontextprotocol/sdk/shared/stdio.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';

/** What is started, where, and how much it may say in all. */
export interface Program {
  command: string;
  args: readonly string[];
  cwd: string;
  env: Record<string, string>;
  /** Bytes on standard output. */
  bytes: number;
}

/** A transport that also knows why it ended. */
export interface WatchedTransport extends Transport {
  /** Why the conversation ended before its time, or undefined. */
  failure: () => string | undefined;
  /** True where it printed something else than messages. */
  isGarbled?: () => boolean;
}

/**
 * Talks to a program over its standard input and output. The SDK's own transport ends the one process it started;
 * this one leads a process group and kills all of it, limits what it may say, and remembers how it ended.
 */
export function stdioTransport(program: Program): WatchedTransport {
  const state: State = { program, said: 0, unreadable: 0, errors: '' };
  const transport: WatchedTransport = {
    start: () => start(state, transport),
    send: (message) => send(state, serializeMessage(message)),
    close: async () => end(state),
    failure: () => state.failure,
    isGarbled: () => state.unreadable > 0,
  };
  return transport;
}

interface State {
  program: Program;
  child?: ChildProcess;
  said: number;
  unreadable: number;
  errors: string;
  failure?: string;
}

function start(state: State, transport: Transport): Promise<void> {
  const { command, args, cwd, env, bytes } = state.program;
  const buffer = new ReadBuffer({ maxBufferSize: bytes + 1 });
  const child = spawn(command, args, { cwd, env, detached: true, stdio: ['pipe', 'pipe', 'pipe'] });
  state.child = child;
  child.stdin.on('error', () => {
    // The program has closed its input; how it ends says more.
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (state.errors = (state.errors + chunk).slice(-4_000)));
  child.stdout.on('data', (chunk: Buffer) => {
    state.said += chunk.length;
    if (state.said > bytes) return fail(state, `it answered with more than ${bytes} bytes`);
    buffer.append(chunk);
    readMessages(buffer, state, transport);
  });
  child.on('close', (code, signal) => {
    state.failure ??= endOf(state, code, signal);
    transport.onclose?.();
  });
  return new Promise((resolve, reject) => child.on('spawn', resolve).on('error', reject));
}

function readMessages(buffer: ReadBuffer, state: State, transport: Transport): void {
  for (;;) {
    try {
      const message = buffer.readMessage();
      if (message === null) return;
      transport.onmessage?.(message);
    } catch {
      // Many servers log on standard output: such a line is counted and passed over.
      state.unreadable++;
    }
  }
}

function send(state: State, text: string): Promise<void> {
  return new Promise((resolve) => {
    if (state.child?.stdin?.writable && !state.child.stdin.write(text)) state.child.stdin.once('drain', resolve);
    else resolve();
  });
}

function fail(state: State, reason: string): void {
  state.failure ??= reason;
  end(state);
}

/** Kills the program and all that it started. */
function end({ child }: State): void {
  if (!child?.pid) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The group is gone already.
  }
  child.stdout?.destroy();
  child.stderr?.destroy();
}

function endOf({ unreadable, errors }: State, code: number | null, signal: string | null): string {
  const how = signal ? `stopped by ${signal}` : `ended with exit code ${code}`;
  const said = errors || (unreadable > 0 ? 'it printed text that is no JSON-RPC' : '');
  return `it ${how} before it answered${said ? `: ${said}` : ''}`;
}
