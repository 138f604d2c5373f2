import type {Proposal, SayOp, Sign, WireComment, WireNote, WirePerson, WireThread, You} from './wire.ts';

/** A thread once something has been said in it by this reader; what is so already stays as it is. */
export function told(thread: WireThread, op: SayOp, me: You, at: string): WireThread {
  switch (op.k) {
    case 'open':
      return said(op.round === undefined ? thread : {...thread, note: noteOf(op.round)}, comment(op.comment, op.body, me, at));
    case 'suggest':
    case 'reply':
      return said(thread, comment(op.comment, op.body, me, at));
    case 'reword':
      return changed(thread, op.comment, each => ({...each, body: op.body, edited: at}));
    case 'amend':
      return thread.resolved ? thread : {...thread, suggests: op.what};
    case 'withdraw':
      return changed(thread, op.comment, each => ({...each, body: '', gone: true, signs: undefined}));
    case 'resolve':
    case 'reopen':
      return op.turn <= thread.turn ? thread : turned(thread, op.k === 'resolve', me, at);
    case 'assign':
      return {...thread, assignee: op.to === null ? undefined : {by: op.to, ...(op.to === me.account ? person(me) : {})}};
    case 'due':
      return {...thread, due: op.day ?? undefined};
    case 'note':
      return {...thread, note: op.round === null ? undefined : {...(thread.note ?? noteOf(op.round)), round: op.round}};
    case 'answer':
      return thread.note === undefined ? thread : {...thread, note: {...thread.note, disposition: op.disposition, answer: op.body === op.was ? thread.note.answer : op.body}};
    case 'react':
    case 'unreact':
      return changed(thread, op.comment, each => signed(each, op.sign, person(me), op.k === 'react'));
  }
}

function noteOf(round: string): WireNote {
  return {round, disposition: 'waiting', answer: ''};
}

/** What is said in a resolved thread opens it again; a suggestion that is decided stays so. */
function said(thread: WireThread, next: WireComment): WireThread {
  const resolved = thread.resolved && thread.suggests !== undefined;
  return thread.comments.some(({id}) => id === next.id) ? thread : {...thread, resolved, comments: [...thread.comments, next]};
}

function comment(id: string, body: string, me: You, at: string): WireComment {
  return {id, ...person(me), at, body};
}

function person({account, name, colour}: You): WirePerson {
  return {by: account, name, colour};
}

function turned(thread: WireThread, resolved: boolean, me: You, at: string): WireThread {
  return {...thread, resolved, turn: thread.turn + 1, turned: {...person(me), at}};
}

function changed(thread: WireThread, id: string, change: (comment: WireComment) => WireComment): WireThread {
  return {...thread, comments: thread.comments.map(each => (each.id === id && !each.gone ? change(each) : each))};
}

function signed(comment: WireComment, sign: Sign, who: WirePerson, on: boolean): WireComment {
  const others = (comment.signs?.[sign] ?? []).filter(({by}) => by !== who.by);
  const {[sign]: _before, ...rest} = comment.signs ?? {};
  const now = on ? [...others, who] : others;
  return {...comment, signs: now.length > 0 ? {...rest, [sign]: now} : rest};
}

/** The words that somebody has typed to say this. */
export function wordsOf(op: SayOp): string {
  const proposed = 'what' in op ? proposedWords(op.what) : '';
  return [proposed, 'body' in op ? op.body : ''].filter(Boolean).join('\n');
}

function proposedWords(what: Proposal): string {
  switch (what.k) {
    case 'words':
      return what.now;
    case 'set':
      return what.value;
    case 'insert':
      return what.nodes.flatMap(({fields = {}, prose = ''}) => [...Object.values(fields), prose]).filter(Boolean).join('\n');
    default:
      return '';
  }
}
