/** Reads server-sent events from a byte stream. Needed because EventSource hides the status, the headers and the silence. */
export interface ServerEvent {
  id: string | null;
  event: string;
  data: string;
  retry: number | null;
}

export class SseParser {
  #rest = '';
  #lines: string[] = [];
  #id: string | null = null;

  /** Takes the next piece of text, gives the events that are complete with it. */
  push(text: string): ServerEvent[] {
    const lines = (this.#rest + text).split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop() ?? '';
    return lines.flatMap((line) => this.#line(line));
  }

  #line(line: string): ServerEvent[] {
    if (line !== '') {
      this.#lines.push(line);
      return [];
    }
    const event = this.#event(this.#lines);
    this.#lines = [];
    return event === null ? [] : [event];
  }

  #event(lines: string[]): ServerEvent | null {
    const data: string[] = [];
    let event = 'message';
    let retry: number | null = null;
    for (const [name, value] of lines.map(field)) {
      if (name === 'data') data.push(value);
      else if (name === 'event') event = value;
      else if (name === 'id') this.#id = value;
      else if (name === 'retry' && /^\d+$/.test(value)) retry = Number(value);
    }
    if (data.length === 0 && event === 'message' && retry === null) return null;
    return { id: this.#id, event, data: data.join('\n'), retry };
  }
}

function field(line: string): [string, string] {
  const colon = line.indexOf(':');
  if (colon < 0) return [line, ''];
  return [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, '')];
}
