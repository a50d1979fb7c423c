/** Words that keep an effect inside the session at hand. */
export const sessionOnly =
  /\b(?:in|for|of|within|from) (?:the |this |your )?(?:current|active) session\b|\b(?:for|in) this session\b|\bsession[- ](?:local|only|scoped|level)\b|\bsession (?:\w+ ){0,2}(?:settings?|defaults?|preferences?)\b|\bonly the session['’]s\b/i;
