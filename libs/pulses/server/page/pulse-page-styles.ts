/** Where the pages look for their style sheet. */
export const pulseStylePath = '/p/style.css';

/**
 * The tokens that these pages need, as `libs/ui/styles/tokens.css` has them (a spec holds the two together): light,
 * dark. Written out for each scheme, since an older phone does not know `light-dark()`.
 */
export const pulseColours: Readonly<Record<string, readonly [light: string, dark: string]>> = {
  '--sam-ink': ['#17253a', '#e9eef5'],
  '--sam-muted': ['#54647a', '#a9b6c7'],
  '--sam-paper': ['#f6f5f2', '#10161f'],
  '--sam-card': ['#fff', '#19222e'],
  '--sam-line': ['#d9dbe0', '#2f3b4b'],
  '--sam-control-line': ['#7c8797', '#8794a6'],
  '--sam-hover': ['#f0f1f3', '#222d3b'],
  '--sam-contract': ['#2d5fa4', '#8fb8f3'],
  '--sam-relation': ['#a8456b', '#f0a3c0'],
  '--sam-alert': ['#b3401c', '#ff9d7a'],
  '--sam-good': ['#24704d', '#82d0a8'],
  '--sam-focus': ['#0b3f8f', '#a9ccff'],
  '--sam-tint-relation': ['#f9eff3', '#35222d'],
  '--sam-tint-alert': ['#faf1ec', '#38241b'],
  '--sam-filled': ['#17253a', '#e9eef5'],
  '--sam-filled-hover': ['#2b3d58', '#fff'],
  '--sam-on-filled': ['#fff', '#131b26'],
};

export const pulseContrastColours: Readonly<Record<string, readonly [light: string, dark: string]>> = {
  '--sam-ink': ['#000', '#fff'],
  '--sam-muted': ['#26313f', '#dde4ed'],
  '--sam-paper': ['#fff', '#000'],
  '--sam-card': ['#fff', '#000'],
  '--sam-line': ['#4b5666', '#a9b6c7'],
  '--sam-control-line': ['#000', '#fff'],
  '--sam-contract': ['#173f78', '#bcd6ff'],
  '--sam-relation': ['#7a2348', '#ffc9de'],
  '--sam-alert': ['#8a2a0c', '#ffc3ad'],
  '--sam-good': ['#124a30', '#b0f0cd'],
};

function declare(colours: typeof pulseColours, scheme: 0 | 1): string {
  return `:root{${Object.entries(colours).map(([name, pair]) => `${name}:${pair[scheme]}`).join(';')}}`;
}

const rules = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;font:1.0625rem/1.5 'Source Sans 3 Variable','Source Sans 3',system-ui,sans-serif;color:var(--sam-ink);background:var(--sam-paper);overflow-wrap:break-word}
h1{font-size:1.375rem;line-height:1.3;margin:0;font-weight:660;text-wrap:balance}
h2{font-size:1.0625rem;line-height:1.4;margin:0 0 .5rem;font-weight:660}
p,ul,ol{margin:0;padding:0}
a{color:var(--sam-contract);text-underline-offset:3px}
:focus-visible{outline:3px solid var(--sam-focus);outline-offset:2px;border-radius:4px}
h1:focus-visible{outline:0}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.default{position:absolute;width:0;height:0;padding:0;border:0;overflow:hidden;clip-path:inset(50%)}
.page{display:flex;flex-direction:column;min-height:100vh;min-height:100svh;max-width:34rem;margin:0 auto;padding:1.125rem 1.25rem 1.5rem;background:var(--sam-card)}
.top{display:grid;grid-template-columns:auto 1fr auto;align-items:center;column-gap:.75rem;margin-bottom:1.375rem;font-size:.9375rem;color:var(--sam-muted)}
.top .count{font-variant-numeric:tabular-nums;white-space:nowrap}
.mark circle{fill:none;stroke-width:3}
.mark-contract{stroke:var(--sam-contract)}
.mark-relation{stroke:var(--sam-relation)}
progress{grid-column:1/-1;appearance:none;width:100%;height:.5rem;margin-top:.75rem;border:0;border-radius:.5rem;overflow:hidden;background:var(--sam-line);color:var(--sam-relation)}
progress::-webkit-progress-bar{background:var(--sam-line)}
progress::-webkit-progress-value{background:var(--sam-relation);border-radius:.5rem}
progress::-moz-progress-bar{background:var(--sam-relation);border-radius:.5rem}
.lead{color:var(--sam-muted);margin-top:.5rem}
.lead+p{margin-top:.875rem}
.icon{flex:none;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
fieldset{border:0;padding:0;margin:0;min-width:0}
legend{padding:0;margin-bottom:.875rem}
.asking{font-size:1.1875rem;line-height:1.35;font-weight:660}
.about{display:block;margin-bottom:.375rem;font-size:1.0625rem;font-weight:600;color:var(--sam-relation)}
h2.about{margin-top:2rem}
.questions{margin-top:1.25rem}
.questions fieldset+fieldset{margin-top:2.25rem}
.option{display:flex;gap:.875rem;align-items:center;min-height:3.125rem;padding:.625rem 1rem;margin-bottom:.5rem;border:1px solid var(--sam-control-line);border-radius:.625rem;cursor:pointer}
.option:last-of-type{margin-top:1rem;border-style:dashed}
.option:hover{background:var(--sam-hover)}
.option input{flex:none;width:1.375rem;height:1.375rem;margin:0;accent-color:var(--sam-relation)}
.option:has(:checked){border:2px solid var(--sam-relation);padding:calc(.625rem - 1px) calc(1rem - 1px);background:var(--sam-tint-relation);font-weight:600}
.option:has(:focus-visible){outline:3px solid var(--sam-focus);outline-offset:2px}
.option :focus-visible{outline:0}
.reason{margin-top:1.25rem}
.reason label{font-weight:600}
.hint,.said{font-size:.9375rem;color:var(--sam-muted)}
.said{grid-column:1;white-space:pre-line}
textarea{display:block;width:100%;margin-top:.5rem;padding:.625rem .75rem;border:1px solid var(--sam-control-line);border-radius:.5rem;background:var(--sam-card);color:var(--sam-ink);font:inherit;resize:vertical}
.actions{display:flex;gap:.625rem;margin-top:1.125rem}
.button{flex:1;min-height:3rem;padding:.5rem 1.125rem;border:1px solid var(--sam-filled);border-radius:.5rem;background:var(--sam-filled);color:var(--sam-on-filled);font:inherit;font-weight:600;cursor:pointer}
.button:hover{background:var(--sam-filled-hover)}
.button.second{flex:0 1 auto;background:var(--sam-card);border-color:var(--sam-control-line);color:var(--sam-ink);font-weight:400}
.button.second:hover,.quiet:hover{background:var(--sam-hover)}
[aria-busy=true] .button{opacity:.6;transition:opacity .2s .3s}
.quiet{min-height:2.75rem;padding:.25rem .5rem;border:0;border-radius:.5rem;background:none;color:var(--sam-contract);font:inherit;text-decoration:underline;text-underline-offset:3px;cursor:pointer}
.quiet.wide{width:100%;margin-top:.375rem}
.errors{margin-bottom:1.25rem;padding:.875rem 1rem;border:2px solid var(--sam-alert);border-radius:.625rem;background:var(--sam-tint-alert)}
.errors.unsent{margin:1.25rem 0 0}
.errors ul{list-style:none;margin:-.5rem 0}
.errors a{display:block;padding:.625rem 0;color:var(--sam-ink)}
.error{margin-bottom:.75rem;padding-left:.75rem;border-left:4px solid var(--sam-alert);color:var(--sam-alert);font-weight:600}
.facts{list-style:none;margin:1rem 0}
.facts li{display:flex;gap:.75rem;padding:.25rem 0}
.facts .icon{margin-top:.125rem;color:var(--sam-relation)}
.card{padding:1rem 1.125rem;border:1px solid var(--sam-line);border-radius:.625rem;background:var(--sam-paper)}
.card h2{display:flex;gap:.625rem;align-items:center}
.card h2 .icon{color:var(--sam-relation)}
.rules{padding-left:1.125rem;font-size:.9375rem}
.rules li+li{margin-top:.375rem}
.rules li::marker{color:var(--sam-relation)}
.small{margin-top:.875rem;font-size:.9375rem;color:var(--sam-muted)}
.review{list-style:none;margin-top:1.125rem;border-top:1px solid var(--sam-line)}
.row{display:grid;grid-template-columns:1fr auto;gap:.125rem .75rem;align-items:center;padding:.625rem 0;border-bottom:1px solid var(--sam-line)}
.asked{grid-column:1;font-size:.9375rem;line-height:1.4;color:var(--sam-muted)}
.answer{grid-column:1;font-weight:600}
.answer.missing{color:var(--sam-alert)}
.row .quiet{grid-column:2;grid-row:1/3}
.done{padding-top:2rem;margin-bottom:1.75rem;text-align:center}
.done h1{font-size:1.625rem}
.icon.large{color:var(--sam-good);stroke-width:1.75;margin-bottom:.5rem}
.foot{display:flex;flex-direction:column;align-items:flex-start;gap:.25rem;margin-top:auto;padding-top:1.125rem}
.promise{display:flex;gap:.625rem;width:100%;padding-top:.875rem;border-top:1px solid var(--sam-line);font-size:.9375rem;line-height:1.4;color:var(--sam-muted)}
details .rules{padding-bottom:.5rem}
.card details{margin-bottom:-.75rem;font-size:.9375rem}
summary{display:inline-block;padding:.75rem 0;color:var(--sam-contract);text-decoration:underline;text-underline-offset:3px;cursor:pointer}
.foot>.quiet{margin-left:-.5rem}
@media(min-width:40rem){.page{min-height:0;margin:3rem auto;padding:1.75rem 2.25rem 1.5rem;border:1px solid var(--sam-line);border-radius:.625rem}.foot{margin-top:.75rem}}
@media(prefers-contrast:more){.option,.button,.card{border-width:2px}.option:has(:checked){border-width:3px}}
@media(forced-colors:active){.option:has(:checked){border:3px solid Highlight}.button{border-color:ButtonText}progress{border:1px solid CanvasText}.mark circle{stroke:CanvasText}}
@media(prefers-reduced-motion:no-preference){.option,.button,.quiet{transition:background-color .12s,border-color .12s}}
@media print{.page{max-width:none;padding:0;border:0}.actions,.quiet,.top progress{display:none}.option{break-inside:avoid}}
`;

/** The style sheet of the respondent's pages, to be served at {@link pulseStylePath}. */
export const pulsePageStyles = [
  ':root{color-scheme:light dark}',
  declare(pulseColours, 0),
  `@media(prefers-color-scheme:dark){${declare(pulseColours, 1)}}`,
  `@media(prefers-contrast:more){${declare(pulseContrastColours, 0)}}`,
  `@media(prefers-contrast:more) and (prefers-color-scheme:dark){${declare(pulseContrastColours, 1)}}`,
  rules,
].join('\n');
