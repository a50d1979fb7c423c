import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verdictOf } from './tables.ts';

const phrases: readonly (readonly [name: string, description: string, does: string | undefined])[] = [
  ['delete_note', 'Delete a note.', 'deletes a note'],
  ['list_rows', 'Lists all rows of a table. Use it first.', 'lists all rows of a table'],
  ['write_page', 'Create a page or completely overwrite an existing page.', 'creates a page or completely overwrites an existing page'], // prettier-ignore
  ['save_row', 'Create, update or delete a row.', 'creates, updates or deletes a row'],
  ['find_rows', 'Search and list rows of the table', 'searches and lists rows of the table'],
  ['get_config', 'Get the boats.toml configuration for a project.', 'gets the boats.toml configuration for a project'],
  ['get_version', 'Get the Boat.js version used by the server.', 'gets the Boat.js version used by the server'],
  ['list_boats', 'Lists all .boat files (e.g. hulls) in a harbour.', 'lists all .boat files (e.g. hulls) in a harbour'],
  ['go_back', 'Go back to the former page', 'goes back to the former page'],
  ['version_rollback', 'Rollback to a former version', 'rolls back to a former version'],
  ['manage_tags', 'Manage tags: list all tags, create a tag, or delete a tag.', undefined],
  ['boat_ops', 'Perform various operations on a boat.', undefined],
  ['get_boat', '⚓ Get a boat.', undefined],
  ['get_boat', 'Get a boat Args: id', 'gets a boat'],
  ['get_boat', 'Get a boat, including its mast, its sail, its keel, its rudder, its anchor and a good many further things that a harbour master would want to be told.', 'gets a boat'], // prettier-ignore
  ['get_view', 'Get a view of the page, this is better than a picture.', 'gets a view of the page'],
  ['create_user', 'Create an Boat user.', 'creates a Boat user'],
  ['list_guides', 'List of guides in the library.', undefined],
  ['start_here', 'START HERE for boats. Looks at the harbour.', undefined],
  ['tools_on', 'Run this tool first when a boat is missing.', undefined],
  ['ask_docs', 'Takes in the question of a user, then searches the documents.', undefined],
  ['make_ready', 'Use this tool to make ready.', undefined],
  ['clean', 'Clean build products.', undefined],
  ['fix_boat', 'Determine if paint can mend a boat and guide the painter.', undefined],
  ['create_boat', 'Returns the created boat.', undefined],
  ['show_memo', 'Shows a <b>memo</b>.', undefined],
];

for (const [name, description, does] of phrases)
  test(`${does === undefined ? 'nothing is said' : 'what is said'} of ${name}: ${description.slice(0, 60)}`, () =>
    assert.equal(verdictOf([name, description]).does, does));

test('a phrase never ends in the midst of something', () => {
  const tails = ['including a, b', 'with the', 'and', '(such as', 'using', 'for a, b,', '— that is'];
  for (const tail of tails) {
    const does = verdictOf(['get_boat', `Get a boat ${tail}`]).does;
    assert.ok(does === undefined || /^gets a boat$/.test(does), `${does}`);
  }
});
