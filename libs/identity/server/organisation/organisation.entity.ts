import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Sector } from '../../domain/index.js';

@Entity('organisation')
export class Organisation {
  @PrimaryColumn('uuid') programmeId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text') sector: Sector;
  @Column('text', { nullable: true }) municipalityCode: string | null;
  @Column('text', { nullable: true }) kvkNumber: string | null;
  @Column('text', { nullable: true }) oin: string | null;
  /** The organisation that this one went into; null for one that takes part itself. */
  @Column('uuid', { nullable: true }) mergedInto: string | null;
  @Column('integer') version: number;
}
