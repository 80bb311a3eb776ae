import { answerBlocks } from './answer-block.js';
import type { Invited } from './answer-block.js';
import { groupProspects, reportableGroups } from './reportable-group.js';

function people(count: number, organisationId: string, sector: Invited['sector'], level: Invited['level']): Invited[] {
  return Array.from({ length: count }, () => ({ sector, organisationId, level }));
}

function prospects(...invited: readonly Invited[]): Record<string, number> {
  const blocks = answerBlocks(invited, 5).map((block) => ({ ...block, invited: block.people.length }));
  return Object.fromEntries(groupProspects('dimensions', blocks, 5).map((prospect) => [prospect.group, prospect.invited]));
}

describe('the groups that can be reported', () => {
  it('are every group of whom each block holds all or nobody', () => {
    const city = [...people(6, 'city', 'public', 'operational'), ...people(5, 'city', 'public', 'strategic')];
    expect(prospects(...city, ...people(7, 'firm', 'private', 'strategic'))).toEqual({
      partnership: 18,
      'sector:public': 11,
      'sector:private': 7,
      'organisation:city': 11,
      'organisation:firm': 7,
      'level:operational': 6,
      'level:strategic': 12,
    });
  });

  it('are only the partnership with six of a municipality and three of an employer', () => {
    expect(prospects(...people(6, 'city', 'public', 'tactical'), ...people(3, 'firm', 'private', 'operational'))).toEqual({
      partnership: 9,
    });
  });

  it('are not groups of whom some lie in a block with others', () => {
    const city = people(8, 'city', 'public', 'tactical');
    const small = [...people(3, 'firm', 'private', 'tactical'), ...people(4, 'club', 'civic', 'operational')];
    expect(prospects(...city, ...small)).toEqual({ partnership: 15, 'sector:public': 8, 'organisation:city': 8 });
  });

  it('need as many answers as the minimum, and are none when fewer are invited', () => {
    const blocks = answerBlocks(people(6, 'city', 'public', 'tactical'), 5).map((block) => ({ ...block, invited: 6 }));
    expect(groupProspects('dimensions', blocks, 5).map(({ answersNeeded }) => answersNeeded)).toEqual([5, 5, 5, 5]);
    expect(prospects(...people(4, 'city', 'public', 'tactical'))).toEqual({});
  });

  it('are the partnership and organisations where each partner is asked about', () => {
    const city = [...people(6, 'city', 'public', 'operational'), ...people(5, 'city', 'public', 'strategic')];
    const blocks = answerBlocks([...city, ...people(7, 'firm', 'private', 'strategic')], 5).map((block) => ({ ...block, invited: block.people.length }));
    expect(groupProspects('coordination', blocks, 5).map(({ group, invited }) => [group, invited])).toEqual([
      ['partnership', 18],
      ['organisation:city', 11],
      ['organisation:firm', 7],
    ]);
  });

  it('take a block of an unknown kind for one that may hold anyone', () => {
    const known = answerBlocks(people(6, 'city', 'public', 'tactical'), 5);
    const rest = { code: 'rest', sector: null, organisationId: null, level: null };
    expect(reportableGroups([...known, rest]).map(({ group }) => group)).toEqual(['partnership', 'organisation:city']);
  });
});
