import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/platform/server';
import { type AnswerBlock, answerBlocks, type Invited } from '../../domain/index.js';

export type InvitedInBlock = AnswerBlock & { readonly invited: number };
type InvitedRow = Invited & { readonly invitationId: string };

/** Divides those who are invited to a wave into the blocks in which their answers will lie. */
@Injectable()
export class AnswerBlockRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Once, when the wave opens: what changes in people's organisations or levels afterwards changes no block. */
  async divide(waveId: string, minimumGroupSize: number): Promise<void> {
    const blocks = answerBlocks(await this.invited(waveId), minimumGroupSize);
    await this.unitOfWork.manager.query(
      `insert into answer_block (programme_id, partnership_id, wave_id, block, sector, organisation_id, level)
       select wave.programme_id, wave.partnership_id, wave.id, code, sector, "organisationId", level
         from wave, jsonb_to_recordset($3) as divided (code text, sector text, "organisationId" uuid, level text)
        where wave.programme_id = $1 and wave.id = $2`,
      [this.unitOfWork.programmeId, waveId, JSON.stringify(blocks)],
    );
    const places = blocks.flatMap(({ code, people }) => people.map(({ invitationId }) => ({ invitationId, code })));
    await this.unitOfWork.manager.query(
      `update wave_invitation set block = code
         from jsonb_to_recordset($3) as placed ("invitationId" uuid, code text)
        where programme_id = $1 and wave_id = $2 and id = "invitationId"`,
      [this.unitOfWork.programmeId, waveId, JSON.stringify(places)],
    );
  }

  /** The blocks of a wave that opened, with how many are invited in each. */
  of(waveId: string): Promise<InvitedInBlock[]> {
    return this.unitOfWork.manager.query(
      `select block as code, sector, organisation_id as "organisationId", level,
              (select count(*)::integer from wave_invitation
                where wave_invitation.programme_id = answer_block.programme_id and wave_invitation.wave_id = answer_block.wave_id
                  and wave_invitation.block = answer_block.block) as invited
         from answer_block where programme_id = $1 and wave_id = $2 order by block`,
      [this.unitOfWork.programmeId, waveId],
    );
  }

  private invited(waveId: string): Promise<InvitedRow[]> {
    return this.unitOfWork.manager.query(
      `select invitation.id as "invitationId", invitation.organisation_id as "organisationId", organisation.sector, participant.level
         from wave_invitation as invitation
         join organisation on organisation.programme_id = invitation.programme_id and organisation.id = invitation.organisation_id
         join participant on participant.programme_id = invitation.programme_id
                         and participant.partnership_id = invitation.partnership_id and participant.person_id = invitation.person_id
        where invitation.programme_id = $1 and invitation.wave_id = $2 order by invitation.id`,
      [this.unitOfWork.programmeId, waveId],
    );
  }
}
