/** A count that a person waiting at a terminal sees grow. */
export interface Progress {
  step(): void;
  end(): void;
}

const every = 500;
const clearLine = '\r\u001b[K';

/** Counts on one line of standard error, and takes the line away at the end; silent where no terminal is. */
export function startProgress(what: string, isShown: boolean = process.stderr.isTTY): Progress {
  let count = 0;
  const step = () => {
    count++;
    if (isShown && count % every === 0) process.stderr.write(`${clearLine}${what}: ${count.toLocaleString('en-GB')}`);
  };
  return { step, end: () => void (isShown && count >= every && process.stderr.write(clearLine)) };
}
