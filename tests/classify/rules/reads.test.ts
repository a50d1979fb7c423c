import { testRule } from '../tables.ts';

testRule('reads', {
  hits: [
    ['users', 'Perform various user operations (list, get)'],
    ['workflow', 'Use this tool to orchestrate a workflow that provides step-by-step guidance'],
    ['http_options', 'Make an HTTP OPTIONS request to retrieve options for a URL'],
    ['ask_corpus', 'Run a RAG query over the corpus and return results'],
    ['wallet_call', 'Call a contract method without sending a transaction'],
    ['get_started', 'YOU MUST CALL THIS TOOL FIRST. Returns the list of APIs'],
    ['migrate_pages_guide', 'ALWAYS read this guide before migrating pages'],
    ['list_files', 'List the files of a folder'],
    ['get_user', 'Get a user by id'],
    ['search', 'Search the web'],
    ['GET_POSITIONS', 'Get all your positions'],
    ['getprice', 'Returns the price of a coin'],
    ['git_log', 'Shows the commit logs'],
    ['weather', 'Current weather at a place'],
    ['fetch_finetuning_status', 'Fetches the status of a fine-tuning job'],
    ['调用记录', '获取调用记录列表'],
    ['listar_notas', 'Lista las notas del usuario'],
  ],
  misses: [
    ['delete_file', 'Delete a file'],
    ['get_and_delete_message', 'Get a message and delete it'],
    ['read_and_update', 'Read a note and update its text'],
  ],
});
