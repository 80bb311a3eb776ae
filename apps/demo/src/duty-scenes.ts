import { dueDates } from '@samenspel/agreements/domain';
import { IndicatorService, ObligationService, WaitPauseService } from '@samenspel/agreements/server';
import { addDays } from '@samenspel/platform/domain';
import { SharedResourceService } from '@samenspel/resources/server';
import type { Scene } from './scenes.js';
import type { Setting } from './setting.js';
import type { Day, IndicatorStory, ObligationStory, SharedResourceStory, TermsStory } from './story.js';

/** What parties did for what a text asks of them: duties met, goals measured, shared means used. */
export function dutyScenes(setting: Setting, { obligations = [], indicators = [], sharedResources = [] }: TermsStory): Scene[] {
  return [
    ...obligations.flatMap((obligation) => [...fulfilments(setting, obligation), ...waiting(setting, obligation)]),
    ...indicators.flatMap((indicator) => readings(setting, indicator)),
    ...sharedResources.flatMap((resource) => uses(setting, resource)),
  ];
}

function fulfilments(setting: Setting, { title, by, firstOn, recurrence, noticeDays, fulfilled }: ObligationStory): Scene[] {
  const { stage } = setting;
  const firstDueOn = stage.date(firstOn);
  const days = dueDates({ firstDueOn, recurrence: recurrence ?? null, noticeDays, startsOn: firstDueOn, endsOn: null }, stage.date(0));
  return days.slice(0, fulfilled.length).map((dueOn, index) => {
    const fulfilledOn = addDays(dueOn, fulfilled[index]!);
    const play = () =>
      setting.as(by, async (member) => {
        await stage.get(ObligationService).fulfil(setting.partnershipId, setting.termId(title), { dueOn, fulfilledOn }, member);
      });
    return { day: stage.dayOf(fulfilledOn), play };
  });
}

function waiting(setting: Setting, { title, by, waits }: ObligationStory): Scene[] {
  return waits ? waitScenes(setting, () => ({ obligationId: setting.termId(title) }), by, waits) : [];
}

/** Somebody records that a duty waits for another party, and somebody there confirms it. */
export function waitScenes(
  setting: Setting,
  duty: () => { readonly milestoneId: string } | { readonly obligationId: string },
  by: ObligationStory['by'],
  { toldOn, since, on, reason, confirmedOn }: NonNullable<ObligationStory['waits']>,
): Scene[] {
  let id = '';
  const service = () => setting.stage.get(WaitPauseService);
  const record = () =>
    setting.as(by, async (member) => {
      const input = { ...duty(), waitsOnOrganisationId: setting.organisationOf(on), fromOn: setting.stage.date(since), reason };
      ({ id } = await service().record(setting.partnershipId, input, member));
    });
  const confirm = () =>
    setting.as(on, async (member) => {
      await service().answer(setting.partnershipId, id, { kind: 'confirmed' }, member);
    });
  return [
    { day: toldOn, play: record },
    { day: confirmedOn, play: confirm },
  ];
}

function readings(setting: Setting, { title, source, by, readings }: IndicatorStory): Scene[] {
  const read = (day: Day, value: number) => () =>
    setting.as(by, async (member) => {
      const input = { value, measuredOn: setting.stage.date(day), source };
      await setting.stage.get(IndicatorService).addReading(setting.partnershipId, setting.termId(title), input, member);
    });
  return readings.map(([day, value]) => ({ day, play: read(day, value) }));
}

function uses(setting: Setting, { title, uses }: SharedResourceStory): Scene[] {
  return uses.map(({ on, by, amount, note }) => ({
    day: on,
    play: () =>
      setting.as(by, async (member) => {
        const input = { organisationId: setting.organisationOf(by), amount, usedOn: setting.stage.date(on), note };
        await setting.stage.get(SharedResourceService).logUse(setting.partnershipId, setting.termId(title), input, member);
      }),
  }));
}
