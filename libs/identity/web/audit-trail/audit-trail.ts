import { Component, computed, inject } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { auditSentence, auditStemNames, auditStems, auditSubjectPath, momentInZone, type SentencePart } from '@samenspel/identity/domain';
import {
  Button,
  Card,
  Control,
  Download,
  Empty,
  Field,
  Form,
  FormErrors,
  LanguageStore,
  Loading,
  PageHeader,
  Pager,
  Problem,
} from '@samenspel/ui';
import { SessionStore } from '../session/session.store';
import { AuditTrailStore } from './audit-trail.store';

/** Who did what, where and when: to look up, to narrow and to take along. */
@Component({
  selector: 'identity-audit-trail',
  imports: [Button, Card, Control, Download, Empty, Field, Form, Loading, PageHeader, Pager, Problem, ReactiveFormsModule, RouterLink, TranslocoDirective],
  providers: [AuditTrailStore],
  templateUrl: './audit-trail.html',
  styleUrl: './audit-trail.css',
})
export class AuditTrail {
  protected readonly store = inject(AuditTrailStore);
  protected readonly list = this.store.records;
  private readonly language = inject(LanguageStore).language;
  private readonly programmeId = inject(SessionStore).programmeId;

  protected readonly errors = new FormErrors();
  protected readonly download = () => this.store.download();
  protected readonly form = inject(NonNullableFormBuilder).group({ q: '', personId: '', stem: '', partnershipId: '', from: '', until: '' });
  protected readonly stems = computed(() =>
    auditStemNames
      .map((stem) => ({ stem, name: auditStems[stem].name[this.language()] }))
      .sort((one, other) => one.name.localeCompare(other.name, this.language())),
  );
  protected readonly isFiltered = computed(() => Object.keys(this.store.filters()).length > 0);

  protected readonly lines = computed(() =>
    this.list.items().map((record) => {
      const facts = {
        ...record,
        subjectName: record.subjectName ?? null,
        personName: record.personName ?? null,
        partnershipId: record.partnershipId ?? null,
        partnershipName: record.partnershipName ?? null,
      };
      const base = ['/programmes', this.programmeId()];
      const subject = auditSubjectPath(facts);
      const links: Partial<Record<SentencePart, readonly string[]>> = {
        subject: subject && [...base, ...subject],
        partnership: facts.partnershipId ? [...base, 'partnerships', facts.partnershipId] : undefined,
      };
      return {
        id: record.id,
        recordedAt: record.recordedAt,
        moment: momentInZone(record.recordedAt, this.store.timeZone(), this.language()),
        pieces: auditSentence(facts, this.language()).map((piece) => ({ ...piece, link: links[piece.part] })),
      };
    }),
  );

  protected choose(): void {
    const chosen = Object.entries(this.form.getRawValue()).filter(([, value]) => value.trim() !== '');
    this.store.filters.set(Object.fromEntries(chosen));
  }

  protected chooseAll(): void {
    this.form.reset();
    this.store.filters.set({});
  }
}
