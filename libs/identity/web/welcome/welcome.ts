import { Component, computed, ElementRef, inject, signal, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { FirstLinkRedemption, Language, Sector } from '@samenspel/api-client';
import { defaultTimeZone, firstProgrammeErrors, identityProblemTexts, sectors } from '@samenspel/identity/domain';
import { platformProblemTexts, type ProblemTexts } from '@samenspel/platform/domain';
import {
  Button,
  Control,
  ErrorSummary,
  Field,
  FieldGroup,
  Form,
  FormErrors,
  LanguageStore,
  languages,
  Loading,
  Notice,
  PageHeader,
  Problem,
  type ProblemDetails,
  toProblem,
} from '@samenspel/ui';
import { municipalitiesByName } from '../municipality/municipalities-by-name';
import { SessionStore } from '../session/session.store';
import { FirstLinkToken } from './first-link-token';

type Step = 1 | 2;

const texts: ProblemTexts = { ...platformProblemTexts, ...identityProblemTexts };
const firstStep = /^\/(programme|organisation)\//;

/** Where the first administrator begins a programme, in two steps: the programme, and who that person is. */
@Component({
  selector: 'identity-welcome',
  imports: [Button, Control, ErrorSummary, Field, FieldGroup, Form, Loading, Notice, PageHeader, Problem, ReactiveFormsModule, RouterLink, TranslocoDirective],
  templateUrl: './welcome.html',
  styleUrl: './welcome.css',
})
export class Welcome {
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly language = inject(LanguageStore).language;
  private readonly token = inject(FirstLinkToken).take(inject(ActivatedRoute).snapshot.fragment);
  private readonly stepHeading = viewChild<ElementRef<HTMLElement>>('stepHeading');

  protected readonly sectors = sectors;
  protected readonly languages = languages;
  protected readonly municipalities = municipalitiesByName;
  protected readonly timeZones = Intl.supportedValuesOf('timeZone');
  protected readonly account = this.session.account;

  /** Undefined until it is known whether the link works. */
  protected readonly works = signal<boolean | undefined>(undefined);
  /** Why it does not. */
  protected readonly problem = signal<ProblemDetails | undefined>(undefined);
  protected readonly step = signal<Step>(1);
  protected readonly busy = signal(false);
  protected readonly errors = new FormErrors();
  /** The address is known here already: its owner signs in first. */
  protected readonly known = computed(() => this.errors.errors().some(({ code }) => code === 'first-link.sign-in-first'));

  private readonly fields = inject(NonNullableFormBuilder);
  protected readonly form = this.fields.group({
    programme: this.fields.group({ name: '', timeZone: defaultTimeZone }),
    organisation: this.fields.group({ name: '', sector: 'public' as Sector, municipalityCode: '' }),
    administrator: this.fields.group({ name: '', language: this.language() as Language, email: '', password: '' }),
  });
  private readonly values = toSignal(this.form.valueChanges, { initialValue: this.form.getRawValue() });
  protected readonly isPublic = computed(() => this.values().organisation?.sector === 'public');

  constructor() {
    void this.check();
  }

  protected async check(): Promise<void> {
    try {
      await this.session.load();
      await this.session.checkFirstLink(this.token);
      this.works.set(true);
    } catch (error) {
      this.problem.set(toProblem(error));
      this.works.set(false);
    }
  }

  protected submit(): void {
    if (this.step() === 1) this.toAdministrator();
    else void this.begin();
  }

  protected goTo(step: Step): void {
    this.step.set(step);
    setTimeout(() => this.stepHeading()?.nativeElement.focus());
  }

  private toAdministrator(): void {
    const errors = firstProgrammeErrors(this.entered());
    this.errors.set(errors.map(({ pointer, code }) => ({ pointer, code, detail: texts[code]?.[this.language()] ?? code })));
    if (errors.length === 0) this.goTo(2);
  }

  private async begin(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      const programmeId = await this.session.redeemFirstLink(this.entered());
      await this.router.navigateByUrl(`/programmes/${programmeId}`, { replaceUrl: true });
    } catch (error) {
      const problem = toProblem(error);
      if (problem.errors?.some(({ pointer }) => firstStep.test(pointer))) this.step.set(1);
      this.errors.show(problem);
    } finally {
      this.busy.set(false);
    }
  }

  private entered(): FirstLinkRedemption {
    const { programme, organisation, administrator } = this.form.getRawValue();
    const { name, language, email, password } = administrator;
    return {
      token: this.token,
      programme,
      organisation: { ...organisation, municipalityCode: (organisation.sector === 'public' && organisation.municipalityCode) || null },
      administrator: this.account() ? { name, language } : { name, language, email: email.trim() || null, password: password || null },
    };
  }
}
