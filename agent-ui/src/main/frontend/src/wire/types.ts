/**
 * The wire types by the names the front end uses. Times are ISO-8601 UTC strings, money decimal strings, ids UUID strings.
 */
export type Face = 'angry' | 'disappointed' | 'indifferent' | 'happy';
export type MoodSource = 'said' | 'noted' | 'estimated';
export type Language = 'nl' | 'en';
export type Role = 'agent' | 'store' | 'supervisor' | 'admin';
export type PresenceState = 'available' | 'busy' | 'break' | 'offline';
export type Channel = 'phone' | 'web' | 'store' | 'mail';

export interface Named {
  id: string;
  name: string;
}

export interface Presence {
  state: PresenceState;
  since: string;
  reason?: string | null;
}

export interface User extends Named {
  roles: Role[];
  language: Language;
  queues: string[];
  branch: string | null;
}

export interface Session {
  user: User;
  csrf: string;
  presence: Presence;
  demo: boolean;
}

export interface Directory {
  queues: { id: string; name: string; free: number; waiting: number }[];
  agents: { id: string; name: string; presence: PresenceState; queues: string[] }[];
  branches: Named[];
}

export interface Choice {
  id: string;
  label: string;
}

export interface Question {
  id: string;
  label: string;
  ask: string;
  kind: 'text' | 'choice';
  choices: Choice[];
}

export interface Topic {
  id: string;
  label: string;
  questions: Question[];
  defaultQueue: string | null;
}

export interface Topics {
  items: Topic[];
  outcomes: Choice[];
}

export interface Mood {
  face: Face;
  source: MoodSource;
  at: string;
  by: string | null;
}

export interface Handle {
  kind: string;
  value: string;
  display: string;
  grade: 'certain' | 'likely' | 'weak';
}

export interface Customer {
  id: string;
  name: string;
  version: number;
  handles: Handle[];
  mood: Mood | null;
  language: Language | null;
}

export type ContactState = 'queued' | 'offered' | 'active' | 'held' | 'wrap-up' | 'ended' | 'abandoned';
export type HandoffState = 'pending' | 'acknowledged' | 'returned';

export interface CardHandoff {
  id: string;
  state: HandoffState;
  from: string;
  to: string;
}

export interface ContactCard {
  id: string;
  customer: string;
  name: string;
  channel: Channel;
  state: ContactState;
  queue: string | null;
  queueName: string | null;
  agent: Named | null;
  since: string;
  startedAt: string;
  headline: string | null;
  mood: Face | null;
  unread: number;
  from: string | null;
  handoff: CardHandoff | null;
  offerUntil: string | null;
  version: number;
}

export interface Fact {
  question: string;
  label: string;
  answer: string;
  at: string;
  by: string;
  contact: string | null;
}

export interface OpenQuestion {
  question: string;
  label: string;
  ask: string;
}

export interface Attempt {
  id: string;
  what: string;
  outcome: string;
  at: string;
  by: string;
}

export type PromiseState = 'open' | 'kept' | 'broken' | 'withdrawn';

export interface CustomerPromise {
  id: string;
  what: string;
  owner: string;
  due: string;
  state: PromiseState;
  at: string;
}

export interface Case {
  id: string;
  topic: string;
  topicLabel: string;
  title: string;
  state: 'open' | 'closed';
  openedAt: string;
  contacts: string[];
  facts: Fact[];
  openQuestions: OpenQuestion[];
  attempts: Attempt[];
  promises: CustomerPromise[];
}

export interface RepeatedQuestion {
  id: string;
  at: string;
  case: string;
  question: string;
  label: string;
  knownSince: string;
  knownBy: string;
  askedBy: string;
  contact: string | null;
}

export interface HandoffLine {
  kind: LineKind;
  text: string;
  event: string | null;
}

export type LineKind = 'who' | 'what' | 'wants' | 'done' | 'promise' | 'mood' | 'other';

export interface KnownAnswer {
  question: string;
  label: string;
  answer: string;
}

export interface Briefing {
  lines: HandoffLine[];
  doNotAsk: KnownAnswer[];
  nextStep: string;
  languages: Language[];
}

export type TargetKind = 'queue' | 'agent' | 'store';

export interface Target {
  kind: TargetKind;
  id: string;
}

export interface NewHandoff {
  to: Target;
  why: string;
  lines: HandoffLine[];
  nextStep: string;
  tellCustomer: boolean;
}

export interface Handoff {
  id: string;
  contact: string;
  from: Named;
  to: Target & { name: string };
  why: string;
  lines: HandoffLine[];
  doNotAsk: KnownAnswer[];
  nextStep: string;
  at: string;
  state: HandoffState;
  acknowledgedBy: string | null;
  acknowledgedAt: string | null;
}

export interface LinkedRecord {
  id: string;
  other: string;
  evidence: string;
  grade: string;
  at: string;
  by: string;
}

export interface LinkProposal {
  other: string;
  name: string;
  evidence: string;
  grade: string;
  at: string;
}

export interface PurchaseLine {
  line: number;
  article: string;
  name: string;
  quantity: number;
  price: string;
  returned: number;
  returnable: number;
  returnedWhere: string | null;
}

export interface PurchaseReference {
  kind: 'receipt' | 'order';
  value: string;
}

export interface Purchase {
  reference: PurchaseReference;
  customer: string | null;
  customerName: string | null;
  mood: Face | null;
  branch: string | null;
  branchName: string | null;
  at: string;
  currency: string;
  within: { until: string; days: number; ok: boolean };
  lines: PurchaseLine[];
}

export type ReturnGround = 'withdrawal' | 'conformity' | 'goodwill' | 'store-policy' | 'wrong-item';
export type ReturnReason = 'does-not-fit' | 'faulty' | 'not-as-expected' | 'late' | 'changed-mind';
export type Condition = 'sealed' | 'opened' | 'used' | 'damaged' | 'incomplete' | 'unsafe';
export type Settlement =
  'original-payment' | 'cash' | 'voucher' | 'exchange' | 'replacement' | 'repair' | 'price-reduction';

export interface ReturnLine {
  line: number;
  name: string;
  quantity: number;
  price: string;
  reason: ReturnReason | null;
  reception: string;
  condition: Condition | null;
  acceptance: string;
  disposition: string;
}

export interface Return {
  number: string;
  customer: string;
  purchase: PurchaseReference | null;
  branch: string;
  branchName: string;
  at: string;
  ground: ReturnGround;
  state: string;
  lines: ReturnLine[];
  settlement: { kind: Settlement; amount: string; state: string }[];
  total: string;
  currency: string;
  by: string;
}

export interface NewReturn {
  customer: string;
  purchase: PurchaseReference;
  branch: string;
  ground: ReturnGround;
  lines: { line: number; quantity: number; reason: ReturnReason | null; condition: Condition; words?: string }[];
  settlement: Settlement;
  mood?: Face;
}

export interface Entry {
  id: string;
  at: string;
  type: string;
  channel: Channel | null;
  weight: 'full' | 'small';
  contact: string | null;
  case: string | null;
  by: { kind: 'customer' | 'agent' | 'system'; id: string | null; name: string | null };
  text: string;
  mood: Face | null;
}

export interface Story {
  customer: Customer;
  version: number;
  since: string | null;
  persons: { id: string; name: string; version: number }[];
  headline: string | null;
  contactNumber: { count: number; days: number };
  repeats: number;
  repeatedQuestions: RepeatedQuestion[];
  mood: Mood | null;
  moods: (Mood & { contact: string | null })[];
  openContacts: ContactCard[];
  cases: Case[];
  handoffs: Handoff[];
  returns: Return[];
  purchases: Purchase[];
  links: LinkedRecord[];
  linkProposals: LinkProposal[];
  timeline: Entry[];
  more: string | null;
}

export interface Page<T> {
  items: T[];
  next: string | null;
}

export interface Desk {
  me: User;
  presence: Presence;
  offers: ContactCard[];
  mine: ContactCard[];
  waiting: ContactCard[];
  asOf: string;
}

export interface LogLine {
  id: string;
  at: string;
  kind: 'message' | 'note' | 'system';
  from: 'customer' | 'agent' | 'system';
  by: { id: string | null; name: string | null } | null;
  text: string;
}

export interface OpenContact {
  card: ContactCard;
  case: string | null;
  handoff: Handoff | null;
  log: LogLine[];
  version: number;
}

export interface AskedAnswer {
  repeat: boolean;
  known: { answer: string; at: string; by: string } | null;
}

export interface Wallboard {
  asOf: string;
  at: string;
  tiles: {
    waiting: { count: number };
    longest: { seconds: number; contact: string | null };
    serviceLevel: { percent: number | null; within: number; answered: number; seconds: number };
    repeats: { percent: number; count: number; contacts: number };
    angry: { percent: number; count: number; contacts: number };
    staff: { free: number; busy: number; break: number; wrapUp: number; offline: number };
  };
  queues: {
    id: string;
    name: string;
    waiting: number;
    longestSeconds: number;
    serviceLevelPercent: number | null;
    free: number;
  }[];
  agents: { id: string; name: string; presence: PresenceState; since: string; contacts: number }[];
  needs: {
    severity: 'alert' | 'warn';
    kind: string;
    text: string;
    contact: string | null;
    agent: string | null;
    since: string;
  }[];
  moods: { hour: string; angry: number; disappointed: number; indifferent: number; happy: number }[];
  topics: { topic: string; label: string; count: number; percent: number }[];
}

export type WallboardListName = 'waiting' | 'longest' | 'service-level' | 'repeats' | 'angry' | 'staff';

export interface WallboardRow {
  contact: string | null;
  customer: string | null;
  name: string;
  channel: Channel | null;
  queueName: string | null;
  agentName: string | null;
  at: string;
  text: string;
}

/** The body of an RFC 9457 problem. */
export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail?: string;
  errors?: { pointer: string; detail: string }[];
}
