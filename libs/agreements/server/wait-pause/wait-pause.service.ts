import { Injectable } from '@nestjs/common';
import { toPage } from '@samenspel/platform/domain';
import { AgreementRecordRegistry, AuditTrail, Clock, conflict, forbidden, found, invalidInput, newId, Outbox, rejectWhenInvalid, sortKeyOf } from '@samenspel/platform/server';
import type { Membership } from '@samenspel/identity/server';
import {
  answerUntil,
  mayAnswerWaitPause,
  waitPauseAnswerErrors,
  waitPauseAnswerKinds,
  waitPauseEndErrors,
  waitPauseErrors,
  waitPauseState,
  waitPauseSubjectErrors,
} from '../../domain/index.js';
import type { NewWaitPause, NewWaitPauseAnswer, NewWaitPauseEnd, WaitPauseDto, WaitPausePage, WaitPauseQuery } from './wait-pause.dto.js';
import { WaitPauseRepository, type WaitPauseRow } from './wait-pause.repository.js';

/** Pauses: days that a duty waited, recorded by the organisation that waits and answered by the one it waits for. */
@Injectable()
export class WaitPauseService {
  constructor(
    private readonly repository: WaitPauseRepository,
    private readonly records: AgreementRecordRegistry,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async list(partnershipId: string, query: WaitPauseQuery, member: Membership): Promise<WaitPausePage> {
    const key = sortKeyOf(query, 1) ?? [''];
    const rows = await this.repository.list(partnershipId, query, key, query.limit + 1);
    const { items, nextCursor } = toPage(rows, query.limit, (row) => [row.id]);
    return { items: items.map((row) => this.toDto(row, member)), nextCursor, asOf: this.clock.today(member.timeZone) };
  }

  async record(partnershipId: string, input: NewWaitPause, member: Membership): Promise<WaitPauseDto> {
    rejectWhenInvalid(waitPauseSubjectErrors(input));
    const duty = await this.repository.duty(partnershipId, input);
    if (!duty) throw invalidInput([{ pointer: input.milestoneId ? '/milestoneId' : '/obligationId', code: 'unknown-reference' }]);
    if (duty.organisationId !== member.organisationId) throw forbidden();
    if (duty.terminated) throw conflict('agreement.terminated');
    const { startsOn, partyIds, organisationId: ownOrganisationId, agreementId } = duty;
    rejectWhenInvalid(waitPauseErrors(input, { today: this.clock.today(member.timeZone), startsOn, ownOrganisationId, partyIds }));
    const recording = this.recording(partnershipId, member);
    await this.repository.insert(input, agreementId, recording);
    return this.told('wait-pause.recorded', partnershipId, recording.id, member);
  }

  /** Confirms or disputes; a disputed pause can still be confirmed. */
  async answer(partnershipId: string, id: string, input: NewWaitPauseAnswer, member: Membership): Promise<WaitPauseDto> {
    const pause = await this.current(partnershipId, id);
    if (pause.waitsOnOrganisationId !== member.organisationId) throw forbidden();
    const state = waitPauseState(pause, this.clock.today(member.timeZone));
    if (!mayAnswerWaitPause(state, input.kind)) throw conflict(`wait-pause.${state}`);
    rejectWhenInvalid(waitPauseAnswerErrors(input));
    await this.repository.insertAnswer(id, input, this.recording(partnershipId, member));
    return this.told(`wait-pause.${input.kind}`, partnershipId, id, member);
  }

  async end(partnershipId: string, id: string, { untilOn }: NewWaitPauseEnd, member: Membership): Promise<WaitPauseDto> {
    const pause = await this.own(partnershipId, id, member);
    if (pause.untilOn) throw conflict('wait-pause.ended');
    rejectWhenInvalid(waitPauseEndErrors(untilOn, pause.fromOn, this.clock.today(member.timeZone)));
    await this.repository.insertEnd(id, untilOn, this.recording(partnershipId, member));
    return this.told('wait-pause.ended', partnershipId, id, member);
  }

  /** Takes the pause back, as when the two agree that nobody waited; what was recorded stays in the record. */
  async withdraw(partnershipId: string, id: string, member: Membership): Promise<WaitPauseDto> {
    await this.own(partnershipId, id, member);
    await this.repository.insertEnd(id, null, this.recording(partnershipId, member));
    return this.told('wait-pause.withdrawn', partnershipId, id, member);
  }

  private async current(partnershipId: string, id: string): Promise<WaitPauseRow> {
    await this.repository.lock(partnershipId, id);
    return found(await this.repository.find(partnershipId, id));
  }

  private async own(partnershipId: string, id: string, member: Membership): Promise<WaitPauseRow> {
    const pause = await this.current(partnershipId, id);
    if (pause.organisationId !== member.organisationId) throw forbidden();
    if (pause.withdrawn) throw conflict('wait-pause.withdrawn');
    return pause;
  }

  private async told(
    action: 'wait-pause.recorded' | 'wait-pause.confirmed' | 'wait-pause.disputed' | 'wait-pause.ended' | 'wait-pause.withdrawn',
    partnershipId: string,
    id: string,
    member: Membership,
  ): Promise<WaitPauseDto> {
    const pause = found(await this.repository.find(partnershipId, id));
    await this.records.keep(partnershipId, pause.agreementId, action);
    await this.audit.record({ action, subjectId: id, partnershipId, details: {} });
    await this.outbox.publish(action, { partnershipId, agreementId: pause.agreementId, waitPauseId: id });
    return this.toDto(pause, member);
  }

  private toDto(row: WaitPauseRow, { organisationId, timeZone }: Membership): WaitPauseDto {
    const { partnershipId: _, partnershipName: __, agreementId: ___, recordHead: ____, answer, withdrawn, recordedOn, ...pause } = row;
    const state = waitPauseState({ recordedOn, answer, withdrawn }, this.clock.today(timeZone));
    const [mayConfirm, mayDispute] = waitPauseAnswerKinds.map((kind) => row.waitsOnOrganisationId === organisationId && mayAnswerWaitPause(state, kind));
    const mayWithdraw = row.organisationId === organisationId && !withdrawn;
    return {
      ...pause,
      state,
      answerUntil: answerUntil(recordedOn),
      mayConfirm: mayConfirm!,
      mayDispute: mayDispute!,
      mayEnd: mayWithdraw && !row.untilOn,
      mayWithdraw,
    };
  }

  private recording(partnershipId: string, { personId, organisationId }: Membership) {
    return { id: newId(), partnershipId, organisationId, recordedBy: personId, recordedAt: this.clock.now() };
  }
}
