/** The hub's operations by name. Elements never call these; views and their stores do. */
import { api } from './client.ts';
import type { Result } from './result.ts';
import type { KeptDraft } from '../drafts/drafts.ts';
import type { DraftStore } from '../drafts/keeper.ts';
import type * as wire from '../wire/types.ts';

const v1 = '/api/v1';
const id = encodeURIComponent;

export const people = {
  signIn: (name: string, password: string) => api.post<wire.Session>(`${v1}/session`, { name, password }),
  session: () => api.get<wire.Session>(`${v1}/session`),
  signOut: () => api.call<null>(`${v1}/session`, { method: 'DELETE' }),
  speak: (language: wire.Language) =>
    api.call<wire.Session>(`${v1}/session`, { method: 'PATCH', body: { language } }),
  presence: (state: wire.PresenceState, reason: string | null) =>
    api.call<wire.Presence>(`${v1}/presence`, { method: 'PUT', body: reason === null ? { state } : { state, reason } }),
  preferences: () => api.get<wire.Preferences | null>(`${v1}/preferences`),
  prefer: (preferences: wire.Preferences) => api.call<wire.Preferences>(`${v1}/preferences`, { method: 'PUT', body: { ...preferences } }),
  directory: (channel: wire.Channel = 'phone') => api.get<wire.Directory>(`${v1}/directory`, { channel }),
  topics: () => api.get<wire.Topics>(`${v1}/topics`),
};

export const customers = {
  byHandle: (handle: string) => api.get<wire.Page<wire.Customer>>(`${v1}/customers`, { handle }),
  story: (customer: string) => api.get<wire.Story>(`${v1}/customers/${id(customer)}/story`),
  timeline: (customer: string, before: string | null, channel: string | null) =>
    api.get<wire.Page<wire.Entry>>(`${v1}/customers/${id(customer)}/timeline`, { before, limit: 100, channel }),
  pin: (customer: string, entry: string) => api.post<null>(`${v1}/customers/${id(customer)}/pins`, { entry }),
  unpin: (customer: string, entry: string) =>
    api.call<null>(`${v1}/customers/${id(customer)}/pins/${id(entry)}`, { method: 'DELETE' }),
  mood: (customer: string, face: wire.Face, contact: string | null) =>
    api.post<null>(`${v1}/customers/${id(customer)}/mood`, contact === null ? { face } : { face, contact }),
  rename: (customer: string, name: string) =>
    api.call<null>(`${v1}/customers/${id(customer)}/name`, { method: 'PUT', body: { name } }),
  call: (customer: string, number: string) => api.post<wire.ContactCard>(`${v1}/customers/${id(customer)}/calls`, { number }),
  link: (customer: string, other: string, evidence: string | null) =>
    api.post<{ id: string }>(`${v1}/customers/${id(customer)}/links`, evidence === null ? { other } : { other, evidence }),
  unlink: (customer: string, link: string) =>
    api.call<null>(`${v1}/customers/${id(customer)}/links/${id(link)}`, { method: 'DELETE' }),
};

/** People and what is theirs. */
export const finds = (q: string, signal?: AbortSignal) => api.get<wire.Finds>(`${v1}/finds`, { q }, signal);

export type ContactStep = 'accept' | 'decline' | 'hold' | 'resume' | 'end';

export const contacts = {
  desk: () => api.get<wire.Desk>(`${v1}/desk`),
  open: (contact: string) => api.get<wire.OpenContact>(`${v1}/contacts/${id(contact)}`),
  step: (contact: string, step: ContactStep) => api.post<wire.ContactCard>(`${v1}/contacts/${id(contact)}/${step}`),
  say: (contact: string, words: wire.Written, key: string) =>
    api.post<wire.ContactCard>(`${v1}/contacts/${id(contact)}/messages`, words, key),
  note: (contact: string, words: wire.Written, key: string) =>
    api.post<wire.ContactCard>(`${v1}/contacts/${id(contact)}/notes`, words, key),
  attach: (contact: string, file: File, readers: 'customer' | 'colleagues') =>
    api.call<wire.ContactCard>(`${v1}/contacts/${id(contact)}/attachments`, { method: 'POST', bytes: file, query: { name: file.name, for: readers } }),
  attend: (contact: string, typing: boolean) =>
    api.call<null>(`${v1}/contacts/${id(contact)}/attendance`, { method: 'PUT', body: { typing } }),
  leave: (contact: string) => api.call<null>(`${v1}/contacts/${id(contact)}/attendance`, { method: 'DELETE', keepalive: true }),
  later: (contact: string, until: string) => api.post<wire.ContactCard>(`${v1}/contacts/${id(contact)}/later`, { until }),
  goOn: (contact: string) => api.call<wire.ContactCard>(`${v1}/contacts/${id(contact)}/later`, { method: 'DELETE' }),
  callBack: (contact: string) => api.post<wire.ContactCard>(`${v1}/contacts/${id(contact)}/calls`),
  called: (contact: string, reached: boolean, again: string | null) =>
    api.post<wire.ContactCard>(`${v1}/contacts/${id(contact)}/callback-attempts`, { reached, again }),
  wrapUp: (contact: string, outcome: string, note: string | null) =>
    api.post<wire.ContactCard>(`${v1}/contacts/${id(contact)}/wrap-up`, note === null ? { outcome } : { outcome, note }),
  openCase: (contact: string, topic: string) =>
    api.post<{ case: string }>(`${v1}/contacts/${id(contact)}/case`, { topic }),
  joinCase: (contact: string, known: string) =>
    api.post<{ case: string }>(`${v1}/contacts/${id(contact)}/case`, { case: known }),
  briefing: (contact: string, lang: wire.Language) =>
    api.get<wire.Briefing>(`${v1}/contacts/${id(contact)}/briefing`, { lang }),
  handOver: (contact: string, handoff: wire.NewHandoff, key: string) =>
    api.post<wire.Handoff>(`${v1}/contacts/${id(contact)}/handoffs`, handoff, key),
  callOff: (contact: string, handoff: string) =>
    api.call<wire.Handoff>(`${v1}/contacts/${id(contact)}/handoffs/${id(handoff)}`, { method: 'DELETE' }),
  introduce: (contact: string, handoff: string) =>
    api.post<wire.Handoff>(`${v1}/contacts/${id(contact)}/handoffs/${id(handoff)}/introduction`),
  acknowledge: (contact: string, handoff: string) =>
    api.post<wire.Handoff>(`${v1}/contacts/${id(contact)}/handoffs/${id(handoff)}/acknowledgement`),
};

export const texts = {
  replies: () => api.get<wire.Page<wire.CannedReply>>(`${v1}/replies`),
  mentions: () => api.get<wire.Page<wire.Mention>>(`${v1}/mentions`),
  looked: (contact: string) => api.call<null>(`${v1}/mentions/${id(contact)}`, { method: 'DELETE' }),
};

export const drafts: DraftStore = {
  list: () => api.get<wire.Page<KeptDraft>>(`${v1}/drafts`),
  keep: ({ contact, kind, text, basedOn }) =>
    api.call<unknown>(`${v1}/contacts/${id(contact)}/drafts/${kind}`, { method: 'PUT', body: { text, basedOn } }),
  drop: (contact, kind) => api.call<null>(`${v1}/contacts/${id(contact)}/drafts/${kind}`, { method: 'DELETE' }),
};

export const cases = {
  fact: (known: string, question: string, answer: string, contact: string | null) =>
    api.post<null>(`${v1}/cases/${id(known)}/facts`, contact === null ? { question, answer } : { question, answer, contact }),
  ask: (known: string, question: string, contact: string) =>
    api.post<wire.AskedAnswer>(`${v1}/cases/${id(known)}/questions`, { question, contact }),
  attempt: (known: string, what: string, outcome: string) =>
    api.post<null>(`${v1}/cases/${id(known)}/attempts`, { what, outcome }),
  promise: (known: string, what: string, due: string) =>
    api.post<null>(`${v1}/cases/${id(known)}/promises`, { what, due }),
  settle: (known: string, promise: string, state: wire.PromiseState) =>
    api.call<null>(`${v1}/cases/${id(known)}/promises/${id(promise)}`, { method: 'PATCH', body: { state } }),
  close: (known: string, outcome: string) => api.post<null>(`${v1}/cases/${id(known)}/close`, { outcome }),
};

export const store = {
  purchases: (find: string, signal?: AbortSignal) =>
    api.get<wire.PurchasePage>(`${v1}/purchases`, { find }, signal),
  takeBack: (goods: wire.NewReturn, key: string) => api.post<wire.Return>(`${v1}/returns`, goods, key),
  returned: (number: string) => api.get<wire.Return>(`${v1}/returns/${id(number)}`),
};

export const supervision = {
  wallboard: () => api.get<wire.Wallboard>(`${v1}/wallboard`),
  list: (name: wire.WallboardListName, cursor: string | null = null): Promise<Result<wire.Page<wire.WallboardRow>>> =>
    api.get<wire.Page<wire.WallboardRow>>(`${v1}/wallboard/lists/${name}`, { cursor, limit: 100 }),
};

export const administration = {
  users: () => api.get<wire.Page<wire.UserAccount>>(`${v1}/users`, { limit: 200 }),
  addUser: (user: wire.NewUser, key: string) => api.post<wire.UserAccount>(`${v1}/users`, user, key),
  changeUser: (user: string, change: wire.UserChange) =>
    api.call<wire.UserAccount>(`${v1}/users/${id(user)}`, { method: 'PATCH', body: change }),
  keys: () => api.get<wire.Page<wire.ApiKey>>(`${v1}/keys`, { limit: 200 }),
  addKey: (name: string, scopes: wire.Scope[], key: string) =>
    api.post<{ key: wire.ApiKey; secret: string }>(`${v1}/keys`, { name, scopes }, key),
  revokeKey: (key: string) => api.call<null>(`${v1}/keys/${id(key)}`, { method: 'DELETE' }),
};
