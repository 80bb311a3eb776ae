import { passwordWeakness, read } from './password.js';

const nadia = ['Nadia El Amrani', 'n.elamrani@rotterdam.example'];

describe('a new password', () => {
  it.each(['kort', 'elf-tekens!', 'Welkom01'])('is refused when it has fewer than twelve characters: %s', (password) => {
    expect(passwordWeakness(password, [])).toBe('password.too-short');
  });

  it('counts characters as people do', () => {
    expect(passwordWeakness('🚲🚲🚲🚲🚲🚲', [])).toBe('password.too-short');
  });

  it.each([
    'Welkom2026!!',
    'W3lk0m2026!!',
    'Gemeente2026!',
    'G3m33nt3-2026',
    'Zomer2025Winter2026',
    'WachtwoordWachtwoord',
    'wachtwoord123456',
    'Samenspel-2026!',
    'p@$$w0rd12345',
    'aaaaaaaaaaaaaaaa',
    'qwertyuiop123456',
    'abcdefghijklmnop',
    'poiuytrewq0987654321',
    '12-03-1987 1987',
    '06 1234 5678 90',
  ])('is refused when guessers begin with it: %s', (password) => {
    expect(passwordWeakness(password, [])).toBe('password.known');
  });

  it.each(['Nadia-fietst-graag-ver', 'mijnnaamisAMRANI22', 'N4d1a-fietst-graag-ver', 'hallo elamrani zegt boe'])(
    'is refused when it holds the name or address: %s',
    (password) => expect(passwordWeakness(password, nadia)).toBe('password.personal'),
  );

  it.each(['paard batterij nietje klopt', 'k7Fq-92xLm4zRt', 'vier grijze ganzen bij de sluis', 'een wachtwoord voor de proef'])(
    'is good when it takes more than a list of guesses: %s',
    (password) => expect(passwordWeakness(password, nadia)).toBeUndefined(),
  );

  it('may hold a piece of a name that is a common syllable', () => {
    expect(passwordWeakness('vier elanden in het bos', ['Jo El Li'])).toBeUndefined();
  });

  it('is read the way a guesser reads it', () => {
    expect(read('Wélk0m')).toBe('welkom');
  });
});
