import { ApiProperty } from '@nestjs/swagger';
import { type Language, languages } from '@samenspel/platform/domain';
import { ChoiceField, EmailField, ListField, TextField, WholeNumberField } from '@samenspel/platform/server';

export class OwnDataSection {
  @TextField({ max: 60, description: 'Stem of the records, such as milestone' }) kind: string;
  @TextField({ max: 200 }) name: string;
  @TextField({ max: 500, description: 'Why it is held' }) why: string;
  @TextField({ max: 200, description: 'The legal ground' }) ground: string;
  @TextField({ max: 300, description: 'How long it is kept' }) kept: string;
  @TextField({ max: 300, description: 'What becomes of it when the person is erased' }) atErasure: string;
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true }, description: 'Each record as names and plain values' })
  records: Readonly<Record<string, string | number | boolean | null>>[];
}

export class OwnIdentity {
  @TextField({ max: 200 }) name: string;
  @EmailField() email: string;
  @ChoiceField({ of: languages, name: 'Language' }) language: Language;
  @TextField({ max: 200 }) organisationName: string;
  @TextField({ max: 500, optional: true, description: 'Whom to ask about personal data, in the words of the programme' }) privacyContact: string | null;
  @WholeNumberField({ min: 1, max: 1_000_000_000 }) version: number;
}

export class OwnData extends OwnIdentity {
  @ListField(() => OwnDataSection, { max: 100 }) sections: OwnDataSection[];
}

export class OwnDataCorrection {
  @TextField({ max: 200 }) name: string;
  @ChoiceField({ of: languages, name: 'Language' }) language: Language;
}
