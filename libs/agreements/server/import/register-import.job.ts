import { Injectable, Logger } from '@nestjs/common';
import { attemptEach, AuditTrail, Clock, conflict, type JobData, type JobHandler, JobRegistry, Outbox, Problem, ProgrammeDirectory, RegisteredIn, type Scan, UnitOfWork } from '@samenspel/platform/server';
import { isPermitted } from '@samenspel/identity/domain';
import { type Membership, MembershipReader } from '@samenspel/identity/server';
import { RegisterImportPlanner } from './register-import.planner.js';
import { RegisterImportRepository, type RegisterImportRow } from './register-import.repository.js';
import { registerImportJob } from './register-import.service.js';
import { TakeOverRegister } from './take-over-register.use-case.js';

/**
 * Takes registers over, each in one transaction in the name of the person who brought it: all of it is there, or
 * nothing. How far it is stands in the row of the import, written apart, so that it is seen while the rest is not. A
 * worker that dies leaves it 'running' and its lock free: the scan begins it again.
 */
@Injectable()
@RegisteredIn(JobRegistry, 'addHandler')
export class RegisterImportJob implements JobHandler {
  readonly name = registerImportJob;
  readonly scan: Scan = { name: 'unfinished-register-imports', every: 60_000, run: () => this.takeOverMissed() };
  private readonly logger = new Logger('register-import');

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly programmes: ProgrammeDirectory,
    private readonly repository: RegisterImportRepository,
    private readonly planner: RegisterImportPlanner,
    private readonly memberships: MembershipReader,
    private readonly takeOver: TakeOverRegister,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async run({ programmeId, registerImportId }: JobData): Promise<void> {
    const asked = await this.asked(programmeId!, registerImportId!);
    if (!asked) return;
    try {
      const member = await this.importer(programmeId!, asked.importedBy);
      await this.unitOfWork.run({ programmeId: programmeId!, actor: 'person', personId: member.personId }, () => this.take(asked, member));
    } catch (error) {
      const expected = error instanceof Problem && error.code.startsWith('register-import.');
      if (!expected) this.logger.error(`import ${asked.id}: ${error instanceof Error ? error.message : String(error)}`);
      await this.fail(programmeId!, asked.id, expected ? error.code : 'register-import.interrupted');
    }
  }

  private async takeOverMissed(): Promise<void> {
    const missed: JobData[] = [];
    for (const programmeId of await this.programmes.ids()) {
      const ids = await this.unitOfWork.asSystem(programmeId, () => this.repository.unfinished());
      missed.push(...ids.map(({ id }) => ({ programmeId, registerImportId: id })));
    }
    await attemptEach(missed, (data) => this.run(data), (failures) => `${failures} registers could not be taken over`);
  }

  private async asked(programmeId: string, id: string): Promise<RegisterImportRow | undefined> {
    const row = await this.unitOfWork.asSystem(programmeId, () => this.repository.find(id));
    return row && ['waiting', 'running'].includes(row.status) ? row : undefined;
  }

  /** The person who brought it, with the role of now: whoever may no longer import does not, by way of the queue. */
  private async importer(programmeId: string, personId: string): Promise<Membership> {
    const accountId = await this.unitOfWork.asSystem(programmeId, () => this.repository.accountOf(personId));
    const memberships = accountId ? await this.memberships.ofAccount(accountId) : [];
    const member = memberships.find((membership) => membership.programmeId === programmeId && membership.personId === personId);
    if (!member || !isPermitted('agreement.import', [member.role])) throw conflict('register-import.not-permitted');
    return member;
  }

  private async take(asked: RegisterImportRow, member: Membership): Promise<void> {
    const { id } = asked;
    if (!(await this.repository.claim(id))) return;
    const { programmeId } = this.unitOfWork;
    const apart = <T>(work: () => Promise<T>) => this.unitOfWork.asSystem(programmeId, work);
    if (!(await apart(() => this.repository.move(id, ['waiting', 'running'], 'running')))) return;
    await this.repository.waitForTurn();
    const plan = await this.planner.plan(asked);
    if (plan.problems.length > 0) throw conflict('register-import.has-problems');
    const told = (handled: number) => apart(() => this.repository.tellProgress(id, handled, plan.agreements.length, plan.skipped.length));
    await told(0);
    await this.takeOver.run(asked, plan, member, told);
    await this.repository.tellProgress(id, plan.agreements.length, plan.agreements.length, plan.skipped.length);
    await this.audit.record({ action: 'register-import.completed', subjectId: id, details: { added: plan.agreements.length, skipped: plan.skipped.length } });
    await this.outbox.publish('register-import.completed', { registerImportId: id });
    if (!(await this.repository.move(id, ['running'], 'done', { finishedAt: this.clock.now() }))) throw conflict('register-import.interrupted');
  }

  private async fail(programmeId: string, id: string, code: string): Promise<void> {
    await this.unitOfWork.asSystem(programmeId, async () => {
      await this.repository.move(id, ['waiting', 'running'], 'failed', { failure: code, finishedAt: this.clock.now() });
      await this.repository.tellProgress(id, 0, 0, 0);
    });
  }
}
