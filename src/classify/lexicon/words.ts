function setOf(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean));
}

/** Nouns for verbs that lead a name although the noun exists too: `list_files`, `test_connection`. */
export const leadingVerbs =
  setOf(`setup quote can is has does should list search query check test report view show display count run review preview export
  download upload print help set start stop launch restart update change edit copy move clone import transfer trigger
  scan fetch cancel close reset clear empty click type press call execute send filter find estimate select stat
  rate watch pay buy sell refresh lock drop sync record share deploy unlink forward`);

/** Words that end the object of a verb. */
export const boundaries = setOf(`from to in on onto for with without using by via at into through that which when where
  while as based per within across between if then including so because after before until under over about against
  during whose who is are was were will can may and or plus along given such like matching containing according
  associated related belonging if optionally`);

/** Words that may stand before the verb of a lead sentence. */
export const fillers =
  setOf(`a an the this that these it its your you we i they user users tool tools function functions
  endpoint endpoints api apis command commands method methods operation operations action actions mcp utility resource
  can could will would shall should must may might is are be been being was used use to for which who and or also then
  please allow allows allowing let lets enable enables enabling help helps helping permit permits support supports
  supporting able ability abilities capability capabilities designed intended meant want wants need needs when whenever
  agent agents ai llm assistant claude model models client clients us them one in order simple simply powerful
  comprehensive basic advanced new general universal specialized specialised dedicated main primary core key
  convenient high-level low-level helper wrapper wraps server request primarily mode only just quick smart unified
  special single first here at once each server-side client-side me my our employ employs employing utilize utilizes utilizing leverage leverages leveraging provides provide offer offers offering
  providing feature features service try tries trying attempt attempts attempting responsible do does facilitates
  facilitate exposes expose exposing invoke-only via purpose description summary overview note important usage title
  name args deprecated beta alpha experimental required read-only readonly write admin free paid pro premium new
  legacy v1 v3 unique ultimate go-to good great ideal perfect useful default`);

/** Determiners and pronouns: a word before one of them is a verb. */
export const determiners = setOf(`a an the this that these those its their his her your our my all any each every some
  it them one multiple several both new existing specific only`);

/** Nouns that name an act: "deletion of", `code_execution`. */
export const nominals: ReadonlyMap<string, string> = new Map(
  Object.entries({
    deletion: 'delete', removal: 'remove', creation: 'create', insertion: 'insert', execution: 'execute',
    retrieval: 'retrieve', conversion: 'convert', calculation: 'calculate', generation: 'generate',
    validation: 'validate', verification: 'verify', translation: 'translate', modification: 'modify',
    installation: 'install', cancellation: 'cancel', termination: 'terminate', revocation: 'revoke',
    deployment: 'deploy', invocation: 'invoke', registration: 'register', transformation: 'transform',
    extraction: 'extract', analysis: 'analyze', comparison: 'compare', calculator: 'calculate', converter: 'convert',
    validator: 'validate', lookup: 'lookup', discovery: 'discover', inspection: 'inspect', migration: 'migrate',
    synthesis: 'synthesize', recognition: 'detect', detection: 'detect', summarization: 'summarize',
    summary: 'summarize', overview: 'show', information: 'show', info: 'show', detail: 'show', details: 'show',
    statistics: 'show', stats: 'show', status: 'show', documentation: 'show', history: 'show', metadata: 'show',
    prediction: 'predict', explanation: 'explain', guide: 'show', recommendations: 'recommend', suggestions: 'suggest', forecast: 'forecast',
    management: 'manage', uploader: 'upload', downloader: 'download', scraper: 'scrape', crawler: 'crawl',
    fetcher: 'fetch', reader: 'read', viewer: 'view', finder: 'find', checker: 'check', generator: 'generate',
    searcher: 'search', inspector: 'inspect', analyzer: 'analyze', parser: 'parse', formatter: 'format',
    encoder: 'encode', decoder: 'decode', runner: 'run', executor: 'execute', purchase: 'purchase', payment: 'pay',
    withdrawal: 'withdraw', refund: 'refund', subscription: 'subscribe', editor: 'edit', writer: 'write',
    sender: 'send', agent: 'delegate', repl: 'execute', interpreter: 'execute', builder: 'generate', thinking: 'think', reasoning: 'reason', transcription: 'transcribe',
    weather: 'show', 'port-forward': 'port-forward', news: 'show', result: 'show', results: 'show', snippet: 'show', definition: 'show',
  }),
); // prettier-ignore

/** Words of servers and descriptions that speak of money and assets. */
export const moneyWords =
  setOf(`wallet wallets crypto cryptocurrency bitcoin btc ethereum eth solana token tokens nft nfts
  trading trade trades exchange exchanges broker brokerage stock stocks portfolio payment payments billing invoice
  invoices merchant evm defi onchain blockchain lightning usdc usdt swap liquidity staking ledger bank banking upi
  checkout futures perpetual perps leverage shop commerce ecommerce pay refund refunds
  bnb dex amm lend lending borrow`);

/** Words of servers and descriptions whose tools work in a browser, on a desktop or a phone. */
export const screenWords =
  setOf(`browser playwright puppeteer selenium webdriver chrome chromium firefox webpage desktop
  adb android ios simulator emulator appium cdp devtools mobile mouse keyboard gui computer screen stagehand
  automation xcode tab tabs element page`);
