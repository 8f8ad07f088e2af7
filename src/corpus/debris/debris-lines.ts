interface DebrisLine {
  readonly name: string;
  /** A line that the rule finds. */
  readonly example: string;
  readonly pattern: RegExp;
}

/** Marks of emphasis, headings, lists and brackets that a page puts before such a line. */
const MARKS = String.raw`^[#*_\s>•»«|\[(→-]{0,6}`;
/** One capitalised name of a person or an outlet, two to five words. */
const NAME = String.raw`\p{Lu}[\p{L}.'’-]{0,24}(?: (?:de|van|von|bin|al|la|\p{Lu}[\p{L}.'’-]{0,24})){0,5}`;
const SITE =
  '(?:facebook|twitter|x|linkedin|whatsapp|reddit|telegram|pinterest|flipboard|threads|bluesky|instagram|youtube|tiktok|mastodon|google news)';
const NOT_NAMES =
  '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Today|Tomorrow|The|A|An|Any|All|Year|Early|Late|Mid|Popular';

const line = (source: string, flags = 'iu'): RegExp => new RegExp(`${MARKS}(?:${source})`, flags);

/**
 * Lines that an article's own prose never is. The list is tried in order; the line comes without white space around it.
 */
export const DEBRIS_LINES: readonly DebrisLine[] = [
  {
    name: 'link with headline',
    example: 'READ ALSO: Stocks rise as bank holds rates',
    pattern: line(
      String.raw`(?:also read|read (?:also|more|next|our)|see also|related(?: (?:stor(?:y|ies)|articles?|news|posts?|coverage|content|reading))?|recommended(?: (?:for you|reading))?|you (?:may|might) also like|don['’]t miss|must[- ]read|trending(?: now)?|watch(?: now| live)?|listen(?: now)?|more from [^.:]{1,40}|in case you missed it|up next|explore more)[*_]{0,2}\s?[:|»›→].{0,300}$`,
    ),
  },
  {
    name: 'link heading',
    example: 'You May Also Like',
    pattern: line(
      String.raw`(?:also read|read (?:also|more|next|full story|the full story)|see also|related (?:stories|articles|news|posts|coverage|content|topics|reading)|recommended(?: (?:for you|reading|stories))?|you (?:may|might) (?:also like|also be interested in|like)|more (?:stories|news|from [^.:]{1,40}|on this (?:story|topic))|latest (?:news|stories)|most (?:read|popular)|trending(?: now)?|top stories|further reading|editor['’]s picks?|in case you missed it|continue reading|keep reading|load more|show more|view more|see more|back to top|skip to (?:main )?content|(?:next|previous) (?:article|post|story))[*_\])\s]{0,4}(?:\([^)]{0,200}\))?[:»›→…]?$`,
    ),
  },
  {
    name: 'read here',
    example: 'Read more about the truce here.',
    pattern: line(
      String.raw`(?:read|see|find|learn|discover) (?:more|the full \w+)\b[^.!?]{0,120}\b(?:here|below|on our (?:site|website|app))[.!»]?$`,
    ),
  },
  {
    name: 'discover',
    example: 'Discover more from Harbor Hub',
    pattern: line('discover more from [^.]{1,80}$'),
  },
  {
    name: 'click here',
    example: 'Click here to read the report',
    pattern: line(String.raw`(?:click|tap) (?:here|to (?:read|share|subscribe|play|view|join))\b.{0,160}$`),
  },
  {
    name: 'subscribe',
    example: 'Subscribe to get the latest posts sent to your email.',
    pattern: line(
      String.raw`(?:subscribe|sign up|register|join|log in|sign in)\b(?! \w{1,20} (?:fell|rose))[^.!?]{0,100}\b(?:newsletters?|e-?mails?|inbox|updates|alerts|briefing|podcast|channel|account|subscription|for free|free trial|unlimited access|our (?:community|app)|to continue|full access)\b.{0,120}$`,
    ),
  },
  {
    name: 'subscribe button',
    example: 'Subscribe now',
    pattern: line(
      String.raw`(?:subscribe|sign up|sign in|log in|register|join)(?: (?:now|today|here|free|to (?:read|continue|comment)|us|for (?:more|free)))?[\])!»]?(?:\s?\|\s.{1,60})?$`,
    ),
  },
  {
    name: 'newsletter',
    example: 'Get the day’s top stories delivered to your inbox.',
    pattern: line(
      String.raw`(?:get|receive|our|the|want|enter|type|your|never miss|stay)\b[^.!?]{0,100}\b(?:(?:in|into|to) your inbox|your e-?mail(?: address)?…?\b|our (?:free |daily |weekly )?newsletter|breaking news alerts)\b.{0,60}$|already a (?:subscriber|member)\b.{0,60}$|thanks? (?:you )?for (?:subscribing|signing up|reading)\b.{0,60}$|(?:daily |weekly |morning )?newsletter$|[^.!?]{0,80}\bto unsubscribe\b.{0,40}$|your e-?mail(?: address)?\s?[\])*].{0,60}$|(?:enjoying|like|liked) (?:this|what you)\b[^.!?]{0,60}\?.{0,300}$`,
    ),
  },
  {
    name: 'membership',
    example: 'Support independent journalism',
    pattern: line(
      String.raw`(?:donate(?: now| today)?|become a (?:member|subscriber|patron)|support (?:our|independent|local|quality) journalism)\b[^.]{0,80}[.!]?$`,
    ),
  },
  {
    name: 'comment form',
    example: 'Your email address will not be published. Required fields are marked *',
    pattern: line(
      String.raw`(?:leave a (?:reply|comment)|your e-?mail address will not be published|required fields are marked|save my name, e-?mail|post (?:a )?comment|cancel reply|(?:be the first to|log in to|sign in to|you must be logged in to) (?:post a )?comment|join the (?:conversation|discussion)|(?:view|show|hide|read) (?:all |the )?(?:\d{1,5} )?comments|no comments(?: yet)?\b|add a comment|write a comment|notify me of (?:new|follow)|comments? (?:are closed|off|policy)|this site uses akismet)\b.{0,160}$`,
    ),
  },
  {
    name: 'form field',
    example: 'Email *',
    pattern: /^(?:(?:name|e-?mail|website|comment|message|phone)\s?\*{0,2}\s?[:|]?\s?){1,5}$/i,
  },
  {
    name: 'comment count',
    example: '12 comments',
    pattern: /^(?:\d{1,5} (?:comments?|replies|shares|likes|views)|comments? ?\(?\d{0,5}\)?)$/i,
  },
  {
    name: 'cookies',
    example: 'We use cookies to improve your experience.',
    pattern: line(
      String.raw`(?:we value your privacy\b|(?:we|this (?:web)?site|our (?:web)?site)(?: and our [^.]{0,30}partners)? (?:uses?|stores?) cookies\b|by (?:continuing to (?:use|browse)|clicking|using (?:this|our) (?:web)?site)\b.{0,120}\b(?:cookies?|agree|accept|consent|policy|terms)|(?:accept|reject|manage|allow)(?: all)? (?:cookies|preferences)|cookie (?:policy|settings|preferences|notice)|privacy (?:policy|notice)|terms (?:of (?:service|use)|and conditions)$).{0,300}$`,
    ),
  },
  {
    name: 'share',
    example: 'Share this article',
    pattern: line(
      String.raw`(?:share (?:this|on|via|with)\b.{0,60}|share:?|share (?:article|story|post|options)|(?:facebook|twitter) share|(?:copy|copied) (?:the )?link|print this (?:page|article))$|(?:(?:share|tweet|pin|print|email|e-mail|save|copy link|like|${SITE})[\s|,/•·]{0,3}){2,12}$|(?:tweet|whatsapp|linkedin|reddit|pinterest|flipboard|print|email)$`,
    ),
  },
  {
    name: 'follow',
    example: 'Follow us on Facebook',
    pattern: line(
      String.raw`(?:follow|like|find|join|connect with) (?:us|him|her|me|@\w{1,30}) (?:on|at|via) (?:@|${SITE}\b).{0,80}$|follow us\b.{0,40}$|(?:download|get) (?:the|our) .{0,30}\bapp\b.{0,60}$`,
    ),
  },
  {
    name: 'follow a name',
    example: 'Follow Harbor Hub on X',
    pattern: line(String.raw`Follow (?!The\b)${NAME} on (?:@|X\b|\p{Lu}\w+)[^.!?]{0,60}$`, 'u'),
  },
  {
    name: 'advertisement',
    example: 'Advertisement',
    pattern: line(
      String.raw`(?:advertisements?|advertising|sponsored(?: content| by .{1,40})?|promoted(?: content)?|paid (?:content|post)|ad|ads|(?:story|article) continues (?:below|after)\b.{0,40}|scroll to continue|skip (?:ad|advertisement))(?: ?[-–—·] ?scroll to continue)?[\])*_]{0,3}$`,
    ),
  },
  {
    name: 'source link',
    example: 'Source link',
    pattern: line(
      '(?:source(?: link)?|via|original (?:source|article)|view original)$|(?:source|via|credit)s?: ?[^.!?]{1,60}$',
    ),
  },
  {
    name: 'contact line',
    example: 'Editor at Harbor Hub | 0915 111 222 | [email protected] | Web',
    pattern:
      /^[^|]{1,80}(?:\|[^|]{1,60}){0,4}\|\s?(?:[+(]?\d[\d\s()+-]{6,18}|[\w.+-]{1,40}@[\w.-]{3,40}|\[email protected\]|web(?:site)?)\s?(?:\|[^|]{1,60}){0,4}$/i,
  },
  {
    name: 'phone or e-mail',
    example: 'Tel: +1 202 555 0101',
    pattern: line(
      String.raw`(?:(?:tel|telephone|phone|call us|contact(?: us)?|mobile|fax|e-?mail)\b[:.]?[^.!?]{0,40}?)?(?:[+(]?\d[\d\s()+-]{7,18}|[\w.+-]{1,40}@[\w-]{1,40}\.[\w.-]{2,20}|\[email protected\])$|(?:write to|contact|to contact the \w+ (?:on|for) this story)\b.{0,100}?(?:@[\w-]{1,40}\.\w{2,10}|\[email protected\])\.?$`,
    ),
  },
  {
    name: 'credit',
    example: 'Photo: Ada Poole / Harbor Images',
    pattern: line(
      String.raw`(?:file )?(?:photo(?:graph)?|image|picture|video|graphic|illustration|caption)s?(?: (?:credit|courtesy|source|by))?\s?[:/|\]].{0,300}$|file photo\b[^.]{0,200}[.)]?$|(?:getty images|ap photo|reuters|afp)\s?/\s?\p{Lu}.{0,60}$`,
    ),
  },
  {
    name: 'caption with credit',
    example: 'Containers wait in Long Beach. (Reuters/Ada Poole)',
    pattern:
      /(?:[([](?:(?:file )?photo(?:graph)?|image|picture|credit)s?\b[^)\]]{0,80}[)\]]|[([](?:reuters|ap|afp|getty(?: images)?|xinhua|epa|bloomberg|ap photo)\s?\/[^)\]]{1,60}[)\]]|[([]AP Photo\b[^)\]]{0,60}[)\]]|[([][^)\]]{1,60}\/(?:getty images|reuters|afp|ap|xinhua|epa)[^)\]]{0,30}[)\]]|\bREUTERS\/\p{Lu}.{0,40}|\/ ?Getty Images)\.?$/iu,
  },
  {
    name: 'copyright',
    example: '© 2025 Harbor Hub. All rights reserved.',
    pattern: line(
      String.raw`(?:©|\(c\) ?\d{4}|copyright (?:©|\(c\)|\d{4})).{0,300}$|.{0,120}\ball rights reserved\b.{0,120}$|this material may not be (?:published|reproduced)\b.{0,160}$`,
    ),
  },
  {
    name: 'tags',
    example: 'Tags: tariffs, soybeans',
    pattern: line(
      String.raw`(?:tags?|topics?|filed under|posted in|categor(?:y|ies)|keywords|labels)\s?[:|].{0,300}$`,
    ),
  },
  { name: 'hashtags', example: '#tariffs #soybeans', pattern: /^(?:#[\p{L}\p{N}_]{1,40}[\s,]{0,3}){1,30}$/u },
  {
    name: 'inputs',
    example: '(With inputs from AP)',
    pattern: line(
      String.raw`(?:with|additional) (?:inputs?|reporting|contributions?|files?|agency inputs?|(?:news )?agenc(?:y|ies) inputs?) (?:from|by)\b.{0,200}$|(?:reporting|editing|writing|compiled|translated|edited) by\b[^.]{0,200}[.)]?$`,
    ),
  },
  {
    name: 'contributors',
    example: 'Ada Poole in Bern contributed to this report.',
    pattern: line(
      String.raw`(?!The\b)${NAME}(?:(?:,| and| in|, and) ${NAME}){0,5} contributed (?:reporting|to this (?:report|article|story|piece))\b.{0,60}$`,
      'u',
    ),
  },
  {
    name: 'about this page',
    example: 'This story has been updated.',
    pattern: line(
      String.raw`this live ?blog (?:is|has) .{0,200}$|this (?:article|story|report|post|piece|content) (?:was (?:originally |first )?(?:published|produced)|first appeared|originally appeared|has been (?:updated|corrected)|is published)\b.{0,200}$|disclaimer\s?:.{0,400}$|\d{1,3}[- ]min(?:ute)?s?(?: |-)read$|(?:first |last )?(?:published|updated|posted|modified)(?: (?:on|at))?\b[:\s]{1,3}[^.!?]{0,12}\d[^!?]{0,40}$`,
    ),
  },
  {
    name: 'byline',
    example: 'By Ada Poole and Lou Dean',
    pattern: line(
      String.raw`(?:By|by|BY|(?:Written|Reported|Posted|Story) by|Author:) (?!(?:${NOT_NAMES})\b|(?:${NOT_NAMES.toUpperCase()})\b)${NAME}(?:(?:,| and| &|, and) ${NAME}){0,4}(?:\s?[|,•·–—]\s?[^.!?]{1,60})?[*_]{0,3}$`,
      'u',
    ),
  },
  { name: 'breadcrumbs', example: 'Home > World > Trade', pattern: /^home\s?[>»›/].{0,120}$/i },
  { name: 'ornament', example: '* * *', pattern: /^[^\p{L}\p{N}|]{1,80}$/u },
  { name: 'address', example: 'https://example.org/trade', pattern: /^<?https?:\/\/\S{1,300}$/ },
  {
    name: 'link',
    example: '[Read more](https://example.org)',
    pattern: /^!?\[[^\]]{0,160}\]\([^)\s]{1,300}\)$/,
  },
];
