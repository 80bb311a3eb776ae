import { Injectable, computed, inject, signal } from '@angular/core';
import {
  type AgreementDocumentDto,
  type AgreementDocumentForm,
  Api,
  addAgreementDocument,
  downloadAgreementDocument,
  listAgreementDocuments,
  withdrawAgreementDocument,
} from '@samenspel/api-client';
import { FileSaver, SessionStore } from '@samenspel/identity/web';
import { KeysetList } from '@samenspel/ui';
import { FileUpload } from './file-upload';

/** Of which agreement documents are shown, and where they are evidence of one milestone, of which. */
export interface DocumentPlace {
  readonly partnershipId: string;
  readonly agreementId: string;
  readonly milestoneId?: string;
}

/** The documents of an agreement. */
@Injectable()
export class DocumentStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly files = inject(FileSaver);
  private readonly upload = inject(FileUpload);
  private readonly place = signal<DocumentPlace | undefined>(undefined);
  private readonly address = computed(() => {
    const place = this.place();
    return place && { programmeId: this.session.programmeId(), partnershipId: place.partnershipId, agreementId: place.agreementId };
  });

  readonly list = new KeysetList<AgreementDocumentDto, DocumentPlace & { programmeId: string }>(
    () => {
      const place = this.place();
      return place && { programmeId: this.session.programmeId(), ...place };
    },
    (params) => this.api.invoke(listAgreementDocuments, params),
  );

  open(place: DocumentPlace): void {
    this.place.set(place);
  }

  /** @param told how much of the file has left, in whole percents */
  async add(form: AgreementDocumentForm, told: (percent: number) => void): Promise<AgreementDocumentDto> {
    const added = await this.upload.send(addAgreementDocument, { ...this.address()!, body: form }, told);
    await this.list.reload();
    return added;
  }

  async withdraw(documentId: string, reason: string): Promise<void> {
    await this.api.invoke(withdrawAgreementDocument, { ...this.address()!, documentId, body: { reason } });
    await this.list.reload();
  }

  async download({ id, fileName }: AgreementDocumentDto): Promise<void> {
    this.files.save(await this.api.invoke(downloadAgreementDocument, { ...this.address()!, documentId: id }), fileName);
  }
}
