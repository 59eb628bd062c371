/**
 * The wire types by the names the front end uses. The shapes come from the hub's OpenAPI contract (`npm run wire`);
 * times are ISO-8601 UTC strings, money decimal strings, ids UUID strings.
 */
import type { components } from './generated.ts';

type Schemas = components['schemas'];

export type Face = Schemas['Face'];
export type MoodSource = Schemas['Mood']['source'];
export type Language = Schemas['Language'];
export type Role = Schemas['Role'];
export type Channel = Schemas['Channel'];
export type Named = Schemas['Named'];
export type Labelled = Schemas['Labelled'];

export type Session = Schemas['Session'];
export type User = Schemas['User'];
export type Presence = Schemas['Presence'];
/** What a person can choose to be. */
export type PresenceState = Schemas['PresenceState'];
/** What a person can be seen to be; wrap-up comes by itself. */
export type ShownPresence = Schemas['ShownPresence'];
export type Preferences = Schemas['Preferences'];
export type Directory = Schemas['Directory'];
export type Topics = Schemas['Topics'];
export type Topic = Schemas['Topic'];
export type Question = Schemas['Question'];

export type Customer = Schemas['Customer'];
export type Handle = Schemas['Handle'];
export type Mood = Schemas['Mood'];
export type MoodPoint = Schemas['MoodPoint'];
export type Story = Schemas['Story'];
export type Entry = Schemas['Entry'];
export type Pin = Schemas['Pin'];
export type LinkedRecord = Schemas['Link'];
export type LinkProposal = Schemas['LinkProposal'];

export type Finds = Schemas['Finds'];
export type FoundThing = Schemas['FoundThing'];

export type Case = Schemas['Case'];
export type Fact = Schemas['Fact'];
export type OpenQuestion = Case['openQuestions'][number];
export type Attempt = Schemas['Attempt'];
export type CustomerPromise = Schemas['Promise'];
export type PromiseState = Schemas['PromiseChange']['state'];
export type RepeatedQuestion = Schemas['RepeatedQuestion'];
export type AskedAnswer = Schemas['QuestionAnswer'];

export type Desk = Schemas['Desk'];
export type ContactCard = Schemas['ContactCard'];
export type ContactState = ContactCard['state'];
export type OpenContact = Schemas['Contact'];
export type Attachment = Schemas['Attachment'];
export type LogLine = Schemas['LogLine'];

export type Written = Schemas['Written'];
export type CannedReply = Schemas['CannedReply'];
export type Mention = Schemas['Mention'];
export type Attendance = Schemas['Attendance'];
export type PersonHere = Attendance['people'][number];

export type Briefing = Schemas['Briefing'];
export type BriefingLine = Schemas['BriefingLine'];
export type LineKind = BriefingLine['kind'];
export type KnownAnswer = Schemas['KnownAnswer'];
export type Handoff = Schemas['Handoff'];
export type HandoffState = Schemas['HandoffState'];
export type NewHandoff = Schemas['NewHandoff'];
export type Target = NewHandoff['to'];
export type TargetKind = Target['kind'];

export type Purchase = Schemas['Purchase'];
export type PurchaseLine = Schemas['PurchaseLine'];
export type PurchaseReference = Schemas['PurchaseReference'];
export type PurchasePage = Schemas['PurchasePage'];
export type Return = Schemas['Return'];
export type ReturnLine = Return['lines'][number];
export type NewReturn = Schemas['NewReturn'];
export type ReturnGround = Schemas['Ground'];
export type ReturnReason = NonNullable<Schemas['Reason']>;
export type Condition = Schemas['Condition'];
export type Settlement = Schemas['SettlementKind'];

export type Wallboard = Schemas['Wallboard'];
export type WallboardRow = Schemas['WallboardRows']['items'][number];
export type WallboardListName = 'waiting' | 'longest' | 'service-level' | 'repeats' | 'angry' | 'staff';

export type UserAccount = Schemas['UserAccount'];
export type NewUser = Schemas['NewUser'];
export type UserChange = Schemas['UserChange'];
export type ApiKey = Schemas['ApiKey'];
export type Scope = Schemas['Scope'];

/** The body of an RFC 9457 problem. */
export type ProblemBody = Schemas['Problem'] & Partial<Pick<Schemas['MovedOn'], 'came' | 'version'>>;

export interface Page<T> {
  items: T[];
  next: string | null;
}
