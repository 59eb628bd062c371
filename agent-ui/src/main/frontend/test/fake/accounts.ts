import type { Role, Session, UserAccount, ApiKey } from '../../src/wire/types.ts';
import { ok, problem, type Answer, type Asked, type Part } from './faces.ts';

const at = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

function account(id: string, name: string, roles: Role[], more: Partial<UserAccount> = {}): UserAccount {
  return { id, name, roles, language: 'nl', queues: [], branch: null, active: true, ...more };
}

const everybody = (): UserAccount[] => [
  account('admin1', 'Bram Hoekstra', ['admin']),
  account('agent1', 'Noor Visser', ['agent'], { queues: ['service'] }),
  account('agent2', 'Daan Mulder', ['agent'], { queues: ['service'] }),
  account('store1', 'Joris Kuipers', ['store'], { branch: 'groningen' }),
  account('super1', 'Ineke Postma', ['supervisor']),
  account('tech1', 'Fatima el Amrani', ['agent'], { queues: ['technical'], language: 'en' }),
  account('tech0', 'Willem Oud', ['agent'], { queues: ['technical'], active: false }),
];

const seats: Record<string, string> = { '/store': 'store1', '/supervisor': 'super1', '/admin': 'admin1' };

/** Who sits at which page, the people and the keys. */
export class Accounts implements Part {
  readonly #people = everybody();
  #keys: ApiKey[] = [
    { id: '00000000-0000-4000-8000-000000000801', name: 'Telefooncentrale', scopes: ['phone', 'events'], createdAt: at(90_000), revokedAt: null },
    { id: '00000000-0000-4000-8000-000000000802', name: 'Oude kassa', scopes: ['store'], createdAt: at(400_000), revokedAt: at(9_000) },
  ];
  #languages = new Map<string, 'nl' | 'en'>();

  answer(asked: Asked): Answer | null {
    const { path, method, body } = asked;
    if (path === '/api/v1/session') return this.#session(asked);
    if (path === '/api/v1/topics') return ok(topics);
    if (path === '/api/v1/directory') return ok(directory);
    if (path === '/api/v1/users' && method === 'GET') return ok({ items: this.#people, next: null });
    if (path === '/api/v1/users') return this.#join(body);
    if (path.startsWith('/api/v1/users/')) return this.#change(path.slice('/api/v1/users/'.length), body);
    if (path === '/api/v1/keys' && method === 'GET') return ok({ items: this.#keys, next: null });
    if (path === '/api/v1/keys') return this.#newKey(body);
    if (path.startsWith('/api/v1/keys/')) return this.#revoke(path.slice('/api/v1/keys/'.length));
    return null;
  }

  #session({ referer, method, body }: Asked): Answer {
    const id = seats[referer.replace(/\.html$/, '')] ?? 'agent1';
    if (method === 'PATCH') this.#languages.set(id, body['language'] === 'en' ? 'en' : 'nl');
    const user = this.#people.find((person) => person.id === id) as UserAccount;
    const session: Session = {
      user: { ...user, language: this.#languages.get(id) ?? 'nl' },
      csrf: 'fake-token',
      presence: { state: 'available', since: at(40), reason: null },
      demo: true,
    };
    return ok(session);
  }

  #join(body: Record<string, unknown>): Answer {
    if (this.#people.some((person) => person.id === body['id'])) {
      return problem(409, 'Er is al iemand met deze aanmeldnaam', 'urn:throughline:refused:user-exists');
    }
    const { id, name, roles, language, queues, branch } = body as unknown as UserAccount;
    const joined = account(id, name, roles, { language: language ?? 'nl', queues: queues ?? [], branch: branch ?? null });
    this.#people.push(joined);
    return ok(joined, 201);
  }

  #change(id: string, body: Record<string, unknown>): Answer {
    const person = this.#people.find((one) => one.id === id);
    if (person === undefined) return problem(404, 'Niet gevonden');
    return ok(Object.assign(person, body));
  }

  #newKey(body: Record<string, unknown>): Answer {
    const id = `00000000-0000-4000-8000-${String(810 + this.#keys.length).padStart(12, '0')}`;
    const key: ApiKey = { id, name: String(body['name']), scopes: body['scopes'] as ApiKey['scopes'], createdAt: at(0), revokedAt: null };
    this.#keys = [key, ...this.#keys];
    return ok({ key, secret: 'tlk_example_only_4f9a1c77e2d04b0e' }, 201);
  }

  #revoke(id: string): Answer {
    this.#keys = this.#keys.map((key) => (key.id === id ? { ...key, revokedAt: at(0) } : key));
    return ok(null, 204);
  }
}

const topics = {
  items: [
    {
      id: 'broken-product',
      label: 'Product doet het niet',
      defaultQueue: 'service',
      questions: [
        { id: 'where-bought', label: 'Waar gekocht', ask: 'Waar heeft u het gekocht?', kind: 'text', choices: [] },
        { id: 'what-wrong', label: 'Wat is er mis', ask: 'Wat doet het niet?', kind: 'text', choices: [] },
      ],
    },
    { id: 'delivery', label: 'Levering', defaultQueue: 'service', questions: [] },
  ],
  outcomes: [{ id: 'solved', label: 'Opgelost' }],
};

const directory = {
  queues: [
    { id: 'service', name: 'Klantenservice', free: 2, waiting: 3, opensAt: null, expectedSeconds: 360 },
    { id: 'technical', name: 'Technische dienst', free: 0, waiting: 1, opensAt: null, expectedSeconds: null },
    { id: 'web', name: 'Website', free: 1, waiting: 0, opensAt: null, expectedSeconds: 0 },
  ],
  agents: [],
  branches: [
    { id: 'groningen', name: 'Groningen' },
    { id: 'breda', name: 'Breda' },
    { id: 'utrecht', name: 'Utrecht' },
  ],
};
