// <@123>   <@!123>   <@&123>   <#123>   <:smile:123>   <a:smile:123>   <t:123:R>   </tariffs:123>
const MARKUP = /<(?:@[!&]?|#|a?:\w{1,40}:|t:|id:)[\w:]{1,40}>/g;
const COMMAND = /<(?<command>\/[\w -]{1,80}):\d{1,20}>/g;

/** What a user typed, without the marks for people, channels and emoji; a command that was picked by its name. */
export function readTyped(content: string): string {
  return content.replace(COMMAND, '$<command>').replace(MARKUP, ' ').replace(/\s+/g, ' ').trim();
}
