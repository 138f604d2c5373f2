import {html} from 'lit';
import type {TemplateResult} from 'lit';
import type {WireMember} from '../sync/wire.ts';
import {named} from './mentions.ts';

const ADDRESS = /\bhttps?:\/\/[^\s<>"“”«»]+/giu;
/** What ends a sentence rather than an address. */
const TRAILING = /[.,;:!?…'’)\]}]+$/u;

/** One piece of what was said: words, or an address in them. */
export interface Piece {
  readonly text: string;
  readonly href?: string;
}

/** The words cut at every web address. Nothing else in them means anything. */
export function pieces(body: string): Piece[] {
  const out: Piece[] = [];
  let at = 0;
  for (const {0: found, index} of body.matchAll(ADDRESS)) {
    const address = found.replace(TRAILING, '');
    if (!URL.canParse(address)) continue;
    if (index > at) out.push({text: body.slice(at, index)});
    out.push({text: address, href: address});
    at = index + address.length;
  }
  if (at < body.length) out.push({text: body.slice(at)});
  return out;
}

export function commentWords(body: string, members: readonly WireMember[] = [], me = ''): TemplateResult[] {
  return pieces(body).flatMap(({text, href}) => (href === undefined ? people(text, members, me) : [html`<a href=${href} target="_blank" rel="noopener noreferrer nofollow">${text}</a>`]));
}

function people(text: string, members: readonly WireMember[], me: string): TemplateResult[] {
  const out: TemplateResult[] = [];
  let at = 0;
  for (const {from, to, by} of named(text, members)) {
    out.push(html`${text.slice(at, from)}<b class="mention" ?data-me=${by === me}>${text.slice(from, to)}</b>`);
    at = to;
  }
  return [...out, html`${text.slice(at)}`];
}
