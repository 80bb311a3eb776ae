import { answerBlocks } from '../answer-block.js';
import type { Invited } from '../answer-block.js';
import type { AnswerSheet } from '../instrument.js';
import { trustAndCourse } from '../instruments/trust-and-course.js';
import { reportableGroups } from '../reportable-group.js';
import { displayScores } from './displayed-mean.js';
import { planPublication } from './plan-publication.js';
import type { PublishedWave, RememberedGroup } from './publication-plan.js';
import { differingPeople } from './wave-difference.js';

interface Person extends Invited {
  readonly pseudonym: string;
  readonly answer: number;
}

/** The same numbers every time. */
function chances(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

const sectors = ['public', 'public', 'public', 'public', 'private', 'private', 'private', 'civic', 'civic', 'civic'] as const;
const levels = ['strategic', 'tactical', 'operational'] as const;

/** Two hundred people of ten organisations at three levels, of whom one in twenty is replaced before each wave. */
function rosters(waves: number, chance: () => number): readonly (readonly Person[])[] {
  const newcomer = (place: number, wave: number): Person => ({
    pseudonym: `${place}-${wave}`,
    organisationId: `organisation-${place % 10}`,
    sector: sectors[place % 10]!,
    level: levels[Math.floor(place / 10) % 3]!,
    answer: 1 + Math.floor(5 * chance()),
  });
  let roster = Array.from({ length: 200 }, (_, place) => newcomer(place, 0));
  return Array.from({ length: waves }, (_, wave) => {
    roster = roster.map((person, place) => (wave > 0 && chance() < 0.05 ? newcomer(place, wave) : person));
    return roster;
  });
}

function sheet({ answer }: Person): AnswerSheet {
  return Object.fromEntries(trustAndCourse.items.map(({ code }) => [code, answer]));
}

/** A wave in which every group was shown that differs from its own earlier waves in enough people. */
function shownBefore(people: readonly Person[], earlier: readonly PublishedWave[], wave: number): PublishedWave {
  const blocks = answerBlocks(people, 5);
  const groups = reportableGroups(blocks).map(({ group, blocks: inside }): RememberedGroup => {
    const members = blocks.filter(({ code }) => inside.includes(code)).flatMap((block) => block.people);
    const displayed = displayScores(members.map(({ answer }) => answer), trustAndCourse.scale);
    return {
      group,
      contributors: members.map(({ pseudonym }) => pseudonym),
      fewestAnswers: members.length,
      cells: trustAndCourse.items.map(({ dimension }) => ({ dimension, displayed })),
      moments: [],
      response: null,
    };
  });
  const differsEnough = ({ group, contributors }: RememberedGroup) =>
    earlier
      .flatMap((past) => past.groups.filter((other) => other.group === group))
      .every((past) => differingPeople(new Set(past.contributors), new Set(contributors)) >= 5);
  return {
    instrument: { code: trustAndCourse.code, version: trustAndCourse.version },
    closedOn: `2025-${String(wave + 1).padStart(2, '0')}-01`,
    groups: groups.filter((group) => group.fewestAnswers >= 5 && differsEnough(group)),
  };
}

describe('the twelfth wave of ten organisations at three levels', () => {
  it('is shown by sector, organisation and level, beside all that was shown before', async () => {
    const chance = chances(11);
    const invited = rosters(12, chance);
    const answering = invited.map((roster) => roster.filter(() => chance() < 0.75));
    const earlierPublished: PublishedWave[] = [];
    answering.slice(0, -1).forEach((people, wave) => earlierPublished.push(shownBefore(people, earlierPublished, wave)));
    const blocks = answerBlocks(invited.at(-1)!, 5);
    const last = new Set(answering.at(-1)!);
    const answered = blocks.flatMap(({ code, people }) => people.filter((person) => last.has(person)).map((person) => ({ code, person })));
    const { plan } = await planPublication({
      instrument: trustAndCourse,
      closedOn: '2026-01-01',
      minimumGroupSize: 5,
      blocks: blocks.map((block) => ({ ...block, invited: block.people.length })),
      contributors: answered.map(({ code, person }) => ({ pseudonym: person.pseudonym, block: code })),
      sheets: answered.map(({ code, person }) => ({ block: code, answers: sheet(person) })),
      earlierPublished,
    });
    const shown = plan.outcome === 'published' ? plan.groups.map(({ group }) => group.split(':')[0]) : [];
    const count = (kind: string) => shown.filter((group) => group === kind).length;
    expect([count('partnership'), count('sector'), count('level')]).toEqual([1, 3, 3]);
    expect(count('organisation')).toBeGreaterThanOrEqual(5);
  }, 60_000);
});
