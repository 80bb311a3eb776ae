import { trustAndCourse, workingTogether } from '@samenspel/pulses/domain';
import { FreezePlan, ImprovementService, type NewWave, PulseLinks, StatementLinks, WavePlanning, WaveService } from '@samenspel/pulses/server';
import { answerSheets, ratingSheet } from './answers.js';
import { emailOf, people } from './cast.js';
import type { Scene } from './scenes.js';
import type { Setting } from './setting.js';
import type { Stage } from './stage.js';
import type { PartnershipStory, PlannedWaveStory, RatingWaveStory, StatementWaveStory, WaveStory } from './story.js';

/** The waves of one partnership: asked, answered, closed, released, and what was tried after them. */
export class WaveScenes {
  constructor(
    private readonly stage: Stage,
    private readonly setting: Setting,
    private readonly story: PartnershipStory,
  ) {}

  all(): Scene[] {
    const { waves, plannedWave } = this.story;
    return [...waves.flatMap((wave) => this.of(wave)), ...(plannedWave ? [this.planned(plannedWave)] : [])];
  }

  private planned({ planned, opens, closesOn, repeats }: PlannedWaveStory): Scene {
    const coordinator = this.setting.member('karin');
    const input: NewWave = { opensOn: this.stage.date(opens), closesOn: this.stage.date(closesOn), repeats };
    return {
      day: planned,
      play: async () => {
        await this.stage.as(coordinator, () => this.stage.get(WavePlanning).plan(this.setting.partnershipId, input, coordinator));
      },
    };
  }

  private of(wave: WaveStory | StatementWaveStory | RatingWaveStory): Scene[] {
    let id = '';
    const service = () => this.stage.get(WaveService);
    const coordinator = this.setting.member('karin');
    const version = async () => (await service().read(this.setting.partnershipId, id, coordinator)).version;
    const scenes: (Scene | false)[] = [
      {
        day: wave.opened,
        play: async () => {
          const invited = 'statements' in wave ? wave.statements.map(({ by }) => by) : this.story.participants.map(([person]) => person);
          const input: NewWave = {
            closesOn: this.stage.date(wave.closesOn),
            mode: 'statements' in wave ? 'joint-statement' : 'anonymous',
            ...('ratings' in wave && { instrumentCode: workingTogether.code }),
            personIds: invited.map((person) => this.setting.member(person).personId),
          };
          ({ id } = await this.stage.as(coordinator, () => this.stage.get(WavePlanning).plan(this.setting.partnershipId, input, coordinator)));
          if ('statements' in wave) await this.state(wave);
          else if ('ratings' in wave) await this.rate(wave);
          else if (wave.answers.people > 0) await this.answer(wave);
        },
      },
      wave.closed !== undefined && {
        day: wave.closed,
        play: async () => {
          await this.stage.as(coordinator, async () => service().close(this.setting.partnershipId, id, await version(), coordinator));
          await this.stage.get(FreezePlan).run(coordinator.programmeId, id);
        },
      },
      wave.released !== undefined && {
        day: wave.released,
        play: async () => {
          await this.stage.as(coordinator, async () => service().release(this.setting.partnershipId, id, await version(), coordinator));
        },
      },
      wave.tried !== undefined && { day: wave.tried.on, play: () => this.try(id, wave.tried!) },
    ];
    return scenes.filter((scene) => scene !== false);
  }

  private async try(waveId: string, { dimension, by, text }: NonNullable<WaveStory['tried']>): Promise<void> {
    const service = this.stage.get(ImprovementService);
    const coordinator = this.setting.member('karin');
    await this.setting.as(by, (member) => service.record(this.setting.partnershipId, waveId, { dimension, text }, member));
    await this.stage.as(coordinator, () => service.sendNotice(this.setting.partnershipId, waveId, coordinator));
  }

  private async answer({ answers }: WaveStory): Promise<void> {
    await this.stage.settle();
    const tokens = await this.stage.takePulseTokens();
    const sheets = answerSheets(answers.people, answers.around);
    for (const [index, sheet] of sheets.entries()) {
      const [person] = this.story.participants[index]!;
      await this.stage.get(PulseLinks).takeIn(tokens.get(emailOf(person))!, trustAndCourse, sheet);
    }
  }

  private async rate({ ratings }: RatingWaveStory): Promise<void> {
    await this.stage.settle();
    const tokens = await this.stage.takePulseTokens();
    for (const [index, [person]] of this.story.participants.entries()) {
      const own = ratings.filter(({ from }) => from === people[person].organisation);
      const around = new Map(own.map(({ about, around: points }) => [this.setting.organisation(about), points]));
      await this.stage.get(PulseLinks).takeIn(tokens.get(emailOf(person))!, workingTogether, ratingSheet(index, around));
    }
  }

  private async state({ statements }: StatementWaveStory): Promise<void> {
    await this.stage.settle();
    const tokens = await this.stage.takePulseTokens();
    for (const { by, answers } of statements) {
      const given = trustAndCourse.items.map(({ code }, place) => {
        const [value, reason] = answers[place]!;
        return [code, { value, reason: reason || null }] as const;
      });
      await this.stage.get(StatementLinks).takeIn(tokens.get(emailOf(by))!, Object.fromEntries(given));
    }
  }
}
