import { Injectable } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { RegisteredIn } from './registered-in.decorator.js';
import { RegistrationModule } from './registration.module.js';

interface Tune {
  readonly name: string;
}

@Injectable()
class Songbook {
  readonly names: string[] = [];

  add({ name }: Tune): void {
    this.names.push(name);
  }

  open({ name }: Tune): void {
    this.names.unshift(`first ${name}`);
  }
}

@Injectable()
@RegisteredIn(Songbook)
class Ballad implements Tune {
  readonly name: string = 'ballad';
}

@Injectable()
class LongBallad extends Ballad {
  override readonly name = 'long ballad';
}

@Injectable()
@RegisteredIn(Songbook, 'open')
class Overture implements Tune {
  readonly name = 'overture';
}

@Injectable()
class Silence implements Tune {
  readonly name = 'silence';
}

describe('registration', () => {
  it('puts each part where its class says, once, in the order of the modules', async () => {
    const providers = [Songbook, Ballad, LongBallad, Silence, Overture];
    const application = await Test.createTestingModule({ imports: [RegistrationModule], providers }).compile();
    await application.init();
    expect(application.get(Songbook).names).toEqual(['first overture', 'ballad', 'long ballad']);
  });
});
