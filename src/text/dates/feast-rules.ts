import { addDays, weekdayOf } from '../../corpus/edtf.ts';
import { resolveCalendar } from './nearest.ts';
import type { DateRule, DateRules, Reading } from './rule.ts';
import { wholeWords, YEAR } from './words.ts';

const YEAR_AFTER = `(?:,?\\s(?:of\\s)?(?<year>${YEAR}))?`;
/** "Christmas toys": what is sold for a feast. */
const NO_GOODS =
  '(?!\\s(?:decorations|ornaments|trees?|lights|toys|gifts|goods|season|eggs?|cards?|dinner|turkeys?)\\b)';

const rules: readonly DateRule[] = [
  {
    name: 'feast on a fixed day',
    example: 'Christmas',
    pattern: wholeWords(
      `(?:(?<newYear>New\\sYear[’']s\\sDay)|(?<eve>New\\sYear[’']s\\sEve)|(?<christmasEve>Christmas\\sEve)|(?<valentine>Valentine[’']s\\sDay)|Christmas(?:\\sDay)?)${YEAR_AFTER}${NO_GOODS}`,
    ),
    read: ({ newYear, eve, christmasEve, valentine, year }, context) => {
      if (valentine !== undefined) return resolveCalendar({ year, month: '2', day: '14' }, context);
      if (newYear !== undefined) return resolveCalendar({ year, month: '1', day: '1' }, context);
      const day = eve !== undefined ? '31' : christmasEve !== undefined ? '24' : '25';
      return resolveCalendar({ year, month: '12', day }, context);
    },
  },
  {
    name: 'moving feast',
    example: 'Labor Day',
    pattern: wholeWords(
      `(?:(?<easter>Easter(?:\\sSunday)?)|(?<thanksgiving>Thanksgiving(?:\\sDay)?)|(?<labor>Labor\\sDay)|(?<memorial>Memorial\\sDay))${YEAR_AFTER}${NO_GOODS}`,
    ),
    read: ({ easter, thanksgiving, labor, year }, context) => {
      if (easter !== undefined) return movingFeast({ month: 4, year }, easterOf, context);
      if (thanksgiving !== undefined)
        return movingFeast({ month: 11, year }, (of) => weekdayFrom(4, `${of}-11-22`), context);
      if (labor !== undefined)
        return movingFeast({ month: 9, year }, (of) => weekdayFrom(1, `${of}-09-01`), context);
      return movingFeast({ month: 5, year }, (of) => weekdayFrom(1, `${of}-05-25`), context);
    },
  },
  {
    name: 'feast of the lunar calendar',
    example: 'Lunar New Year',
    pattern: wholeWords('(?:Lunar|Chinese)\\sNew\\sYear'),
    read: () => ({ value: null, basis: 'relative' }),
  },
];

/** Feasts by their names. */
export const feastRules: DateRules = {
  cue: /Christmas|Valentine|Easter|Thanksgiving|Labor\sDay|Memorial\sDay|New\sYear/,
  rules,
};

/** The feast of the year given, else of the year that brings its usual month nearest. */
function movingFeast(
  { month, year }: { month: number; year: string | undefined },
  dayIn: (year: string) => string,
  context: Parameters<DateRule['read']>[1],
): Reading | null {
  const reading = resolveCalendar({ year, month: String(month) }, context);
  if (reading === null || reading.value === null) return reading;
  return { value: dayIn(reading.value.slice(0, 4)), basis: reading.basis };
}

/** The first such weekday on the day or after it. */
function weekdayFrom(weekday: number, day: string): string {
  return addDays(day, (weekday - weekdayOf(day) + 7) % 7);
}

/**
 * Easter Sunday of the Gregorian calendar.
 *
 * @see Meeus, Jones and Butcher's algorithm, in J. Meeus, Astronomical Algorithms, chapter 8
 */
function easterOf(year: string): string {
  const y = Number(year);
  const golden = y % 19;
  const century = Math.floor(y / 100);
  const skipped = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - skipped + 15) % 30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor((y % 100) / 4) - epact - (y % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * sunday) / 451);
  return addDays(`${year}-03-22`, epact + sunday - 7 * late);
}
