// After the server was restarted, Flow's side of this page is gone from the server while the page still stands. The server
// answers the page's next request with the event below instead of "session expired", and the page takes a new Flow UI
// in place of the lost one: no reload, the writing surface is not touched, what stood in a field goes into its successor.
// docs/adr/0007-after-a-restart-the-page-stays.md
import { ConnectionState } from '@vaadin/common-frontend';
import type { Flow } from 'Frontend/generated/jar-resources/Flow.js';
import { whoIsHere } from '../sync/doorbell.ts';
import { aside } from './aside';
import { keepFields, putBack } from './kept-fields';
import { move } from './move';
import type { OutlinePlace } from './outline-place';
import { tell } from './sides';

export const LOST = 'beatwright-lost';
/** The writing surface is live again. */
const LET_IN = 'beatwright-let-in';
/** Without hearing of it, the server is asked again after so long, in milliseconds. */
const ASK_AGAIN = 5_000;

interface Place {
  pathname: string;
  search: string;
}

type Surface = HTMLElement & { account: string; doubt(): void };

type Container = HTMLElement & { onBeforeEnter?: (place: Place) => Promise<unknown> };

/** Before each attempt, in milliseconds; after the last one the page is made from nothing. */
const patience = [0, 500, 2000, 5000];
/** Where the server is gone there is no attempt to count: it is looked for again after so long, in milliseconds. */
const WITHOUT_SERVER = 1_000;

/** The server that was making the new page is gone as well, which says nothing about the page. */
class LostAgain extends Error {}

export function carryOnWith(flow: Flow, outlet: HTMLElement) {
  let under_way = false;
  addEventListener(LOST, async () => {
    if (under_way) return;
    under_way = true;
    try {
      await again(async () => {
        await signedIn();
        await takeNewPage(flow, outlet);
      });
    } finally {
      under_way = false;
    }
  });
}

/** Resolves once the one this page was made for is let in again. Where nobody writes, there is nothing to wait for. */
async function signedIn(): Promise<void> {
  for (;;) {
    const surface = document.querySelector<Surface>('outline-editor');
    const who = surface && (await whoIsHere(`${location.origin}/sync`).catch(() => undefined));
    if (!surface || who?.account === surface.account) return;
    const letIn = new Promise((go) => addEventListener(LET_IN, go, { once: true }));
    surface.doubt();
    await Promise.race([letIn, pause(ASK_AGAIN)]);
  }
}

/** Reloads the page only where a server that is there cannot be had to make it: without one, nothing would come back. */
async function again(task: () => Promise<void>) {
  for (let inVain = 0; inVain < patience.length; ) {
    await pause(patience[inVain]);
    try {
      return await task();
    } catch (problem) {
      console.warn('The page could not take up its work yet', problem);
      if (!(problem instanceof LostAgain) && (await isThere())) inVain++;
      else await pause(WITHOUT_SERVER);
    }
  }
  location.reload();
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((go) => setTimeout(go, milliseconds));
}

async function isThere(): Promise<boolean> {
  const who = await whoIsHere(`${location.origin}/sync`).catch(() => undefined);
  return who !== undefined;
}

async function takeNewPage(flow: Flow, outlet: HTMLElement) {
  const scrolled = keepScroll();
  const fresh = standIn(flow, outlet);
  try {
    await Promise.race([filled(flow, fresh), lostAgain()]);
  } catch (problem) {
    fresh.replaceChildren();
    fresh.remove();
    throw problem;
  }
  for (const surface of fresh.querySelectorAll<OutlinePlace>('outline-place')) surface.settle();
  const fields = keepFields(aside());
  aside().replaceChildren();
  aside().remove();
  tell();
  putBack(fields, fresh);
  scrolled();
}

/**
 * Flow takes the line for lost while it has not yet heard that the server is back, or when its first request fails, and then hands out
 * a page that says "offline". That is no successor: the old one stays, and it is tried again.
 */
async function filled(flow: Flow, fresh: Container) {
  const place: Place = { pathname: location.pathname, search: location.search };
  forgetClient(flow);
  (window as any).Vaadin.connectionState.state = ConnectionState.CONNECTED; // somebody has just said that this page is lost
  if ((await flow.serverSideRoutes[0].action(place)) !== fresh) throw new Error('Flow is offline');
  await fresh.onBeforeEnter?.(place);
}

function lostAgain(): Promise<never> {
  return new Promise((_, fail) => addEventListener(LOST, () => fail(new LostAgain()), { once: true }));
}

/** The old page stays on the screen, aside, while an empty container of the same name waits to be filled. */
function standIn(flow: Flow, outlet: HTMLElement): Container {
  const old = flow.container as HTMLElement;
  const fresh = document.createElement(old.localName) as Container;
  if (!aside().isConnected) outlet.append(aside());
  for (const child of [...old.children]) move(aside(), child);
  old.remove();
  fresh.id = old.id;
  fresh.style.display = 'none';
  outlet.append(fresh);
  return fresh;
}

/** Flow starts its client once per page; the lost one has been stopped by the server's answer. */
function forgetClient(flow: Flow) {
  const vaadin = (window as any).Vaadin.Flow;
  delete vaadin.initApplication;
  delete vaadin.clientBootstrapped;
  flow.response = undefined;
}

function keepScroll() {
  const kept = [...document.querySelectorAll<HTMLElement>('[data-scroll]')].map((e) => [e.dataset.scroll!, e.scrollTop] as const);
  return () => kept.forEach(([name, top]) => document.querySelector(`[data-scroll="${name}"]`)?.scrollTo({ top }));
}
