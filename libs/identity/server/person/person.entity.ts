import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '@samenspel/platform/domain';

@Entity('person')
export class Person {
  @PrimaryColumn('uuid') programmeId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organisationId: string;
  @Column('text') name: string;
  @Column('text') email: string;
  @Column('text') language: Language;
  @Column('uuid', { nullable: true }) accountId: string | null;
  @Column('integer') version: number;
}
