import { Injectable } from '@nestjs/common';
import { PersonalDataStatements } from '@samenspel/platform/server';

/** What Samenspel told a person in the inbox. */
@Injectable()
export class InboxPersonalData extends PersonalDataStatements {
  protected override readonly statements = {
    'inbox-item': `
      select inbox_item.kind, inbox_item.title, inbox_item.due_on::text as "dueOn", inbox_item.created_at::text as "createdAt",
             inbox_item.read_at::text as "readAt"
        from inbox_item
       where inbox_item.programme_id = $1 and inbox_item.person_id = $2
       order by inbox_item.created_at desc, inbox_item.id desc limit 5000`,
  };

  /** The inbox only concerns the person: it goes, and so does the note of who was reminded. */
  override async erase(personId: string): Promise<void> {
    await this.unitOfWork.manager.query('select erase_inbox_of_person($1)', [personId]);
  }
}
