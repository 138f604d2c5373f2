const DAY = 24 * 60 * 60 * 1000;

/** When something was said, as short as it is clear: the hour of today, yesterday, the day before that. */
export function at(moment: string, now = new Date(), lang = document.documentElement.lang || navigator.language): string {
  const then = new Date(moment);
  const days = Math.round((midnight(now) - midnight(then)) / DAY);
  if (days <= 0) return then.toLocaleTimeString(lang, {timeStyle: 'short'});
  if (days === 1) return 'yesterday';
  return then.toLocaleDateString(lang, {day: 'numeric', month: 'short', ...(then.getFullYear() === now.getFullYear() ? {} : {year: 'numeric'})});
}

function midnight(moment: Date): number {
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime();
}
