import { agreementErrors, type AgreementSurroundings, type NewAgreementFacts } from '../agreement.js';
import type { RegisterField } from './register-column.js';
import { OrganisationMatcher } from './register-organisation.js';
import { type CellProblem, type KnownPartnership, likenessOf, normalisedNumber, type PlannedAgreement, type PlannedMilestone, type RegisterPlan, type RegisterReading, type RegisterSurroundings } from './register-plan.js';
import { RowReader } from './register-row.js';
import type { RegisterRow } from './register-table.js';

const mostMilestones = 50;
const mostGoals = 20;
const mostParties = 50;

const fieldOfPointer: Readonly<Record<string, RegisterField>> = { signedOn: 'signedOn', startsOn: 'startsOn', endsOn: 'endsOn', partyIds: 'parties' };

/** Fields that stand once for an agreement, however many rows it has. */
const repeated = ['title', 'signedOn', 'startsOn', 'endsOn', 'parties', 'partnership', 'amount'] as const;

/**
 * Reads the rows of a register as agreements with their milestones, without changing anything: what would be added,
 * what is there already, and everything that is wrong, each at its cell.
 */
export function planRegister(rows: readonly RegisterRow[], reading: RegisterReading, surroundings: RegisterSurroundings): RegisterPlan {
  return new RegisterPlanner(reading, surroundings).plan(rows);
}

class RegisterPlanner {
  private readonly problems: CellProblem[] = [];
  private readonly unknown = new Map<string, { name: string; rows: Set<number> }>();
  private readonly matcher: OrganisationMatcher;
  private readonly numbers: ReadonlySet<string>;
  private readonly likenesses: ReadonlySet<string>;
  private readonly seen = new Set<string>();

  constructor(
    private readonly reading: RegisterReading,
    private readonly surroundings: RegisterSurroundings,
  ) {
    this.matcher = new OrganisationMatcher(surroundings.organisations, reading.organisations);
    this.numbers = new Set(surroundings.agreements.flatMap(({ ownNumber }) => (ownNumber ? [normalisedNumber(ownNumber)] : [])));
    this.likenesses = new Set(surroundings.agreements.map(likenessOf));
  }

  plan(rows: readonly RegisterRow[]): RegisterPlan {
    const agreements: PlannedAgreement[] = [];
    const skipped: { row: number; title: string }[] = [];
    for (const group of this.groups(rows)) {
      const before = this.problems.length;
      const agreement = this.agreement(group);
      if (!agreement) continue;
      if (this.isThere(agreement)) {
        this.problems.length = before;
        skipped.push({ row: agreement.row, title: agreement.title });
      } else if (this.isNewHere(agreement, group[0]!) && this.problems.length === before) {
        agreements.push(agreement);
      }
    }
    const unknownOrganisations = [...this.unknown.values()].map(({ name, rows: named }) => ({ name, rows: named.size }));
    this.problems.sort((one, other) => one.row - other.row || (one.column ?? -1) - (other.column ?? -1));
    return { agreements, skipped, problems: this.problems, unknownOrganisations };
  }

  /** Rows that belong to one agreement. A row without number and title goes with the one above, as under a merged cell. */
  private groups(rows: readonly RegisterRow[]): RowReader[][] {
    const groups: RowReader[][] = [];
    const byKey = new Map<string, RowReader[]>();
    for (const row of rows) {
      const reader = new RowReader(row, this.reading, this.matcher, this.problems, this.unknown);
      const group = this.reading.layout === 'milestone-per-row' ? this.groupOf(reader, byKey, groups.at(-1)) : undefined;
      if (group) {
        group.push(reader);
        continue;
      }
      const begun = [reader];
      groups.push(begun);
      byKey.set(keyOf(reader), begun);
    }
    return groups;
  }

  private groupOf(reader: RowReader, byKey: ReadonlyMap<string, RowReader[]>, above: RowReader[] | undefined): RowReader[] | undefined {
    return reader.number === '' && reader.title === '' ? above : byKey.get(keyOf(reader));
  }

  private agreement(group: readonly RowReader[]): PlannedAgreement | undefined {
    const first = group[0]!;
    this.checkRepeated(group);
    const title = first.words('title');
    if (!first.title) first.tell('title', 'required');
    const ownNumber = first.words('number');
    const startsOn = first.date('startsOn');
    if (!startsOn && !first.text('startsOn')) first.tell('startsOn', 'required');
    const endsOn = first.date('endsOn');
    const signedOn = this.signedOn(first, startsOn);
    const partyIds = first.parties();
    const parties = this.checkParties(first, partyIds);
    const amountCents = first.amount();
    const partnership = first.partnership(this.surroundings.partnerships);
    const goals = [...new Set(group.flatMap((row) => row.words('goal') ?? []))];
    if (goals.length > mostGoals) first.tell('goal', 'register-import.too-many-goals', { most: mostGoals });
    const { milestones, rows, complete } = this.milestones(group, goals);
    if (!title || !startsOn || !signedOn || !partnership || !parties || !complete) return undefined;
    const agreement = {
      row: first.row.number,
      ownNumber,
      partnershipId: partnership.id,
      title,
      signedOn,
      startsOn,
      endsOn,
      partyIds,
      goals: goals.map((goal) => ({ title: goal })),
      milestones,
      amountCents,
    };
    this.checkRules(agreement, partnership, first, rows);
    return agreement;
  }

  /** A register without the day of signing is taken to have been signed on its first day, when that has come. */
  private signedOn(first: RowReader, startsOn: string | null): string | null {
    const signedOn = first.date('signedOn');
    if (signedOn || first.text('signedOn') || !startsOn) return signedOn;
    if (startsOn <= this.surroundings.today) return startsOn;
    first.tell('signedOn', 'register-import.signed-missing');
    return null;
  }

  /** @returns whether all parties are known, and enough of them are named */
  private checkParties(first: RowReader, partyIds: readonly string[]): boolean {
    const named = first.text('parties') !== '';
    if (!named) first.tell('parties', 'required');
    if (partyIds.length > mostParties) first.tell('parties', 'register-import.too-many-parties', { most: mostParties });
    return named && partyIds.length <= mostParties;
  }

  private milestones(group: readonly RowReader[], goals: readonly string[]) {
    const milestones: PlannedMilestone[] = [];
    const rows: RowReader[] = [];
    let complete = true;
    for (const row of group) {
      if (!row.text('milestone') && !row.text('milestoneOn')) continue;
      const milestone = this.milestone(row, goals);
      complete &&= milestone !== undefined;
      if (!milestone) continue;
      const twice = milestones.some(({ title, baselineOn }) => title === milestone.title && baselineOn === milestone.baselineOn);
      if (twice) row.tell('milestone', 'register-import.milestone-twice');
      milestones.push(milestone);
      rows.push(row);
    }
    if (milestones.length > mostMilestones) group[0]!.tell('milestone', 'register-import.too-many-milestones', { most: mostMilestones });
    return { milestones, rows, complete };
  }

  private milestone(row: RowReader, goals: readonly string[]): PlannedMilestone | undefined {
    const title = row.words('milestone');
    if (!row.text('milestone')) row.tell('milestone', 'required');
    const baselineOn = row.date('milestoneOn');
    if (!row.text('milestoneOn')) row.tell('milestoneOn', 'required');
    const responsibleOrganisationId = row.responsible();
    if (!row.text('responsible')) row.tell('responsible', 'required');
    const goal = row.words('goal');
    return title && baselineOn && responsibleOrganisationId
      ? { title, baselineOn, responsibleOrganisationId, goalIndex: goal === null ? null : goals.indexOf(goal) }
      : undefined;
  }

  private checkRepeated([first, ...others]: readonly RowReader[]): void {
    for (const row of others) {
      for (const field of repeated) {
        const text = row.text(field);
        if (text && text !== first!.text(field)) row.tell(field, 'register-import.differs', { row: first!.row.number });
      }
    }
  }

  /** The same rules as for an agreement that is registered by hand. */
  private checkRules(agreement: NewAgreementFacts, partnership: KnownPartnership, first: RowReader, rows: readonly RowReader[]): void {
    for (const { pointer, code } of agreementErrors(agreement, this.agreementSurroundings(agreement, partnership))) {
      const [, list, index, name] = pointer.split('/');
      if (list === 'milestones') rows[Number(index)]!.tell(name === 'baselineOn' ? 'milestoneOn' : 'responsible', code);
      else first.tell(fieldOfPointer[list!]!, code === 'agreement.party-from-elsewhere' ? 'register-import.party-from-elsewhere' : code);
    }
  }

  private agreementSurroundings({ partyIds, milestones }: NewAgreementFacts, partnership: KnownPartnership): AgreementSurroundings {
    const named = [...partyIds, ...milestones.map(({ responsibleOrganisationId }) => responsibleOrganisationId)];
    return {
      today: this.surroundings.today,
      organisationIds: new Set(named),
      partnerIds: new Set(this.reading.letPartiesJoin ? named : partnership.organisationIds),
      organisationOfPerson: new Map(),
      participantIds: new Set(),
    };
  }

  private isThere(agreement: PlannedAgreement): boolean {
    return agreement.ownNumber !== null && this.numbers.has(normalisedNumber(agreement.ownNumber)) ? true : this.likenesses.has(likenessOf(agreement));
  }

  /** An agreement that stands in the file twice is a mistake rather than a repetition. */
  private isNewHere(agreement: PlannedAgreement, first: RowReader): boolean {
    const number = agreement.ownNumber === null ? null : `number ${normalisedNumber(agreement.ownNumber)}`;
    const likeness = likenessOf(agreement);
    const twice = (number !== null && this.seen.has(number)) || this.seen.has(likeness);
    if (twice) first.tell(number === null ? 'title' : 'number', 'register-import.agreement-twice');
    if (number !== null) this.seen.add(number);
    this.seen.add(likeness);
    return !twice;
  }
}

const keyOf = (reader: RowReader) => (reader.number === '' ? reader.likeness : `number ${normalisedNumber(reader.number)}`);
