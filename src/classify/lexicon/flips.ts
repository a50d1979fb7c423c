import type { Kind } from '../act.ts';

/** Turns a verb by its object: the first entry whose nouns are met decides. */
export interface Flip {
  verbs: string;
  /** Head noun of the object is one of these. */
  head?: string;
  /** Any word of the object is one of these. */
  any?: string;
  /** Only on servers and in descriptions that speak of money or assets. */
  money?: true;
  kind: Kind;
  /** Overrides whether careful people differ about it. */
  disputed?: boolean;
}

const asset = `token fund money asset eth sol btc usdc usdt bnb erc20 erc721 erc1155 nft coin crypto cryptocurrency
  currency ether lamport sat satoshi stablecoin collateral liquidity dollar lovelace matic spl`;
const order = `order trade purchase swap`;
const query = `query review crawl mapping probe search lookup report calculation analysis ocr comparison conversion translation validation
  aggregation count check healthcheck diagnosis diagnostic inspection reasoning research retrieval explanation
  explain prediction evaluation assessment verification question extraction detection classification transformation
  summarization recognition similarity statistic forecast lint lookups geocoding arithmetic
  computation math fetch read ping traceroute whois dns whoami backtest screener completion`;
const job = `job deployment execution scan training simulation actor`;
const code = `code script command javascript python js shell function expression sql program statement snippet`;
const page = `page browser url tab website webpage window site app application link webview chrome`;
const soft = `selection console cache cached buffer highlight field input scratchpad thought presence simulator screen context session
  breadcrumb viewport filter form log breakpoint marker clipboard search timer view zoom camera terminal`;

export const flips: readonly Flip[] = [
  // Money first: the same verb that moves a file moves an asset.
  { verbs: 'transfer send move withdraw deposit pay', any: `${asset} payment payout refund nativetoken`, kind: 'pay' },
  { verbs: 'transfer', any: 'balance', kind: 'pay' },
  { verbs: 'transfer', money: true, head: '', kind: 'pay' },
  { verbs: 'transfer', any: '*', kind: 'write' },
  { verbs: 'send', head: 'transaction tx eth sol btc bitcoin payment transfer', kind: 'pay' },
  { verbs: 'send broadcast submit', any: 'transaction tx userop useroperation', kind: 'sign' },
  { verbs: 'send create issue', head: 'invoice', kind: 'bill' },
  { verbs: 'sign cosign', any: 'transaction tx psbt typed typeddata permit transfer userop', kind: 'sign' },
  { verbs: 'sign', any: 'in up out on off', kind: 'write' },
  { verbs: 'sign', any: '*', kind: 'write' },
  { verbs: 'approve', any: `${asset} spending spender allowance`, kind: 'pay' },
  { verbs: 'approve', head: 'payment payout transaction refund transfer', kind: 'pay' },
  { verbs: 'claim collect harvest', any: 'reward fee yield airdrop', money: true, kind: 'pay' },
  { verbs: 'add remove provide increase decrease supply lock unlock', any: 'liquidity collateral', kind: 'pay' },
  { verbs: 'mint burn', head: '', money: true, kind: 'trade' },
  { verbs: 'mint burn create issue', any: 'nft', kind: 'trade' },
  { verbs: 'burn', any: asset, kind: 'trade' },
  { verbs: 'swap exchange', any: asset, kind: 'trade' },
  { verbs: 'swap', head: '', money: true, kind: 'trade' },
  { verbs: 'swap', any: '*', kind: 'write' },
  { verbs: 'bridge', any: '*', money: true, kind: 'trade' },
  { verbs: 'bridge', any: '*', kind: 'write' },
  { verbs: 'fund', any: 'wallet account card campaign', kind: 'pay' },
  { verbs: 'stake trade', any: '*', kind: 'trade' },
  { verbs: 'capture', any: 'payment charge authorization', kind: 'pay' },
  {
    verbs:
      'process handle initiate make submit issue execute request trigger create schedule complete do perform settle',
    head: 'refund payment payout donation withdrawal deposit disbursement payrun remittance',
    kind: 'pay',
  },
  { verbs: 'open close', any: 'position', money: true, kind: 'trade' },
  { verbs: 'close', head: 'position', kind: 'trade' },
  { verbs: 'execute place submit make perform do initiate open enter', head: `${order} bet wager bid`, kind: 'trade' },
  { verbs: 'modify edit update replace amend', head: 'order', money: true, kind: 'trade' },
  {
    verbs: 'create post put new place',
    head: 'order trade',
    any: 'buy sell market limit stop spot future trading',
    kind: 'trade',
  },
  { verbs: 'create new place', head: 'order', kind: 'trade' },
  { verbs: 'create new generate make', head: 'charge invoice checkout paymentlink paylink', kind: 'bill' },
  {
    verbs: 'create generate new initiate make open',
    any: 'payment checkout paylink',
    head: 'link intent session request header order checkout authorization qr',
    kind: 'bill',
  },
  { verbs: 'create new start activate reactivate', head: 'subscription', money: true, kind: 'bill' },
  { verbs: 'change upgrade downgrade update switch', head: 'plan', any: 'subscription billing', kind: 'bill' },
  { verbs: 'change upgrade downgrade', head: 'subscription', kind: 'bill' },
  { verbs: 'create', head: 'transfer payout', kind: 'pay' },
  {
    verbs: 'book reserve',
    any: 'flight hotel ticket room trip ride stay rental car table seat restaurant',
    kind: 'trade',
  },
  { verbs: 'top topup top-up recharge', any: '*', kind: 'pay' },
  { verbs: 'redeem', any: 'code coupon voucher invite', kind: 'write' },
  { verbs: 'bill charge', any: '*', kind: 'bill' },
  { verbs: 'purchase buy', any: '*', kind: 'trade' },

  // Removal.
  {
    verbs: 'remove delete clear',
    any: 'background watermark noise whitespace formatting silence stopword',
    kind: 'write',
    disputed: true,
  },
  { verbs: 'clear reset flush empty clean', any: soft, kind: 'write', disputed: true },
  {
    verbs: 'reset',
    any: 'password zoom camera view timer conversation chat simulation time position scene theme',
    kind: 'write',
    disputed: true,
  },
  { verbs: 'clean cleanup', any: 'text html data string markdown whitespace', kind: 'compute', disputed: true },
  { verbs: 'drop', any: 'file element target onto', kind: 'drive', disputed: true },
  { verbs: 'end stop terminate', any: 'call session recording stream', kind: 'start', disputed: true },
  { verbs: 'kill', any: 'switch', kind: 'write' },
  { verbs: 'cancel', any: 'dialog', kind: 'end' },
  { verbs: 'leave', any: 'comment feedback note review message reply', kind: 'write' },
  { verbs: 'execute perform initiate trigger do', head: 'deletion removal cleanup wipe purge', kind: 'delete' },
  { verbs: 'push', any: 'force', kind: 'wipe' },
  { verbs: 'move send put', any: 'trash bin recycle', kind: 'write' },
  { verbs: 'expire', any: '*', kind: 'end' },
  { verbs: 'void', any: '*', kind: 'end' },

  // Statements, code, requests.
  {
    verbs: 'send make',
    any: 'friend connection invitation join review contact access membership',
    head: 'request',
    kind: 'send',
  },
  { verbs: 'open', any: 'node entity memory', kind: 'read' },
  { verbs: 'process handle', head: 'command instruction', kind: 'run', disputed: true },
  { verbs: 'load', any: 'instrument effect kit scene level asset workspace sample', kind: 'write', disputed: true },
  { verbs: 'generate create make', any: 'video', head: 'video clip movie', kind: 'start', disputed: true },
  {
    verbs: 'build construct compose',
    any: 'query topic signature string filter payload prompt expression uri url',
    kind: 'compute',
    disputed: true,
  },
  { verbs: 'build', any: 'index', kind: 'write', disputed: true },
  { verbs: 'perform do make', any: 'drag click hover scroll tap swipe', kind: 'drive' },
  {
    verbs: 'make send perform execute issue do run',
    any: 'get head options trace',
    head: 'request',
    kind: 'read',
    disputed: true,
  },
  { verbs: 'get', head: 'http', kind: 'read' },
  { verbs: 'post put delete patch', head: 'http', kind: 'request' },
  { verbs: 'get post put patch', head: 'request', any: 'http', kind: 'request' },
  {
    verbs: 'run execute perform submit',
    head: 'query',
    any: 'search find web semantic select lookup analytic metric log insight report keyword natural vector similarity filter count read aggregation trace show',
    kind: 'read',
  },
  { verbs: 'add', any: 'number integer value together', kind: 'compute' },
  { verbs: 'chat', any: '*', kind: 'generate', disputed: true },
  { verbs: 'place', head: 'call', kind: 'start' },
  { verbs: 'place', any: 'order bet bid wager trade gtt', kind: 'trade' },
  {
    verbs: 'scan',
    any: 'directory folder file project codebase workspace qr image document text barcode page repository token code item table record row',
    kind: 'read',
    disputed: true,
  },
  {
    verbs: 'run execute perform submit eval evaluate invoke',
    any: 'soql sosl promql logql jql kql xpath jmespath jsonpath jq nrql traceql lucene cql dql sparql esql',
    kind: 'read',
    disputed: true,
  },
  {
    verbs: 'run execute perform submit send issue do',
    any: 'sql cypher mutation statement ddl dml plsql tsql psql',
    kind: 'statement',
  },
  { verbs: 'query', any: 'sql cypher', kind: 'statement', disputed: true },
  { verbs: 'evaluate', any: 'math mathematical arithmetic', kind: 'compute' },
  { verbs: 'remove', any: 'focus', kind: 'drive' },
  { verbs: 'evaluate', any: `${code} page browser`, kind: 'run', disputed: false },
  { verbs: 'evaluate', any: '*', kind: 'read', disputed: true },
  {
    verbs: 'run execute perform conduct do make carry issue initiate start launch begin trigger submit invoke',
    head: 'seoaudit',
    kind: 'start',
    disputed: true,
  },
  { verbs: 'run execute', any: 'graphql', kind: 'statement' },
  { verbs: 'run execute send perform submit', head: 'query', kind: 'statement', disputed: true },
  {
    verbs: 'run execute perform conduct do make carry issue start begin process',
    head: query,
    kind: 'read',
    disputed: true,
  },
  { verbs: 'perform do make', any: query, kind: 'read', disputed: true },
  {
    verbs: 'make send perform execute issue do run',
    any: 'http api rest request curl fetch endpoint',
    head: 'request call post fetch endpoint get http',
    kind: 'request',
  },
  { verbs: 'call invoke execute', any: 'api endpoint', kind: 'request' },
  { verbs: 'call invoke', any: '*', kind: 'run' },
  { verbs: 'do perform carry conduct', any: 'login authentication', kind: 'write' },
  { verbs: 'perform do make', head: 'action click gesture interaction', kind: 'drive' },

  // Processes and devices.
  { verbs: 'create submit add schedule new queue enqueue post make', head: job, kind: 'start', disputed: true },
  { verbs: 'create', head: 'run', any: 'test', kind: 'write', disputed: true },
  { verbs: 'create', head: 'run', kind: 'start', disputed: true },
  { verbs: 'create', head: 'build', kind: 'start', disputed: true },
  {
    verbs: 'create make initiate place',
    head: 'call',
    any: 'phone outbound call voice',
    kind: 'start',
    disputed: true,
  },
  { verbs: 'make place', head: 'call', kind: 'start' },
  { verbs: 'assign create', any: 'isolation acquisition reboot shutdown', kind: 'start' },
  { verbs: 'load', any: 'model extension plugin module', kind: 'start', disputed: true },
  {
    verbs: 'load refresh close select switch upload maximize minimize resize set',
    any: 'browser tab webpage',
    kind: 'drive',
    disputed: true,
  },
  { verbs: 'load reload refresh close', head: page, kind: 'drive', disputed: true },
  { verbs: 'select', any: 'option dropdown element', kind: 'drive', disputed: true },
  { verbs: 'close', any: 'terminal process shell', kind: 'end', disputed: true },
  { verbs: 'close', any: 'connection session', kind: 'write', disputed: true },
  { verbs: 'open', head: 'issue ticket pr request', any: 'issue ticket pull merge', kind: 'write' },
  { verbs: 'start begin initiate', head: 'thread discussion conversation draft timer', kind: 'write', disputed: true },
  {
    verbs: 'start begin initiate',
    any: 'oauth authentication auth login authorization',
    kind: 'write',
    disputed: true,
  },
  {
    verbs: 'turn',
    any: 'light lamp device power switch fan heater camera monitor robot tv plug speaker screen',
    kind: 'start',
  },
  { verbs: 'turn', any: 'off on', kind: 'write' },
  { verbs: 'turn', any: '*', kind: 'compute' },
  { verbs: 'power', any: '*', kind: 'start' },
  { verbs: 'write', head: 'query', kind: 'statement' },
  {
    verbs: 'set turn control',
    any: 'light brightness thermostat volume heating hvac fan',
    kind: 'start',
    disputed: true,
  },
  { verbs: 'control operate interact', any: `${page} device mouse keyboard element`, kind: 'drive' },
  { verbs: 'step continue', any: '*', kind: 'start' },
  { verbs: 'scale', any: 'image video', kind: 'write' },
  { verbs: 'scale', any: 'deployment service cluster replica pod statefulset', kind: 'start' },
  { verbs: 'press type', any: '*', kind: 'drive' },
  { verbs: 'play', any: '*', kind: 'drive' },
  { verbs: 'go', any: 'back forward', kind: 'drive' },
  { verbs: 'train', any: 'station schedule ticket route timetable time', kind: 'read' },
  { verbs: 'record', head: 'screen video macro audio', kind: 'start' },
  { verbs: 'ask prompt instruct command delegate', any: 'agent subagent', kind: 'delegate' },
  { verbs: 'send', any: 'key keystroke input keyevent keypress', kind: 'drive' },
  { verbs: 'send write', any: 'command instruction gcode', kind: 'run' },
  { verbs: 'send', any: 'prompt', kind: 'delegate', disputed: true },
  { verbs: 'send make', any: 'request http', kind: 'request' },
  { verbs: 'press tap', any: '*', kind: 'drive' },

  // Messages and publishing.
  { verbs: 'send', any: 'draft', head: '', kind: 'send' },
  { verbs: 'publish', any: 'package version function extension', kind: 'publish' },
  { verbs: 'release', any: '*', kind: 'write' },
  { verbs: 'add create', head: 'comment reply', kind: 'write' },
  { verbs: 'text', any: 'to', kind: 'compute' },
  { verbs: 'share', any: 'file document folder item', kind: 'send' },

  // Reading that looks like changing.
  {
    verbs: 'create make prepare',
    head: 'summary diagram chart plot visualization mermaid explanation preview mnemonic phrase passphrase checksum outline slug uuid',
    kind: 'generate',
    disputed: true,
  },
  { verbs: 'set', head: 'timeout', kind: 'write' },
  { verbs: 'track', any: 'event', kind: 'write' },
  { verbs: 'check track', any: '*', kind: 'read' },
  { verbs: 'complete', any: 'code completion text prompt chat', kind: 'generate', disputed: true },
  { verbs: 'complete', any: '*', kind: 'write' },
  {
    verbs: 'resolve',
    any: 'thread comment issue error group conflict alert incident ticket discussion review problem',
    kind: 'write',
  },
  { verbs: 'convert', any: 'issue task subtask lead deal ticket draft', kind: 'write' },
  { verbs: 'format sort', any: 'cell range column row sheet', kind: 'write', disputed: true },
  { verbs: 'create', head: 'completion embedding', kind: 'generate', disputed: true },
  { verbs: 'convert transform', any: '*', kind: 'compute' },
  { verbs: 'request', any: 'review access permission approval change time leave reviewer copilot', kind: 'write' },
  { verbs: 'give', any: 'permission access role', kind: 'write' },
  { verbs: 'present', any: '*', kind: 'read' },
  { verbs: 'forward', any: 'port', kind: 'write' },
  { verbs: 'forward', any: 'geocode geocoding', kind: 'compute' },
  { verbs: 'create make', head: 'map', any: 'map', kind: 'generate', disputed: true },
  { verbs: 'make', any: '*', kind: 'write' },
];
