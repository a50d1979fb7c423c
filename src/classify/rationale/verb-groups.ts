/** The sentence plans, by what a misaimed or repeated call does. */
export const verbGroups = {
  add: 'create add insert append register new make introduce log record note put duplicate clone copy fork scaffold define book reserve claim generate prepend draft store save write',
  change:
    'update edit modify change patch set configure customize customise adjust alter amend override tweak extend increment decrement increase decrease apply replace upsert format standardize standardise position align style setup initialize mutate tune resize rotate crop improve rewrite enhance emulate scale',
  rename: 'rename',
  move: 'move reorder rearrange transfer reschedule schedule transition promote demote reassign stage unstage nest sort',
  close:
    'close resolve complete finish archive finalize finalise mute snooze unpublish hide deactivate disable deprecate triage seal',
  reopen: 'reopen unarchive restore recover undelete untrash revert undo reactivate redo rollback uncomplete',
  judge: 'approve reject accept decline vote upvote downvote rate unapprove confirm deny',
  link: 'acknowledge ack assign attach link associate tag label pin star bookmark favorite follow subscribe join like group enable activate toggle switch lock mark mount bind',
  place:
    'upload import ingest sync synchronize download index migrate load populate seed stash backup export archive-to extract convert',
  versioned: 'commit push merge rebase checkout pull cherry-pick',
  say: 'send post comment reply respond tweet notify email mail forward message invite reinvite broadcast announce share contact react resend remind',
  publish: 'publish',
  enter: 'login authenticate connect authorize authorise logout reconnect',
  stop: 'stop pause restart reboot shutdown suspend halt undeploy drain cordon reload quarantine isolate hibernate failover end downgrade uncordon',
  start:
    'start launch begin run execute trigger dispatch initiate resume boot kickoff retry rerun replay invoke call perform do conduct start-up continue spawn fire orchestrate',
  deploy: 'deploy redeploy install upgrade build compile rebuild rollback',
  train: 'train finetune fine-tune retrain',
  scan: 'scan fuzz attack test benchmark crawl',
} as const;
export type VerbGroup = keyof typeof verbGroups;

const byVerb = new Map<string, VerbGroup>();
for (const [group, list] of Object.entries(verbGroups) as [VerbGroup, string][])
  for (const verb of list.split(' ')) if (!byVerb.has(verb)) byVerb.set(verb, group);

/** The plan that a verb asks for, if it has one of its own. */
export function groupOf(verb: string): VerbGroup | undefined {
  return byVerb.get(verb);
}
