// Runs before the first paint, so that a chosen theme or language never flashes.
try {
  const theme = localStorage.getItem('samenspel.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  const language = localStorage.getItem('samenspel.language');
  if (language === 'nl' || language === 'en') document.documentElement.lang = language;
} catch {
  document.documentElement.lang = 'nl';
}
