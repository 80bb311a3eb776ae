import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { newId, processConfiguration, ProgrammeDirectory, SettableClock, StructuredLogger, UnitOfWork } from '@samenspel/platform/server';
import { DemoModule } from './demo.module.js';
import { createProgramme, openDoors } from './programme.js';
import { PartnershipScenes } from './scenes.js';
import { Stage } from './stage.js';
import { almere } from './stories/almere.js';
import { charlois } from './stories/charlois.js';
import { deventer } from './stories/deventer.js';
import { tilburg } from './stories/tilburg.js';
import { zaanstad } from './stories/zaanstad.js';

const programmeName = 'Werk dat telt';
const stories = [almere, charlois, tilburg, deventer, zaanstad];

/**
 * Plays the stories of the demo programme through the real use cases, once. Old mail goes to a folder that is thrown
 * away; what happens today is left to the worker, which mails it to the demo mailbox.
 */
const configuration = processConfiguration(process.env, 'DATABASE_URL', 'APP_SECRET', 'VAULT_SECRET');
const oldMail = mkdtempSync(join(tmpdir(), 'samenspel-demo-'));
const present = new Date();
const clock = new SettableClock(present);
const playing = { ...configuration, SMTP_URL: undefined };
const app = await NestFactory.createApplicationContext(DemoModule.with(playing, { clock, mailbox: oldMail }), {
  logger: new StructuredLogger(configuration.LOG_LEVEL === 'info' ? 'warn' : configuration.LOG_LEVEL),
});
try {
  if (await isLoaded()) {
    console.log('the demo programme is there');
  } else {
    await load();
    console.log('the demo programme is loaded');
  }
} finally {
  await app.close();
  rmSync(oldMail, { recursive: true, force: true });
}

async function isLoaded(): Promise<boolean> {
  for (const programmeId of await app.get(ProgrammeDirectory).ids()) {
    const unitOfWork = app.get(UnitOfWork);
    const [row]: { loaded: boolean }[] = await unitOfWork.asSystem(programmeId, () =>
      unitOfWork.manager.query(
        `select exists (select from audit_record where programme_id = $1 and action = 'demo.loaded') as loaded`,
        [programmeId],
      ),
    );
    if (row?.loaded) return true;
  }
  return false;
}

async function load(): Promise<void> {
  const programmeId = newId();
  const stage = new Stage(app, clock, present, programmeId);
  stage.moveTo(-600);
  const ensemble = await createProgramme(stage, programmeId, programmeName);
  const scenes = stories.flatMap((story) => new PartnershipScenes(stage, story, ensemble).all());
  for (const { day, play } of scenes.sort((a, b) => a.day - b.day)) {
    if (day === 0) await stage.settle();
    stage.moveTo(day);
    await play();
  }
  stage.moveTo(0);
  await openDoors(stage, programmeId, ensemble);
}
