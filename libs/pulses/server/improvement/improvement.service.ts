import { Injectable } from '@nestjs/common';
import type { Membership } from '@samenspel/identity/server';
import { AuditTrail, Clock, conflict, Outbox, rejectWhenInvalid } from '@samenspel/platform/server';
import { FollowedWaves } from './followed-waves.js';
import type { NewImprovement, WaveFollowUp } from './improvement.dto.js';
import { ImprovementRepository } from './improvement.repository.js';

/** From score to action: what partners will try after a released wave, until the next one judges it. */
@Injectable()
export class ImprovementService {
  constructor(
    private readonly waves: FollowedWaves,
    private readonly repository: ImprovementRepository,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Records what will be tried for a dimension; an earlier text stays.
   * @throws Problem 404 `wave-not-released`; 400 at `/dimension` when the wave shows nothing of it; 409
   *   `improvement.wave-passed` when a later wave that was answered the same way is released
   */
  async record(partnershipId: string, waveId: string, input: NewImprovement, member: Membership): Promise<WaveFollowUp> {
    const { dimensions, followUp } = await this.waves.read(partnershipId, waveId);
    rejectWhenInvalid(dimensions.includes(input.dimension) ? [] : [{ pointer: '/dimension', code: 'improvement.dimension-not-shown' }]);
    if (!followUp.latest) throw conflict('improvement.wave-passed');
    await this.repository.insert(input, this.recording(partnershipId, waveId, member));
    await this.audit.record({ action: 'improvement.recorded', subjectId: waveId, partnershipId, details: { dimension: input.dimension } });
    return (await this.waves.read(partnershipId, waveId)).followUp;
  }

  /**
   * Lets everyone who was invited know what will be tried, whether they answered or not; once for a wave.
   * @throws Problem 404 `wave-not-released`; 409 `improvement.none-recorded` or `improvement-notice.sent-already`
   */
  async sendNotice(partnershipId: string, waveId: string, member: Membership): Promise<WaveFollowUp> {
    const { followUp } = await this.waves.read(partnershipId, waveId);
    if (followUp.improvements.length === 0) throw conflict('improvement.none-recorded');
    await this.repository.insertNotice(this.recording(partnershipId, waveId, member));
    await this.audit.record({ action: 'improvement-notice.sent', subjectId: waveId, partnershipId });
    await this.outbox.publish('improvement-notice.sent', { partnershipId, waveId });
    return (await this.waves.read(partnershipId, waveId)).followUp;
  }

  private recording(partnershipId: string, waveId: string, { personId }: Membership) {
    return { partnershipId, waveId, personId, at: this.clock.now() };
  }
}
