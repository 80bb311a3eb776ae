import { ChoiceField, FlagField, IdField, InstantField, ListField, LocalDateField, TextField, WholeNumberField } from '@samenspel/platform/server';
import { sectors, type Sector } from '@samenspel/identity/domain';
import { type RegisterField, registerFields, type RegisterImportStatus, registerImportStatuses, type RegisterLayout, registerLayouts } from '../../domain/index.js';

const mostColumns = 60;
const mostRows = 5_000;

export class RegisterUploadQuery {
  @TextField({ max: 200, description: 'The name of the file, with .xlsx or .csv' }) fileName: string;
}

export class RegisterColumnChoice {
  @ChoiceField({ of: registerFields, name: 'RegisterField', optional: true, description: 'What the column holds; null when it is not taken over' })
  field?: RegisterField | null;
}

export class RegisterColumn extends RegisterColumnChoice {
  @TextField({ max: 200, description: 'Its heading; may be empty' }) header: string;
  @TextField({ max: 200, description: 'The first value in it; may be empty' }) sample: string;
}

export class RegisterOrganisationChoice {
  @TextField({ max: 4000, description: 'As the register names it' }) name: string;
  @IdField({ optional: true, description: 'The organisation that it is' }) organisationId?: string | null;
  @ChoiceField({ of: sectors, name: 'Sector', optional: true, description: 'Of the organisation to add, when it is new' }) sector?: Sector | null;
}

export class RegisterReadingChoice {
  @ListField(() => RegisterColumnChoice, { min: 1, max: mostColumns, description: 'In the order of the columns' }) columns: RegisterColumnChoice[];
  @ChoiceField({ of: registerLayouts, name: 'RegisterLayout' }) layout: RegisterLayout;
  @IdField({ optional: true, description: 'The partnership of every row; null when a column holds it' }) partnershipId?: string | null;
  @ListField(() => RegisterOrganisationChoice, { max: 500 }) organisations: RegisterOrganisationChoice[];
  @FlagField({ description: 'Let organisations take part in the partnership that do not yet' }) letPartiesJoin: boolean;
}

export class RegisterImportSummary {
  @IdField() id: string;
  @TextField({ max: 200 }) fileName: string;
  @ChoiceField({ of: registerImportStatuses, name: 'RegisterImportStatus' }) status: RegisterImportStatus;
  @InstantField() importedAt: string;
  @InstantField({ optional: true }) finishedAt?: string | null;
  @WholeNumberField({ min: 1, max: mostRows }) rowCount: number;
  @WholeNumberField({ min: 0, max: mostRows, description: 'Agreements to take over, or taken over' }) agreementCount: number;
  @WholeNumberField({ min: 0, max: mostRows, description: 'How many of those the worker has handled' }) handledCount: number;
  @WholeNumberField({ min: 0, max: mostRows, description: 'Agreements that were there already' }) skippedCount: number;
}

export class RegisterImportList {
  @ListField(() => RegisterImportSummary, { max: 20, description: 'Own imports of the last thirty days, latest first' }) items: RegisterImportSummary[];
}

export class RegisterImportDto extends RegisterImportSummary {
  @InstantField({ description: 'The moment at which it stood so' }) asOf: string;
  @TextField({ max: 1000, optional: true, description: 'Why nothing was taken over' }) failure?: string | null;
  @InstantField({ optional: true, description: 'When the same file was taken over before' }) sameFileAt?: string | null;
  @ListField(() => RegisterColumn, { min: 1, max: mostColumns }) columns: RegisterColumn[];
  @ChoiceField({ of: registerLayouts, name: 'RegisterLayout' }) layout: RegisterLayout;
  @IdField({ optional: true }) partnershipId?: string | null;
  @ListField(() => RegisterOrganisationChoice, { max: 500 }) organisations: RegisterOrganisationChoice[];
  @FlagField() letPartiesJoin: boolean;
  @WholeNumberField({ min: 1, max: 1_000_000_000 }) version: number;
}

export class RegisterProblem {
  @WholeNumberField({ min: 1, max: 100_000, description: 'The row as the spreadsheet numbers it' }) row: number;
  @ChoiceField({ of: registerFields, name: 'RegisterField' }) field: RegisterField;
  @TextField({ max: 200, optional: true, description: 'The heading of the column; null when the file has none for it' }) column?: string | null;
  @TextField({ max: 4000, description: 'What stands there; may be empty' }) value: string;
  @TextField({ max: 100 }) code: string;
  @TextField({ max: 5000 }) detail: string;
}

export class UnknownRegisterOrganisation {
  @TextField({ max: 4000 }) name: string;
  @WholeNumberField({ min: 1, max: mostRows, description: 'How many rows name it' }) rows: number;
}

export class RegisterCheck {
  @WholeNumberField({ min: 0, max: mostRows }) agreementCount: number;
  @WholeNumberField({ min: 0, max: mostRows }) milestoneCount: number;
  @WholeNumberField({ min: 0, max: mostRows, description: 'Agreements that are there already' }) skippedCount: number;
  @WholeNumberField({ min: 0, max: 1_000_000 }) problemCount: number;
  @ListField(() => RegisterProblem, { max: 100, description: 'The first hundred, by row; the CSV has all' }) problems: RegisterProblem[];
  @ListField(() => UnknownRegisterOrganisation, { max: 500 }) unknownOrganisations: UnknownRegisterOrganisation[];
}

export class ImportedAgreement {
  @IdField() agreementId: string;
  @IdField() partnershipId: string;
  @TextField({ max: 120 }) partnershipName: string;
  @TextField({ max: 200 }) title: string;
  @LocalDateField() startsOn: string;
  @WholeNumberField({ min: 1, max: 100_000 }) row: number;
  @TextField({ max: 200, optional: true }) ownNumber?: string | null;
  @WholeNumberField({ min: 0, max: Number.MAX_SAFE_INTEGER, optional: true, description: 'Cents' }) amountCents?: number | null;
}

export class ImportedAgreementPage {
  @ListField(() => ImportedAgreement, { max: 100, description: 'In the order of the file' }) items: ImportedAgreement[];
  @TextField({ max: 1000, optional: true }) nextCursor?: string;
}
