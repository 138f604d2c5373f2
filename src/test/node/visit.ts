/** What a program needs to come in like a person with a browser: a cookie jar, the sign-in form, and reading a page's words. */

interface FlowChange {
  readonly node: number;
  readonly type: string;
  readonly feat: number;
  readonly key?: string;
  readonly value?: unknown;
  readonly addNodes?: readonly number[];
  readonly add?: readonly unknown[];
}

interface FlowAnswer {
  readonly changes?: readonly FlowChange[];
  readonly syncId?: number;
  readonly 'Vaadin-Security-Key'?: string;
}

/** One thing on a page: its attributes and properties, and the words within. */
export interface Thing {
  readonly values: Readonly<Record<string, string>>;
  readonly words: string;
}

/** Flow numbers what a node consists of: these are its properties, attributes, text, and the two lists of children. */
const PROPERTIES = 1;
const CHILDREN = 2;
const ATTRIBUTES = 3;
const TEXT = 7;
const VIRTUAL = 24;
const ROOT = 1;

export class Visit {
  readonly host: string;
  private readonly cookies = new Map<string, string>();

  constructor(host: string) {
    this.host = host.replace(/\/$/, '');
  }

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async signsIn(email: string, password: string): Promise<void> {
    const page = await (await this.asks('/login')).text();
    const form = new URLSearchParams({username: email, password});
    const token = /name="_csrf"\s+(?:content|value)="([^"]+)"/.exec(page)?.[1];
    if (token !== undefined) {
      form.set('_csrf', token);
    }
    const answer = await this.asks('/login', {method: 'POST', body: form});
    const where = answer.headers.get('location') ?? '';
    if (answer.status >= 400 || /\/login\?/.test(where)) {
      throw new Error(`${this.host} does not let ${email} in (${answer.status} ${where})`);
    }
  }

  /** Everything on a page, as the browser would be told to show it. */
  async reads(path: string): Promise<Thing[]> {
    const query = new URLSearchParams({'v-r': 'init', location: path, query: ''});
    const init = await this.asks(`/${path}?${query}`);
    if (!init.ok) {
      throw new Error(`${this.host}/${path} answers ${init.status}`);
    }
    const {appConfig} = (await init.json()) as {appConfig: {'v-uiId': number; uidl: FlowAnswer}};
    const shown = [...(appConfig.uidl.changes ?? [])];
    const arrival = {route: path, query: '', appShellTitle: '', historyState: null, trigger: ''};
    const body = JSON.stringify({
      csrfToken: appConfig.uidl['Vaadin-Security-Key'],
      rpc: [{type: 'event', node: ROOT, event: 'ui-navigate', data: arrival}],
      syncId: appConfig.uidl.syncId,
      clientId: 0,
    });
    const answer = await this.asks(`/?v-r=uidl&v-uiId=${appConfig['v-uiId']}`, {
      method: 'POST',
      body,
      headers: {'content-type': 'application/json; charset=UTF-8'},
    });
    const [uidl] = JSON.parse((await answer.text()).replace(/^for\(;;\);/, '')) as FlowAnswer[];
    return things([...shown, ...(uidl.changes ?? [])]);
  }

  private async asks(path: string, options: RequestInit = {}): Promise<Response> {
    const headers = {...(options.headers as Record<string, string>), cookie: this.cookie};
    const answer = await fetch(this.host + path, {...options, headers, redirect: 'manual'});
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      this.cookies.set(name, value);
    }
    return answer;
  }
}

function things(changes: readonly FlowChange[]): Thing[] {
  const values = new Map<number, Record<string, string>>();
  const texts = new Map<number, string>();
  const below = new Map<number, number[]>();
  for (const {node, type, feat, key, value, addNodes} of changes) {
    if (type === 'put' && key !== undefined && (feat === PROPERTIES || feat === ATTRIBUTES)) {
      values.set(node, {...values.get(node), [key]: String(value)});
    } else if (type === 'put' && feat === TEXT) {
      texts.set(node, String(value));
    } else if (type === 'splice' && (feat === CHILDREN || feat === VIRTUAL) && addNodes !== undefined) {
      below.set(node, [...(below.get(node) ?? []), ...addNodes]);
    }
  }
  const words = (node: number): string => (texts.get(node) ?? '') + (below.get(node) ?? []).map(words).join(' ');
  return [...values].map(([node, each]) => ({values: each, words: words(node).trim()}));
}
