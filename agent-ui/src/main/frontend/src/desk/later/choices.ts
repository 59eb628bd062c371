/** When a contact comes back. The digit stays the same whatever the time of day, so that the hand learns it. */
export interface LaterChoice {
  name: 'hour' | 'today' | 'tomorrow';
  at: Date | null;
}

const hour = 3_600_000;
const afternoon = 16;
const lateEvening = 21;
const morning = 9;

export function laterChoices(now: Date): LaterChoice[] {
  return [
    { name: 'hour', at: new Date(now.getTime() + hour) },
    { name: 'today', at: laterToday(now) },
    { name: 'tomorrow', at: new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, morning) },
  ];
}

/** Four o'clock; when that is near or over, three hours from now; late in the evening there is no later today. */
function laterToday(now: Date): Date | null {
  const four = new Date(now.getFullYear(), now.getMonth(), now.getDate(), afternoon);
  if (four.getTime() - now.getTime() > hour) return four;
  const inThree = new Date(now.getTime() + 3 * hour);
  return inThree.getDate() === now.getDate() && inThree.getHours() <= lateEvening ? inThree : null;
}
