import { api } from '../api/client.ts';
import type { Result } from '../api/result.ts';
import { language } from '../i18n/i18n.ts';
import type { DemoCall } from './call.ts';

const calls = '/demo/phone/calls';

/** The exchange of the demonstration. */
export const exchange = {
  dial: (from: string, to: string): Promise<Result<{ call: string }>> => api.post(calls, { from, to }),
  read: (call: string): Promise<Result<DemoCall>> => api.get(`${calls}/${call}`, { lang: language() }),
  key: (call: string, digits: string): Promise<Result<DemoCall>> => api.post(`${calls}/${call}/digits`, { digits }),
  hangUp: (call: string): Promise<Result<DemoCall>> => api.post(`${calls}/${call}/hang-up`),
};
