import { describe, expect, it } from 'vitest';
import { type SentenceKind, splitSentences } from '../../src/text/sentences.ts';
import { articleOf } from '../article-of.ts';

const textsOf = (text: string) => splitSentences(articleOf(text)).map((sentence) => sentence.text);

/** `|` stands where a sentence begins. */
describe('ends sentences', () => {
  it.each([
    ['The pact holds. |Nobody believes it.'],
    ['She met U.S. Treasury Secretary Ada Poole in Bern.'],
    ['Duties fell in the U.S. |The rest stayed.'],
    ['So much for being Mr. NICE GUY! |He left.'],
    ['“We are done.” |The room fell silent.'],
    ['“We are done. |Call me,” she said. |“Or do not.”'],
    ['‘Enough is enough.’ |The minister sat down.'],
    ['"It is over." |"It is not," Lind said.'],
    ['Both keep their guard up.|With $295 billion at stake, that is wise.'],
    ['They signed the pact.”|Then they left.'],
    ['See www.Example.Com for the table.'],
    ['The rate is 1.5 percent, or $1.5 billion. |2024 was worse.'],
    ['The No. 2 buyer, Acme Inc. of Ohio, left.'],
    ['It sells to Acme Inc. |The firm is glad.'],
    ['Acme Inc. Chief Executive Lou Dean agreed.'],
    ['The meeting begins at 9 a.m. Wednesday. |It ends at 5 p.m. |Nobody knows why.'],
    ['On Aug. 12 the pause ends. |Until Dec. |No more is known.'],
    ['John F. Dunne and J. Lee spoke.'],
    ['Vitamin C. |The rest is free.'],
    ['It is quiet … for now.'],
    ['They wait… |Nobody calls.'],
    ['“Is that all?” Wu asked. |“Yes!” the crowd shouted.'],
    ['“Is that all?” |Wu left the room.'],
    ['The deal — signed in haste — holds—for now.'],
    ['Two firms (see below.) |Both failed.'],
    ['He stepped back from the brink. |(abc)'],
    ['中方坚决反对。|我们奉陪到底！|谢谢。'],
    ['¿Qué pasó? |¡Nada! |Todo sigue igual.'],
    ['The maker fell. |iPhone sales did not.'],
    ['The co-op in Wausau, Wis. sold out.'],
    ['Prices rose 5 percent. |“maneuvering” is the word.'],
    ['buyers, e.g. Acme vs. Bolt, wait'],
    ['1. Tariffs rise. |2. is not an item here.'],
    ['Q. Is it over?'],
  ])('%s', (marked) => {
    expect(textsOf(marked.replaceAll('|', ''))).toEqual(marked.split('|').map((text) => text.trim()));
  });
});

describe('tells kinds', () => {
  it.each<[string, SentenceKind[]]>([
    ['Pressure mounts on both sides\n\nThe talks resumed on Monday.', ['heading', 'prose']],
    ['# Is it over? A guide\n\nNo.', ['heading', 'prose']],
    ['- Fentanyl duty: 20 percent. It stays.\n- Steel', ['list', 'list', 'list']],
    ['| Layer | Peak |\n|---|---|\n| Fentanyl | 20%. Yes. |', ['table', 'table', 'table']],
    ['Layer\tPeak\nFentanyl\t20%', ['table', 'table']],
    ['- Death by invoice -\n\nThe talks resumed.', ['heading', 'prose']],
    ['● Phones: 20%\n● Toys: 145%', ['list', 'list']],
    ['Here is what was agreed:', ['prose']],
    ['TRUMP: Thank you. We are done.', ['prose', 'prose']],
    ['10:45 a.m. Beijing answers the order. It is brief.', ['prose', 'prose']],
    ['Also Read: Stocks rise as talks near\n\nThe talks resumed.', ['debris', 'prose']],
  ])('%s', (text, kinds) => {
    expect(splitSentences(articleOf(text)).map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('joins lines that a fixed width broke, and no others', () => {
  it.each<[string, number]>([
    [
      'The two sides met in the lakeside city on Monday and agreed to suspend\nmost of the duties that they had piled on each other since the spring,\nofficials said, while leaving the hardest questions to another day.',
      1,
    ],
    ['The ministry said that it would\nsuspend the duties.', 1],
    ['She pointed to the prices of\nSoybeans, which fell.', 1],
    ['The talks ended.\nNobody spoke.', 2],
    ['Pressure mounts\nThe talks ended.', 2],
    ['- Soybeans and\n- Corn', 2],
    ['The talks\n\nended badly.', 2],
  ])('%s', (text, count) => {
    expect(new Set(splitSentences(articleOf(text)).map(({ paragraph }) => paragraph)).size).toBe(count);
  });
});

it('holds every character once, verbatim and in order', () => {
  const text = ' \r\nA. B?\tC!\r\n\r\n- x\r\n| a | b |\r\n“D.” e… F \u00a0\r\nPressure\r\n';
  const sentences = splitSentences(articleOf(text));
  expect(sentences.map((sentence) => text.slice(sentence.start, sentence.end))).toEqual(
    sentences.map((sentence) => sentence.text),
  );
  expect(sentences.map((sentence) => sentence.text.replace(/\s/g, '')).join('')).toBe(
    text.replace(/\s/g, ''),
  );
});

it.each([['.'], ['. '], ['“'], ['a.B'], ['\n'], ['|'], ['A. '], [')"']])(
  'reads a hostile megabyte of %j',
  (part) => {
    const started = performance.now();
    textsOf(`x${part.repeat(1_000_000 / part.length)}x`);
    expect(performance.now() - started).toBeLessThan(5000);
  },
);
