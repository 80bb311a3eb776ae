import { Injectable } from '@nestjs/common';
import { type PersonalDataProvider, type PersonalDataSection, UnitOfWork } from '@samenspel/platform/server';

/** The registers that a person brought along, as long as they are kept. */
@Injectable()
export class RegisterImportPersonalData implements PersonalDataProvider {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(personId: string): Promise<PersonalDataSection[]> {
    const records: PersonalDataSection['records'] = await this.unitOfWork.manager.query(
      `select id, file_name as "fileName", imported_at::text as "importedAt" from register_import
        where programme_id = $1 and imported_by = $2 order by imported_at, id`,
      [this.unitOfWork.programmeId, personId],
    );
    return [{ kind: 'register-import', records }];
  }

  /** Their name stands with the person, and the files go by themselves after thirty days. */
  erase(): Promise<void> {
    return Promise.resolve();
  }
}
