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
  readonly node: number;
  readonly tag: string;
  readonly values: Readonly<Record<string, string>>;
  readonly words: string;
}

/** Flow numbers what a node consists of: these are its properties, attributes, text, and the two lists of children. */
const TAG = 0;
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

  /** Makes an account where the page at `path` (`setup`, or `signup` where that is open) offers it, and signs in. */
  async signsUp(path: string, name: string, email: string, password: string): Promise<void> {
    const page = await this.opens(path);
    const form = page.things.find(thing => thing.tag === 'form');
    if (form === undefined) {
      throw new Error(`${this.host}/${path} offers no account`);
    }
    const typed = Object.entries({name, username: email, password});
    const data = typed.map(([field, words]) => [`event.target.elements['${field}']?.value ?? ''`, words]);
    await page.happens(form.node, 'submit', {...Object.fromEntries(data), 'event.preventDefault()': null});
    await this.signsIn(email, password);
  }

  /** Everything on a page. */
  async reads(path: string): Promise<readonly Thing[]> {
    return (await this.opens(path)).things;
  }

  private async opens(path: string): Promise<Page> {
    const init = await this.asks(`/?${new URLSearchParams({'v-r': 'init', location: path, query: ''})}`);
    if (!init.ok) {
      throw new Error(`${this.host}/${path} answers ${init.status}`);
    }
    const {appConfig} = (await init.json()) as {appConfig: {'v-uiId': number; uidl: FlowAnswer}};
    const page = new Page(appConfig.uidl, (body: string) => this.tells(appConfig['v-uiId'], body));
    await page.happens(ROOT, 'ui-navigate', {route: path, query: '', appShellTitle: '', historyState: null, trigger: ''});
    return page;
  }

  private async tells(ui: number, body: string): Promise<FlowAnswer> {
    const headers = {'content-type': 'application/json; charset=UTF-8'};
    const answer = await this.asks(`/?v-r=uidl&v-uiId=${ui}`, {method: 'POST', body, headers});
    return (await answer.json()) as FlowAnswer;
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

/** One page as the server holds it: what it consists of, and a way to say what happens on it. */
class Page {
  private readonly key: string | undefined;
  private readonly changes: FlowChange[] = [];
  private readonly tells: (body: string) => Promise<FlowAnswer>;
  private syncId: number | undefined;
  private count = 0;

  constructor(begun: FlowAnswer, tells: (body: string) => Promise<FlowAnswer>) {
    this.key = begun['Vaadin-Security-Key'];
    this.tells = tells;
    this.takes(begun);
  }

  get things(): readonly Thing[] {
    return things(this.changes);
  }

  async happens(node: number, event: string, data: object): Promise<void> {
    const rpc = [{type: 'event', node, event, data}];
    this.takes(await this.tells(JSON.stringify({csrfToken: this.key, rpc, syncId: this.syncId, clientId: this.count++})));
  }

  private takes(answer: FlowAnswer): void {
    this.syncId = answer.syncId ?? this.syncId;
    this.changes.push(...(answer.changes ?? []));
  }
}

function things(changes: readonly FlowChange[]): Thing[] {
  const tags = new Map<number, string>();
  const values = new Map<number, Record<string, string>>();
  const texts = new Map<number, string>();
  const below = new Map<number, number[]>();
  for (const {node, type, feat, key, value, addNodes} of changes) {
    if (type === 'put' && feat === TAG) {
      tags.set(node, String(value));
    } else if (type === 'put' && key !== undefined && (feat === PROPERTIES || feat === ATTRIBUTES)) {
      values.set(node, {...values.get(node), [key]: String(value)});
    } else if (type === 'put' && feat === TEXT) {
      texts.set(node, String(value));
    } else if (type === 'splice' && (feat === CHILDREN || feat === VIRTUAL) && addNodes !== undefined) {
      below.set(node, [...(below.get(node) ?? []), ...addNodes]);
    }
  }
  const words = (node: number): string => (texts.get(node) ?? '') + (below.get(node) ?? []).map(words).join(' ');
  return [...tags].map(([node, tag]) => ({node, tag, values: values.get(node) ?? {}, words: words(node).trim()}));
}
