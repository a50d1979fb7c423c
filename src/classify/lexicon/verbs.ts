import type { Kind } from '../act.ts';

/**
 * Verbs by what they do when their object says nothing else. `flips.ts` turns single verbs by their object
 * ("run" a query, "transfer" ownership). Lemmas only; `inflect.ts` makes the other forms.
 */
export const verbs: Partial<Record<Kind, string>> = {
  read: `get map list search find fetch retrieve read show view describe lookup look query browse inspect display print
    count check monitor watch peek examine explore discover identify detect locate obtain access return give tell
    see know learn enumerate gather collect grab extract scrape crawl poll wait sleep ping resolve trace track
    preview echo help explain suggest recommend ask answer consult whoami whois diff compare select filter
    paginate download receive observe research investigate profile report provide present capture screenshot
    snapshot take measure verify validate confirm ensure test diagnose audit assess review evaluate recall dump
    export tail head cat grep glob introspect think reason reflect brainstorm dig nslookup traceroute highlight
    understand visualize visualise request load ls pwd stat reach lint inquire scout surface demonstrate walk
    determine focus aggregate cluster outline rank score sample quote catalog catalogue debug enrich inform reveal
    can is has does should dry`,
  compute: `calculate compute convert encode decode transform translate format parse analyze analyse summarize summarise
    estimate predict forecast simulate hash encrypt decrypt minify beautify prettify normalize normalise tokenize
    classify categorize categorise subtract multiply divide sum round solve derive interpret match tokenise
    geocode transcribe interpolate embed infer correlate reverse deduplicate sanitize sanitise canonicalize
    humanize optimize optimise plan propose rewrite paraphrase proofread process unescape escape chunk split
    rephrase critique grade sort expand reformat roll regress`,
  generate: `generate design prepare draw plot render synthesize synthesise imagine chart illustrate upscale outpaint inpaint dub
    stylize recolor animate remix prompt chat`,
  write: `create book mutate standardize standardise enhance deny dismiss integrate protect untrash unapprove update add set insert write save upload edit modify change patch put append prepend rename move copy
    duplicate clone assign attach link upsert replace import archive unarchive restore enable disable activate
    deactivate register configure initialize initialise init setup tag label pin unpin star bookmark favorite
    favourite mark unmark toggle reorder rearrange submit log record store remember memorize persist commit
    checkout merge push pull rebase revert stash complete finish close reopen approve reject accept decline
    schedule reschedule snooze mute unmute lock unlock block unblock rate vote upvote downvote like follow join
    enroll enrol subscribe provision define draft allocate reserve claim promote demote fork increment
    decrement trim crop resize rotate flip compress zip unzip concatenate combine overlay annotate customize
    customise apply adjust switch fix refactor sync synchronize synchronise migrate index ingest reindex refresh
    renew login logout authenticate authorize authorise connect disconnect bind mount unmount unpublish hide
    unhide regenerate paste undo redo extend transition triage capitalize queue enqueue dequeue expose transfer
    make introduce acknowledge ack group ungroup arrange nest indent outdent onboard signup note bump advance
    impersonate scaffold bootstrap associate vectorize tune align position scale flag unflag watermark blur
    sharpen populate seed reassign prioritize prioritise relate touch mkdir cp mv chmod chown tee deprecate
    undeprecate whitelist blacklist materialize swap clip dispute contribute seal alter overwrite crosspost
    increase decrease raise lower tweak improve revise finalize finalise formalize stage unstage amend unresolve ignore cherry-pick
    reactivate rollover adopt acquire release favor hold unhold override evolve reinstate undelete recover trash
    backup handle manage administer maintain place confirm unconfirm denormalize`,
  send: `send post reply tweet retweet message notify email mail forward invite comment respond dm alert
    broadcast sms announce repost remind contact share react outreach resend`,
  publish: `publish`,
  run: `run execute perform do conduct carry eval exec invoke call trigger dispatch rerun retry replay re-run compile
    build spawn fire bash shell rebuild inject`,
  start: `start reload stop restart launch begin initiate pause resume reboot shutdown deploy redeploy undeploy scan train
    finetune fine-tune retrain halt boot suspend unsuspend poweron poweroff kickoff continue step dial install
    upgrade downgrade isolate quarantine unisolate start-up fuzz attack exploit hibernate wake warm rollback roll-
    back orchestrate autoscale port-forward drain cordon uncordon failover end host detonate provoke preheat turn power
    benchmark `,
  drive: `speak emulate click type press hover navigate scroll drag tap swipe fill tab goto dblclick doubleclick keypress keydown
    keyup zoom pan play skip open control operate interact act steer pinch drive back go rewind visit
    maximize minimize unselect uncheck unhover blur click-and-hold`,
  delegate: `delegate handoff instruct command converse`,
  request: `curl`,
  delete: `delete remove drop destroy erase uninstall unlink detach unregister deregister discard rm rmdir del unassign
    eliminate forget dispose deprovision decommission expunge shred unset unlike unfollow unfavorite unfavourite
    unbookmark unstar untag unretweet delist prune purge dissociate disassociate unshare ungrant unvote expel
    exclude deallocate unmap`,
  end: `revoke cancel terminate kill abort unsubscribe invalidate expire void leave kick ban evict deauthorize
    deauthorise unenroll disband abandon retire quit offboard`,
  wipe: `wipe truncate flush reset clear clean empty cleanup nuke factory-reset reinitialize reinitialise obliterate
    sweep`,
  pay: `pay refund withdraw deposit payout disburse reimburse donate tip remit repay borrow lend topup top-up fund
    airdrop prepay zap`,
  trade: `exercise buy sell trade purchase stake unstake bridge mint redeem bid liquidate restake arbitrage`,
  bill: `charge invoice bill`,
  sign: `sign cosign`,
};

/** Verbs that say little by themselves; the other half of the definition (name or lead sentence) decides. */
export const weakVerbs = `define enhance improve tell manage handle process do perform make apply control interact operate access start begin initiate administer maintain check test call open request work load prepare continue act go help back turn present provide give take confirm ensure ask track report plan explore focus monitor review setup init initialize use evaluate debug trace select answer respond power index rank profile command`;

/** Verbs about which careful people differ even with their object in view. */
export const disputedVerbs = `activate deactivate restore regenerate subscribe convert filter track approve normalize open install generate download export clear flush close simulate build compile publish
  connect disconnect login authenticate render draw plot merge trigger initialize refresh load scan ask evaluate
  ban leave kick trash sync undo reset capture sign release text select use stop pause end play switch draft train
  visit upgrade process invoke unsubscribe unfollow submit index ingest extract split convert compress upscale prompt synthesize`;

/** Words of which the noun is as common as the verb: alone they prove nothing, and not as a plural. */
export const nounVerbs = `upgrade setup payout retry transition forward place can is has does should list search query check watch trace track preview help answer diff filter report capture
  screenshot snapshot sample cluster rank score quote cat head tail profile audit review test request load focus
  highlight view hash format match plan sort reverse chart plot draw draft set link log record store tag label pin star bookmark
  favorite favourite mark commit checkout merge push pull stash close lock block rate vote like follow map claim fork
  trim fix index refresh queue group note flag position scale post reply tweet message email mail comment sms
  alert share contact release run process build shell bash start stop launch pause debug step record host power end
  benchmark type press tab drag tap play back drive control command prompt drop unlink reset clear empty bill charge
  invoice fund tip deposit trade bid bridge mint stake purchase sign order book update change patch edit copy move
  clone import export backup switch clip transfer call trigger dispatch fire click scroll zoom scan crawl attack
  exploit train research return count  trash use  display access schedule split sum  go stage
  increase decrease release hold swap top-up reference document object subject issue project file code model fill
  act step touch notice embed present project scope surface  look exchange order branch ping download upload
  estimate select stat find cache note  quit   rotate     `;
