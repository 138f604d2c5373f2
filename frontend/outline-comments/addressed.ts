/** A thread that the address names, as links of inboxes and letters do. */
import {say} from '../page/address.ts';
import type {Desk} from '../sync/desk.ts';

const NAME = 'thread';

/** Leads to it once all that is said is here, and takes it out of the address: whoever comes back later is not led there again. */
export function addressed(desk: Desk, lead: (thread: string) => void): void {
  const thread = new URL(location.href).searchParams.get(NAME);
  if (!thread || !desk.margin.isWhole) return;
  say({[NAME]: ''});
  lead(thread);
}
