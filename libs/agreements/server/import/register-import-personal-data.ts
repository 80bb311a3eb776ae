import { Injectable } from '@nestjs/common';
import { PersonalDataStatements } from '@samenspel/platform/server';

/** The registers that a person brought along, as long as they are kept. Their name stands with the person, and the files go by themselves after thirty days. */
@Injectable()
export class RegisterImportPersonalData extends PersonalDataStatements {
  protected override readonly statements = {
    'register-import': `
      select id, file_name as "fileName", imported_at::text as "importedAt" from register_import
       where programme_id = $1 and imported_by = $2 order by imported_at, id`,
  };
}
