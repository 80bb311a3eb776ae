/** Letters of other scripts, and digits, that look like a Latin letter. */
const lookAlikes: Readonly<Record<string, string>> = {
  а: 'a', в: 'b', с: 'c', ԁ: 'd', е: 'e', ё: 'e', һ: 'h', і: 'i', ї: 'i', ј: 'j', к: 'k', ӏ: 'l', м: 'm', н: 'h', о: 'o', р: 'p', ԛ: 'q',
  ѕ: 's', т: 't', у: 'y', х: 'x', ѡ: 'w', α: 'a', ε: 'e', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x', ı: 'i', ɡ: 'g',
  '0': 'o', '1': 'l',
};

/** Whether a text has the shape of an email address: a local part of 64 at most, and a domain with a dot. */
export function isEmailAddress(text: string): boolean {
  const [, local = '', domain = ''] = /^([^@]+)@([^@]+)$/.exec(text) ?? [];
  const plainLocal = /^[^\s"(),:;<>[\]\\]{1,64}$/.test(local) && !/^\.|\.\.|\.$/.test(local);
  return text.length <= 254 && plainLocal && /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}][\p{L}\p{N}-]*[\p{L}\p{N}]$/u.test(domain);
}

/** The address without what stands after a plus: mail to 'ada+werk@x.nl' and 'ada@x.nl' arrives with one person. */
export function withoutPlus(email: string): string {
  return email.toLowerCase().replace(/\+[^@]*@/, '@');
}

/** What the address looks like to a reader: letters of other scripts as the Latin letters that they resemble. */
export function looksLike(email: string): string {
  const shown = withoutPlus(email).normalize('NFKC');
  return [...shown].map((letter) => lookAlikes[letter] ?? letter).join('');
}
