import { ok, problem, type Answer, type Asked, type Part } from './faces.ts';

interface Call {
  state: 'ringing' | 'queued' | 'talking' | 'held' | 'ended';
  agent: string | null;
  says: string | null;
}

/** A telephone system with one call that goes where the scenes send it: /fake/call/talking. */
export class Telephone implements Part {
  #call: Call | null = null;

  answer({ path, method, body }: Asked): Answer | null {
    if (!path.startsWith('/demo/phone/calls')) return null;
    if (path === '/demo/phone/calls') {
      this.#call = { state: 'queued', agent: null, says: 'Welkom bij Wolkenveld. Toets uw klantnummer en een hekje, of wacht.' };
      return ok({ call: 'call-1' }, 201);
    }
    if (this.#call === null) return problem(404, 'Dit gesprek is er niet');
    if (path.endsWith('/digits')) this.#call = { ...this.#call, says: `Dank u wel. Uw klantnummer is ${String(body['digits']).replace('#', '')}.` };
    if (path.endsWith('/hang-up')) this.#call = { ...this.#call, state: 'ended', says: null };
    return method === 'GET' || method === 'POST' ? ok(this.#call) : null;
  }

  scene(name: string, argument: string): void {
    if (name !== 'call' || this.#call === null) return;
    const state = argument as Call['state'];
    this.#call = { state, agent: state === 'talking' || state === 'held' ? 'Noor Visser' : null, says: null };
  }
}
