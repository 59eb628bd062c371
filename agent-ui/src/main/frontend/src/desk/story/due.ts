/** The moments people promise most: the end of today, noon tomorrow, the end of the week. */
export interface Due {
  name: 'today' | 'tomorrow' | 'friday';
  at: Date;
}

const friday = 5;

export function dueChoices(now: Date): Due[] {
  const all: Due[] = [
    { name: 'today', at: moment(now, 0, 17) },
    { name: 'tomorrow', at: moment(now, 1, 12) },
    { name: 'friday', at: moment(now, (friday - now.getDay() + 7) % 7, 17) },
  ];
  return all.filter((due) => due.at > now);
}

function moment(now: Date, days: number, hour: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hour);
}

/** The value a `datetime-local` field takes for a moment. */
export function localInput(at: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}
