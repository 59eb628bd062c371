import { describe, expect, it } from 'vitest';
import { callerNumber, dialled, enough, heard, inCall, keyed, onHook, sent, type DemoCall } from './call.ts';

const call = (state: DemoCall['state'], agent: string | null = null): DemoCall => ({ state, agent, says: null });

describe('a simulated telephone', () => {
  it('notes what the caller goes through, and nothing twice', () => {
    let phone = { ...dialled(onHook, '+31850000001', 1), call: 'c' };
    for (const now of [call('queued'), call('queued'), call('talking', 'Noor'), call('talking', 'Fatima'), call('ended')]) {
      phone = { ...heard(phone, now, 2), call: 'c' };
    }
    expect(phone.passed.map((one) => one.what)).toEqual(['dialled', 'queued', 'talking', 'talking', 'ended']);
    expect(inCall(phone)).toBe(false);
  });

  it('collects keys until they are sent, and the star begins again', () => {
    const typed = [...'12*2210'].reduce(keyed, onHook);
    expect(typed.keyed).toBe('2210');
    expect(enough(typed)).toBe(true);
    expect(sent(typed, 3)).toMatchObject({ keyed: '', passed: [{ what: 'keyed', detail: '2210' }] });
  });

  it('knows a number from nonsense, and nothing from a number', () => {
    expect(callerNumber('+31 6 1234 5678')).toBe('+31612345678');
    expect(callerNumber('0031612345678')).toBe('+31612345678');
    expect(callerNumber('  ')).toBe('');
    expect(callerNumber('0612345678')).toBeNull();
  });
});
