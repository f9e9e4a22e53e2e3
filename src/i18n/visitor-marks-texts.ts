/** The words for what visitors' ratings show, shared by the built pages and by whatever refreshes them. */
export const visitorMarksTexts = {
  'marks.count.one': '1 Bewertung',
  'marks.count.many': '{count} Bewertungen',
  'marks.few.one': '1 Bewertung: Stufe {levels}. Zu wenige für eine Aussage.',
  'marks.few.many': '{count} Bewertungen: Stufe {levels}. Zu wenige für eine Aussage.',
  'marks.range': '{count} Bewertungen: von {low} bis {high}',
  'marks.range.same': '{count} Bewertungen: alle {low}',
  'marks.median': '{count} Bewertungen: Median {median}, von {low} bis {high}',
  'marks.median.same': '{count} Bewertungen: Median {median}, alle gleich',
  'marks.spread':
    '{count} Bewertungen: Median {median}, mittlere Hälfte {q1} bis {q3}, alle von {low} bis {high}',
  'marks.spread.narrow':
    '{count} Bewertungen: Median {median}, mittlere Hälfte ebenso, alle von {low} bis {high}',
  'marks.distribution': 'Verteilung: {levels}.',
  'marks.distribution.level': 'Stufe {level}: {count}',
  'marks.roles': 'Median nach Rolle: {roles}',
  'marks.roles.same': 'Derselbe Median bei: {roles}',
  'marks.roles.same.one': '{role} ({count})',
  'marks.roles.one': '{role} {median} ({count})',
  'marks.bars': 'Ab zehn Bewertungen stehen Balken statt Punkten: je höher, desto mehr Stimmen.',
  'marks.date': 'Stand der Bewertungen: {date}.',
  'marks.short.same': 'alle {low}',
  'marks.short.range': '{low} bis {high}',
  'marks.short.median': 'Median {median}',
} as const;
