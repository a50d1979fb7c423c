import type { Category, Severity } from '../model/category.ts';
import type { Posture } from '../model/policy.ts';

/** All addresses of the site. Kept stable; nothing else builds one. `base` starts and ends with a slash. */
export function createUrls(base: string) {
  const at = (path: string) => base + path;
  return {
    home: at(''),
    browse: at('tools/'),
    server: (server: string) => at(`tools/${server}/`),
    serverJson: (server: string) => at(`tools/${server}.json`),
    serverMarkdown: (server: string) => at(`tools/${server}.md`),
    tool: (server: string, tool: string) => at(`tools/${server}/${tool}/`),
    toolJson: (server: string, tool: string) => at(`tools/${server}/${tool}.json`),
    toolMarkdown: (server: string, tool: string) => at(`tools/${server}/${tool}.md`),
    risks: at('risk/'),
    risk: (severity: Severity) => at(`risk/${severity}/`),
    riskOnServer: (severity: Severity, server: string) => at(`risk/${severity}/${server}/`),
    category: (category: Category) => at(`categories/${category.toLowerCase()}/`),
    attacks: at('attacks/'),
    attack: (id: string) => at(`attacks/${id}/`),
    attackJson: (id: string) => at(`attacks/${id}.json`),
    attacksJson: at('attacks.json'),
    policy: (server: string, posture: Posture, fileName: string) =>
      at(`policies/${server}.${posture === 'recommended' ? '' : `${posture}.`}${fileName}`),
    schemas: at('schemas/'),
    schema: (name: string) => at(`schemas/${name}.json`),
    search: at('search/'),
    methodology: at('methodology/'),
    methodologyRule: (rule: string) => at(`methodology/#rule-${rule}`),
    methodologySignal: (signal: string) => at(`methodology/#signal-${signal}`),
    corrections: at('methodology/#corrections'),
  };
}

export type Urls = ReturnType<typeof createUrls>;
