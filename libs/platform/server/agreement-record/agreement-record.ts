import { Injectable } from '@nestjs/common';

/** Something that became part of an agreement, as the table of its capability keeps it. */
export interface RecordedFact {
  /** Stem and verb, as in `pledge.added`. */
  readonly kind: string;
  /** Id of the row; together with the kind it stands in the record once. */
  readonly id: string;
  /** Other records it is about, by name: `{ pledgeId: … }`. */
  readonly subjects: Readonly<Record<string, string>>;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  /** Other people whom the facts name. */
  readonly people?: readonly string[];
  /** Ids, dates, amounts and titles; a person only by the pseudonym that this agreement knows them by. */
  facts(pseudonymOf: (personId: string) => string): object;
  /** What the person wrote along. */
  readonly words?: string | null;
}

/** Tells all facts of an agreement that a capability knows, those of the transaction under way included. */
export interface RecordedFactSource {
  /** The kinds of facts that it tells, and no other source does. */
  readonly kinds: readonly string[];
  factsOf(partnershipId: string, agreementId: string): Promise<RecordedFact[]>;
}

/** Brings the record of an agreement up to date, in the transaction of the unit of work. */
export interface AgreementRecordKeeper {
  /**
   * @param kind what was written, so that only its source is asked; without it all are
   * @throws Error when nothing of that kind is new: whoever wrote it can not go on as if it were kept
   */
  keep(partnershipId: string, agreementId: string, kind?: string): Promise<void>;
}

/** Where capabilities offer what belongs in the record of an agreement, without knowing who keeps it. */
@Injectable()
export class AgreementRecordRegistry implements AgreementRecordKeeper {
  private readonly sourceList: RecordedFactSource[] = [];
  private keeper?: AgreementRecordKeeper;

  add(source: RecordedFactSource): void {
    this.sourceList.push(source);
  }

  keepBy(keeper: AgreementRecordKeeper): void {
    this.keeper = keeper;
  }

  get sources(): readonly RecordedFactSource[] {
    return this.sourceList;
  }

  /** Call it after the write, in the same transaction. */
  async keep(partnershipId: string, agreementId: string, kind?: string): Promise<void> {
    if (!this.keeper) throw new Error('nobody keeps the records of agreements');
    await this.keeper.keep(partnershipId, agreementId, kind);
  }
}
