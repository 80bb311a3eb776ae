import {
  ChoiceField,
  GroupField,
  IdField,
  ListField,
  LocalDateField,
  NumberField,
  TextField,
  WholeNumberField,
} from '@samenspel/platform/server';
import {
  contractParts,
  conversationCodes,
  type ConversationCode,
  conversationFactCodes,
  type ConversationFactCode,
  type EvidenceKind,
  evidenceKinds,
  type EvidenceOutcome,
  evidenceOutcomes,
  type PartCode,
  type Quadrant,
  quadrants,
  relationshipParts,
  type UnknownReason,
  unknownReasons,
} from '../../domain/index.js';

const score = { min: 0, max: 100, optional: true, description: 'Whole points; null where too little is known, never 0' } as const;
const bands = ['low', 'high'] as const;
const largest = 1_000_000_000_000_000;

export class HealthEvidence {
  @ChoiceField({ of: evidenceKinds, name: 'EvidenceKind' }) kind: EvidenceKind;
  @IdField() id: string;
  @TextField({ max: 500, optional: true }) label: string | null;
  @LocalDateField({ optional: true, description: 'The day it is about: agreed, due, released or held' }) date: string | null;
  @ChoiceField({ of: evidenceOutcomes, name: 'EvidenceOutcome' }) outcome: EvidenceOutcome;
  @WholeNumberField({ ...score, description: 'What it counts for; null where it counts together with others, or not at all' }) points: number | null;
  @TextField({ max: 500, description: 'Where the web application shows it, below the programme' }) path: string;
  @WholeNumberField({ min: 0, max: 1_000_000, optional: true, description: 'Days after the day that was agreed' }) days?: number;
  @WholeNumberField({ min: 0, max: 1_000_000, optional: true, description: 'Of those days, the ones that count for nobody here: they waited for a partner, or partners do not agree about them yet' })
  waited?: number;
  @WholeNumberField({ min: 0, max: 1_000_000, optional: true, description: 'How often it fell due' }) times?: number;
  @WholeNumberField({ min: 0, max: 1_000_000, optional: true, description: 'How often it was done without delay of its own' }) met?: number;
  @WholeNumberField({ min: 0, max: largest, optional: true, description: 'Promised, in cents, minutes or pieces' }) pledged?: number;
  @WholeNumberField({ min: 0, max: largest, optional: true, description: 'Put in, in the same unit' }) contributed?: number;
  @TextField({ max: 40, optional: true, description: 'The kind of the pledge' }) unit?: string;
  @NumberField({ optional: true, description: 'A mean as displayed' }) mean?: number;
  @ChoiceField({ of: bands, name: 'MeanBand', optional: true, description: 'A mean that is displayed as a band at an end of the scale' }) band?: 'low' | 'high';
  @WholeNumberField({ min: 0, max: 1000, optional: true }) decisions?: number;
  @WholeNumberField({ min: 0, max: 1000, optional: true }) jointDecisions?: number;
}

export class HealthFigure {
  @TextField({ max: 40 }) name: string;
  @NumberField() value: number;
}

export class HealthPartDto {
  @ChoiceField({ of: [...contractParts, ...relationshipParts], name: 'HealthPartCode' }) code: PartCode;
  @WholeNumberField(score) score: number | null;
  @WholeNumberField({ min: 0, max: 100 }) weight: number;
  @ChoiceField({ of: unknownReasons, name: 'HealthUnknownReason', optional: true, description: 'Why the score is not known' }) reason: UnknownReason | null;
  @ListField(() => HealthFigure, { max: 10, description: 'The counts behind the score' }) figures: HealthFigure[];
  @ListField(() => HealthEvidence, { max: 100_000 }) evidence: HealthEvidence[];
}

export class HealthScoreDto {
  @WholeNumberField(score) score: number | null;
  @WholeNumberField({ min: 0, max: 100, optional: true, description: 'The score at `since`' }) scoreThen: number | null;
  @WholeNumberField({ min: 0, max: 100, description: 'Weight of the parts that are known' }) knownWeight: number;
  @ListField(() => HealthPartDto, { max: 10 }) parts: HealthPartDto[];
}

export class ConversationValue {
  @TextField({ max: 40 }) name: string;
  @NumberField({ optional: true }) number: number | null;
  @ChoiceField({ of: bands, name: 'MeanBand', optional: true }) band: 'low' | 'high' | null;
}

export class ConversationFactDto {
  @ChoiceField({ of: conversationFactCodes, name: 'ConversationFactCode' }) code: ConversationFactCode;
  @ListField(() => ConversationValue, { max: 4 }) values: ConversationValue[];
}

export class ConversationDto {
  @ChoiceField({ of: conversationCodes, name: 'ConversationCode' }) code: ConversationCode;
  @ChoiceField({ of: ['contract', 'relation'], name: 'HealthSide' }) side: 'contract' | 'relation';
  @ListField(() => ConversationFactDto, { max: 10 }) facts: ConversationFactDto[];
}

export class HealthDto {
  @IdField() partnershipId: string;
  @TextField({ max: 120 }) partnershipName: string;
  @LocalDateField() asOf: string;
  @LocalDateField({ description: 'The day that changes are counted from' }) since: string;
  @TextField({ max: 20 }) modelVersion: string;
  @WholeNumberField({ min: 0, max: 100, description: 'Weight that must be known before there is a score' }) minimumWeight: number;
  @ChoiceField({ of: quadrants, name: 'Quadrant' }) quadrant: Quadrant;
  @GroupField(() => HealthScoreDto) contract: HealthScoreDto;
  @GroupField(() => HealthScoreDto) relationship: HealthScoreDto;
  @GroupField(() => ConversationDto, { optional: true, description: 'Why partners do well to talk, if they do' }) conversation: ConversationDto | null;
}
