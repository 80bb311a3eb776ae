import { Controller, Get, Injectable } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '@samenspel/identity/server';
import { ListField, LocalDateField, NumberField, TextField, UnitOfWork, WholeNumberField } from '@samenspel/platform/server';

export class InstrumentQualityDto {
  @TextField({ max: 64 }) instrumentCode: string;
  @WholeNumberField({ min: 1, max: 1000 }) instrumentVersion: number;
  @NumberField({ description: "Cronbach's alpha over thirty people or more of the whole programme, to two decimals; it may be negative" }) alpha: number;
  @LocalDateField({ description: 'The release of the last wave that it is about' }) releasedOn: string;
}

export class InstrumentQualityList {
  @ListField(() => InstrumentQualityDto, { max: 100 }) items: InstrumentQualityDto[];
}

/** How well the items of an instrument hang together, as its latest figure in released waves says. */
@Injectable()
export class InstrumentQualityRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  latest(): Promise<InstrumentQualityDto[]> {
    return this.unitOfWork.manager.query(
      `select distinct on (quality.instrument_code, quality.instrument_version)
              quality.instrument_code as "instrumentCode", quality.instrument_version as "instrumentVersion",
              quality.alpha::float8 as alpha, (wave.released_at at time zone programme.time_zone)::date::text as "releasedOn"
         from instrument_quality quality
         join wave on wave.programme_id = quality.programme_id and wave.id = quality.wave_id
         join programme on programme.id = wave.programme_id
        where quality.programme_id = $1
        order by quality.instrument_code, quality.instrument_version, wave.closed_at desc`,
      [this.unitOfWork.programmeId],
    );
  }
}

@ApiTags('waves')
@ApiParam({ name: 'programmeId', format: 'uuid' })
@Controller('programmes/:programmeId/instrument-qualities')
export class InstrumentQualityController {
  constructor(private readonly qualities: InstrumentQualityRepository) {}

  @Get()
  @RequirePermission('instrument-quality.list')
  @ApiOperation({ operationId: 'listInstrumentQualities', summary: 'How well the items of each instrument hang together, over the whole programme' })
  @ApiOkResponse({ type: InstrumentQualityList })
  async list(): Promise<InstrumentQualityList> {
    return { items: await this.qualities.latest() };
  }
}
