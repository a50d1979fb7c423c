/** What a rationale calls the thing that a tool works on: only what the words of the definition bear out. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classifyTool } from '../../../src/classify/classify.ts';
import { factsOf } from '../../../src/classify/rationale/facts.ts';
import { things } from '../../../src/classify/rationale/wording.ts';
import { read } from '../../../src/classify/reading.ts';

interface Row {
  /** To complete "the thing …". */
  shows: string;
  name: string;
  description: string;
  noun: string | undefined;
  server?: string;
}

const rows: readonly Row[] = [
  { shows: 'is what name and description agree on', name: 'delete_note', description: 'Delete a note.', noun: 'note' },
  { shows: 'is nothing that only the name says', name: 'fleet_berthalarms_get', description: 'Get what is wrong at a quay.', noun: undefined },
  { shows: 'has the number of the description, not of a family of names', name: 'zones_get', description: 'Get details about a specific zone.', noun: 'zone' },
  { shows: 'is what the details are of', name: 'get_berth', description: 'Get the details of a mooring permit.', noun: 'mooring permit' },
  { shows: 'is no number of things', name: 'get_boats', description: 'Get the number of pilots in a harbour.', noun: undefined },
  { shows: 'is no first of several', name: 'change_look', description: 'Change the colour, width and depth of a quay.', noun: undefined },
  { shows: 'is not half of "diagnostic and activity logs"', name: 'query_tides', description: 'Get diagnostic and activity logs of a gauge.', noun: undefined },
  { shows: 'does not stop before a bracket', name: 'find_passage', description: 'Find the shallow (at low water) channel to a quay.', noun: undefined },
  { shows: 'does not stop before a slash', name: 'update_margins', description: 'Updates header/footer text.', noun: undefined },
  { shows: 'does not stop inside a file name', name: 'get_settings', description: 'Get the boat.toml file.', noun: undefined },
  { shows: 'ends before a participle', name: 'get_words', description: 'Get all notes left by pilots.', noun: 'notes' },
  { shows: 'holds no clause', name: 'get_quays', description: 'Lists the moorings Harbour has observed.', noun: undefined },
  { shows: 'is spelled as in the description', name: 'create_ais_steps', description: 'Create Automatic Identification (AIS) steps for a pilot.', noun: 'AIS steps' },
  { shows: 'keeps a capital that the description gives it', name: 'list_functions', description: 'Lists all Edge Functions in a project.', noun: 'Edge Functions' },
  { shows: 'is no means', name: 'sftp_list', description: 'List a remote directory over SFTP.', noun: 'remote directory' },
  { shows: 'is no brand', name: 'search_books', description: 'Search arXiv by query.', noun: undefined },
  { shows: 'is no place that is searched', name: 'search_index', description: 'Search an index of pilots.', noun: undefined },
  { shows: 'is what is searched for', name: 'search_quay', description: 'Search for pilots by name.', noun: 'pilots' },
  { shows: 'is not the web', name: 'web_search', description: 'Search the web for tides.', noun: undefined },
  { shows: 'is no object of another verb', name: 'create_mooring_link', description: 'Connects a boat to a quay.', noun: undefined },
  { shows: 'is not what is applied', name: 'update_log_patch', description: 'Apply a patch to a log.', noun: undefined },
  { shows: 'is no query that is run', name: 'find', description: 'Run a find query against a collection.', noun: undefined },
  { shows: 'is no act that is performed', name: 'vector_search', description: 'Perform a similarity search.', noun: undefined },
  { shows: 'goes on where the description goes on', name: 'expire_payment', description: 'Expire an existing payment link.', noun: 'payment link' },
  { shows: 'loses no half of "profit and loss"', name: 'list-profit-and-loss', description: 'Lists the profit and loss report.', noun: undefined },
  { shows: 'leaves out the name of the server', server: 'Linear', name: 'get_team', description: 'Get a Linear issue.', noun: 'issue' },
  { shows: 'keeps a name that belongs to it', server: 'Google Workspace', name: 'create_plan', description: 'Creates a new secondary Google Calendar.', noun: 'secondary Google Calendar' },
  { shows: 'ends in no adverb', name: 'merge_cells_horizontal', description: 'Merge horizontal.', noun: undefined },
]; // prettier-ignore

for (const { shows, server = 'Harbour', name, description, noun } of rows)
  test(`the thing ${shows}: ${description}`, () => {
    const subject = { server: { name: server }, definition: { name, description } };
    const found = factsOf(read(subject), classifyTool(subject)).noun;
    assert.equal(found && things(found), noun);
  });
