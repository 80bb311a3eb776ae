import { ChoiceField, ChoiceListField, IdField, IdListField, ListField, LocalDateField, TextField, WholeNumberField } from '@samenspel/platform/server';
import { participantRoles, type ParticipantRole, type Permission, permissions, sectors } from '@samenspel/identity/domain';
import { levels, type Level, phases, type Phase } from '../../domain/index.js';

export class NewParticipant {
  @IdField() personId: string;
  @ChoiceField({ of: levels, name: 'Level' }) level: Level;
  @ChoiceField({ of: participantRoles, name: 'ParticipantRole' }) role: ParticipantRole;
}

export class NewPartnership {
  @TextField({ max: 120 }) name: string;
  @TextField({ max: 1000, description: 'What the partners want to reach together' }) purpose: string;
  @ChoiceField({ of: phases, name: 'Phase' }) phase: Phase;
  @LocalDateField() startedOn: string;
  @IdListField({ max: 50, description: 'The other organisations; the own one takes part by itself' }) organisationIds: string[];
  @ListField(() => NewParticipant, { max: 200 }) participants: NewParticipant[];
}

export class PartnershipChange {
  @TextField({ max: 120 }) name: string;
  @TextField({ max: 1000 }) purpose: string;
  @ChoiceField({ of: phases, name: 'Phase' }) phase: Phase;
}

export class PartnershipOrganisation {
  @IdField() id: string;
  @TextField({ max: 200 }) name: string;
  @ChoiceField({ of: sectors, name: 'Sector' }) sector: string;
}

export class PartnershipSummary {
  @IdField() id: string;
  @TextField({ max: 120 }) name: string;
  @ChoiceField({ of: phases, name: 'Phase' }) phase: Phase;
  @LocalDateField() startedOn: string;
  @ListField(() => PartnershipOrganisation, { max: 51 }) organisations: PartnershipOrganisation[];
}

export class PartnershipPage {
  @ListField(() => PartnershipSummary, { max: 100 }) items: PartnershipSummary[];
  @TextField({ max: 1000, optional: true }) nextCursor?: string;
}

export class ParticipantDto {
  @IdField() personId: string;
  @TextField({ max: 200 }) name: string;
  @IdField() organisationId: string;
  @TextField({ max: 200 }) organisationName: string;
  @ChoiceField({ of: levels, name: 'Level' }) level: Level;
  @ChoiceField({ of: participantRoles, name: 'ParticipantRole' }) role: ParticipantRole;
}

export class ParticipantList {
  @ListField(() => ParticipantDto, { max: 1000 }) items: ParticipantDto[];
}

export class PartnershipDto extends PartnershipSummary {
  @TextField({ max: 1000 }) purpose: string;
  @ChoiceListField({ of: Object.keys(permissions), name: 'Permission', max: 100, description: 'What the reader may do here' }) permissions: Permission[];
  @ListField(() => ParticipantDto, { max: 1000 }) participants: ParticipantDto[];
  @WholeNumberField({ min: 1, max: 1_000_000_000 }) version: number;
}
