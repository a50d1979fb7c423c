function setOf(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean));
}

/** Short forms that names use, as a reader writes them. */
export const spelledOut: Readonly<Record<string, string>> = {
  api: 'API', url: 'URL', urls: 'URLs', sql: 'SQL', vm: 'VM', vms: 'VMs', pdf: 'PDF', csv: 'CSV', json: 'JSON', xml: 'XML',
  html: 'HTML', css: 'CSS', dns: 'DNS', ip: 'IP', ssl: 'SSL', tls: 'TLS', http: 'HTTP', ui: 'UI', ai: 'AI', ci: 'CI', iam: 'IAM',
  pr: 'pull request', prs: 'pull requests', mr: 'merge request', repo: 'repository', repos: 'repositories', vpc: 'VPC',
  org: 'organisation', env: 'environment', config: 'configuration', db: 'database', info: 'information', ssh: 'SSH',
  sla: 'SLA', kpi: 'KPI', faq: 'FAQ', rss: 'RSS', npm: 'npm', gpu: 'GPU', cpu: 'CPU', ecs: 'ECS', eks: 'EKS', kv: 'KV', r2: 'R2',
  d1: 'D1', s3: 'S3', lwc: 'LWC', poi: 'POI', nft: 'NFT', sms: 'SMS', vba: 'VBA', otp: 'OTP', mfa: 'MFA', acl: 'ACL', sso: 'SSO',
  cidr: 'CIDR', dag: 'DAG', eslint: 'ESLint', figma: 'Figma', github: 'GitHub', slack: 'Slack', notion: 'Notion', google: 'Google',
  jira: 'Jira', confluence: 'Confluence', graphql: 'GraphQL', postgres: 'Postgres', kubernetes: 'Kubernetes', docker: 'Docker',
  helm: 'Helm', grafana: 'Grafana', prometheus: 'Prometheus', loki: 'Loki', azure: 'Azure', aws: 'AWS', atlas: 'Atlas', sentry: 'Sentry',
  xcode: 'Xcode', android: 'Android', ios: 'iOS', lambda: 'Lambda', redis: 'Redis', mongodb: 'MongoDB', excel: 'Excel', git: 'Git',
  stripe: 'Stripe', browserstack: 'BrowserStack', cdn: 'CDN', ide: 'IDE', ttl: 'TTL', uuid: 'UUID', utc: 'UTC', dom: 'DOM',
  wiki: 'wiki', crm: 'CRM', etf: 'ETF', chatgpt: 'ChatGPT', linkedin: 'LinkedIn', youtube: 'YouTube', twitter: 'Twitter',
  facebook: 'Facebook', instagram: 'Instagram', tiktok: 'TikTok', reddit: 'Reddit', amazon: 'Amazon', walmart: 'Walmart', ebay: 'eBay',
  hubspot: 'HubSpot', gmail: 'Gmail', dynatrace: 'Dynatrace', gcp: 'GCP', cron: 'cron', oauth: 'OAuth', id: 'identifier', ids: 'identifiers',
  tempo: 'Tempo', davis: 'Davis', copilot: 'Copilot', webhook: 'webhook', var: 'variable', vars: 'variables', spec: 'specification', specs: 'specifications',
  doc: 'document', sdk: 'SDK', slds: 'SLDS', mcp: 'MCP', sim: 'simulator', sims: 'simulators', apex: 'Apex', kubectl: 'kubectl', app: 'app', jest: 'Jest', rpc: 'RPC', atp: 'ATP', salesforce: 'Salesforce', gitlab: 'GitLab', browserbase: 'Browserbase', k8s: 'Kubernetes',
}; // prettier-ignore

/** Nouns without a plural, so that nobody reads of "a second information". */
export const massNouns =
  setOf(`information data content contents access text metadata code feedback documentation media news help guidance
  usage traffic weather time storage health advice research audio progress settings stats statistics metrics details
  analytics markdown syntax markup activity availability html css json xml sql javascript connectivity coverage pricing
  billing support authentication authorization provenance lineage permissions knowledge compliance everything spending
  synonyms consumption evidence sentiment`);

/** Words in -ing and -ed that are nouns. */
export const verbalNouns =
  setOf(`setting settings meeting meetings building buildings pricing billing embedding embeddings string
  strings feed feeds seed embed thing things marketing rating ratings listing listings ranking rankings recording recordings heading
  headings finding findings mapping mappings binding bindings warning warnings booking bookings posting postings drawing drawings
  shipping training speed routing timing logging hosting onboarding king ring spring earning earnings holding holdings saving
  savings spending staging testing branding peering monitoring alerting ping reading readings briefing filing filings sibling
  bed need thread shed weed typing rendering rendered mixing red run runs`);

/** Words that say nothing as the head of a phrase. */
export const emptyHeads =
  setOf(`search searches query queries object objects update updates kv list item all one it tool tools operation operations action actions here how orupdate kubectl rls semantic alternative entity here entry thing things value values
  type types request requests me self by batch bulk multi many multiple v1 v2 v3 raw single full detail simple advanced async mode
  latest recent current available active default specific new global local public private remote custom dynamic related id ids best
  practice handler helper reader updater services-reader up down use create get set fetch find stop change order apply add run start
  response responses top way out info other others more details them this that please relevant operation instruction basic
  click drag hover swipe tap back forward wheel web webs internet engine constant head auth`);

/** What stands before "of" and only holds what follows: "a list of", "the details of". */
export const holding =
  setOf(`list lists set series batch details information metadata properties attributes settings summary overview bunch
  array`);

/** What stands before "of" and is neither the thing nor all of it: "the number of", "the status of". */
export const counting =
  setOf(`number count kind kinds type types range part parts pair page pages total sum amount name names value values
  status state content contents text body data copy instance piece map lot variety one any all some each history
  version versions collection`);

/** Words that end no noun phrase, though a name may end in them: "todo done", "cells horizontal". */
export const noHeads =
  setOf(`together horizontal vertical visible hidden done unsafe assignable optimal available horizontally vertically
  here there now again first last locally remotely online offline safe active inactive enabled disabled complete
  incomplete down up on off per using via left made sent held kept built found given taken written shown seen known either both only too also back out forward`);

/** Adjectives and fillers dropped from the front of a phrase. */
export const dropped =
  setOf(`a an the this that these those its their his her your our my all any each every some one multiple
  several both existing new specific only single given specified particular many current detailed more up comprehensive full
  available complete various additional further entire first latest bulk batch specified selected provided real live your
  individual own immediate just official structured raw other another most recent top eligible concise appropriate
  relevant suitable possible certain following same next previous upcoming`);

/** Server names that are common words: "on the Time server", where a brand reads "on Linear". */
export const commonServers =
  setOf(`time memory fetch filesystem everything git word excel mobile ssh sequential-thinking
  code-runner desktop-commander task-master basic-memory example test`);
