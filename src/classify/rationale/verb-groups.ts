/** The sentence plans, by what a misaimed or repeated call does. */
export const verbGroups = {
  add: 'create add insert append register new make introduce log record note put scaffold define book reserve claim generate prepend draft store save write provision',
  copy: 'duplicate clone copy fork',
  renew: 'rotate regenerate renew reissue refresh',
  change:
    'update edit modify change patch set configure customize customise adjust alter amend override tweak extend increment decrement increase decrease apply replace format standardize standardise position align style mutate tune resize crop improve rewrite enhance emulate upsert fix repair autofix optimize',
  setup: 'setup init initialize initialise integrate bootstrap',
  tune: 'scale upgrade downgrade uncordon',
  rename: 'rename',
  move: 'move reorder rearrange transfer reschedule schedule transition promote demote reassign nest sort',
  finish: 'close resolve complete finish finalize finalise triage seal',
  shelve: 'archive snooze unpublish hide dismiss',
  switch: 'deactivate disable deprecate mute unmute enable activate lock unlock protect unprotect toggle switch turn',
  reopen: 'reopen unarchive recover undelete untrash reactivate uncomplete',
  restore: 'restore revert undo redo',
  judge: 'approve reject accept decline vote upvote downvote rate unapprove confirm deny',
  tie: 'assign attach link associate subscribe join group mount bind',
  mark: 'acknowledge ack tag label pin star bookmark favorite favourite follow like mark',
  place: 'upload import ingest sync synchronize index migrate load populate seed',
  takeOut: 'download export backup extract stash compress trim dump',
  versioned: 'commit push merge rebase checkout pull cherry-pick fetch',
  say: 'send post comment reply respond tweet notify email mail forward message invite reinvite broadcast announce share contact react resend remind',
  publish: 'publish',
  enter: 'login authenticate authorize authorise logout signup',
  connect: 'connect reconnect',
  stop: 'stop pause restart reboot shutdown suspend halt undeploy reload hibernate end terminate kill abort hangup',
  cut: 'drain cordon quarantine isolate failover',
  step: 'step continue',
  start:
    'start launch begin run execute trigger dispatch initiate resume boot kickoff retry rerun replay invoke perform do conduct start-up spawn fire orchestrate',
  deploy: 'deploy redeploy rollback',
  install: 'install',
  build: 'build compile rebuild reindex',
  train: 'train finetune fine-tune retrain',
  scan: 'scan fuzz attack test benchmark crawl',
  call: 'call dial',
} as const;
export type VerbGroup = keyof typeof verbGroups;

const byVerb = new Map<string, VerbGroup>();
for (const [group, list] of Object.entries(verbGroups) as [VerbGroup, string][])
  for (const verb of list.split(' ')) if (!byVerb.has(verb)) byVerb.set(verb, group);

/** The plan that a verb asks for, if it has one of its own. */
export function groupOf(verb: string): VerbGroup | undefined {
  return byVerb.get(verb);
}
