/** Clients whose settings can't hold such a policy, and what they can do; from their makers' documentation. */
export const otherClients: readonly { client: string; text: string }[] = [
  {
    client: 'Cursor',
    text: 'The editor’s list of tools only says which run without asking; every other tool still asks, and none can be denied or hidden there.',
  },
  {
    client: 'VS Code',
    text: 'A setting can force a question before a tool, and the tool picker takes tools away for one request. Nothing denies a tool for good, and how the setting names a tool of an MCP server is not documented.',
  },
  {
    client: 'Windsurf',
    text: 'Tools are switched on and off by hand in its window. Which keys of its file do the same is not documented, so we write none.',
  },
  {
    client: 'Cline',
    text: 'A server’s list of approved tools says which run without asking; every other tool asks, and none can be denied.',
  },
];
