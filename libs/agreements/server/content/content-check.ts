import { Injectable } from '@nestjs/common';
import type { FieldError } from '@samenspel/platform/domain';
import { found } from '@samenspel/platform/server';
import { PartnershipRepository } from '@samenspel/partnerships/server';
import type { AgreementContent } from '../../domain/index.js';

/** Tells what keeps content from being proposed, with who takes part in the partnership now. */
@Injectable()
export class ContentCheck {
  constructor(private readonly partnerships: PartnershipRepository) {}

  async problems(partnershipId: string, _content: AgreementContent): Promise<FieldError[]> {
    found(await this.partnerships.find(partnershipId));
    return [];
  }
}
