import { Injectable } from '@nestjs/common';
import { addDays, isLocalDate, type Page, toPage } from '@samenspel/platform/domain';
import {
  AuditTrail,
  Clock,
  conflict,
  found,
  invalidInput,
  MailOutbox,
  newId,
  ProgrammeCalendar,
  rejectWhenInvalid,
  sortKeyOf,
  UnitOfWork,
} from '@samenspel/platform/server';
import { isUUID } from 'class-validator';
import { dataRequestAnswerErrors, dataRequestDueOn } from '../../../domain/index.js';
import type { DataRequestAnswer, DataRequestDto, DataRequestQuery, NewDataRequest } from './data-request.dto.js';
import { DataRequestRepository } from './data-request.repository.js';

const first = ['0001-01-01', '00000000-0000-0000-0000-000000000000'];
/** Days before the end of the legal term at which administrators are told again. */
const remindedBefore = 7;

/** What people ask about their own data, and the answers that administrators owe them within a month. */
@Injectable()
export class DataRequestService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: DataRequestRepository,
    private readonly calendar: ProgrammeCalendar,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly mail: MailOutbox,
  ) {}

  async make(input: NewDataRequest): Promise<DataRequestDto> {
    const id = newId();
    const now = this.clock.now();
    await this.repository.add(id, input, now, dataRequestDueOn(now, await this.calendar.timeZone()));
    await this.audit.record({ action: 'data-request.made', subjectId: id });
    await this.tellAdministrators('data-request-made', id);
    return this.read(id);
  }

  own(query: DataRequestQuery): Promise<Page<DataRequestDto>> {
    return this.page(query, this.unitOfWork.personId);
  }

  all(query: DataRequestQuery): Promise<Page<DataRequestDto>> {
    return this.page(query);
  }

  /** @throws Problem 409 when it was answered already, 400 when a refusal gives no reason. */
  async answer(id: string, answer: DataRequestAnswer): Promise<DataRequestDto> {
    const { personId } = await this.read(id);
    rejectWhenInvalid(dataRequestAnswerErrors(answer.outcome, answer.reason));
    if (!(await this.repository.answer(id, answer, this.clock.now()))) throw conflict('data-request.answered');
    await this.audit.record({ action: 'data-request.answered', subjectId: id, details: { outcome: answer.outcome } });
    await this.mail.request({
      template: 'data-request-answered',
      recipientId: personId,
      parameters: { requestId: id },
      uniqueKey: `data-request-answered:${id}`,
    });
    return this.read(id);
  }

  /** Tells administrators once more about what is due within a week. */
  async remind(): Promise<void> {
    const soon = addDays(await this.calendar.today(), remindedBefore);
    for (const id of await this.repository.openUntil(soon)) await this.tellAdministrators('data-request-due', id);
  }

  private async tellAdministrators(template: 'data-request-made' | 'data-request-due', id: string): Promise<void> {
    for (const recipientId of await this.repository.administrators()) {
      await this.mail.request({ template, recipientId, parameters: { requestId: id }, uniqueKey: `${template}:${id}:${recipientId}` });
    }
  }

  private async page(query: DataRequestQuery, personId?: string): Promise<Page<DataRequestDto>> {
    const key = sortKeyOf(query, 2) ?? first;
    if (!isLocalDate(key[0]!) || !isUUID(key[1], 'loose')) throw invalidInput([{ pointer: '/cursor', code: 'cursor' }]);
    const rows = await this.repository.list(await this.calendar.today(), { personId, open: query.open }, key, query.limit + 1);
    return toPage(rows, query.limit, (row) => [row.dueOn, row.id]);
  }

  private async read(id: string): Promise<DataRequestDto> {
    return found(await this.repository.find(id, await this.calendar.today()));
  }
}
