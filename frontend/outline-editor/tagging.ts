import {acceptCompletion, autocompletion, closeCompletion, completionStatus, moveCompletionSelection, pickedCompletion, selectedCompletion} from '@codemirror/autocomplete';
import type {Completion, CompletionContext, CompletionResult} from '@codemirror/autocomplete';
import {Prec} from '@codemirror/state';
import type {Extension} from '@codemirror/state';
import {keymap, tooltips} from '@codemirror/view';
import type {Command, EditorView} from '@codemirror/view';
import type {Desk} from '../sync/desk.ts';
import {links} from '../sync/outline-model.ts';
import {CAST, PLACES, PLOTLINES} from '../sync/wire.ts';
import type {Relation} from '../sync/wire.ts';
import {freeColour} from './colours.ts';
import {offers, typed} from './tags-typed.ts';
import type {Offer} from './tags-typed.ts';

const ROOTS: Readonly<Record<Relation, string>> = {plotline: PLOTLINES, character: CAST, location: PLACES};
const KINDS: Readonly<Record<Relation, string>> = {plotline: 'plotline', character: 'character', location: 'location'};

type Choice = Completion & {readonly offer: Offer};

/**
 * `#` puts a beat on a plotline, `@` a character or a place into it, in the middle of its prose. Of `#` nothing stays in the words, of `@` the
 * name. It is one thing to take back.
 */
export function tagging(desk: Desk, beat: string): Extension {
  const deliberate = new Deliberate();
  return [
    autocompletion({override: [(context) => deliberate.begins(choices(desk, beat, context))], defaultKeymap: false, icons: false, interactionDelay: 0, activateOnTypingDelay: 0, tooltipClass: () => 'tags', addToOptions: [{render: kindOf, position: 80}]}),
    Prec.highest(keymap.of(keys(deliberate))),
    // a card may clip what stands in it
    tooltips({parent: document.body}),
  ];
}

/** Whether the writer has gone to the line that is chosen: a name that is new does not come about by an Enter that was meant as one. */
class Deliberate {
  private gone = false;

  begins<T>(result: T): T {
    this.gone = false;
    return result;
  }

  going(command: Command): Command {
    return (view) => {
      const went = command(view);
      this.gone ||= went;
      return went;
    };
  }

  /** Enter. */
  take(view: EditorView): boolean {
    const choice = selectedCompletion(view.state) as Choice | null;
    if (!choice) return false;
    if (choice.offer.node || this.gone) return acceptCompletion(view);
    closeCompletion(view);
    return false;
  }
}

function keys(deliberate: Deliberate) {
  return [
    {key: 'ArrowDown', run: deliberate.going(moveCompletionSelection(true))},
    {key: 'ArrowUp', run: deliberate.going(moveCompletionSelection(false))},
    {key: 'Enter', run: (view: EditorView) => deliberate.take(view)},
    {key: 'Tab', run: acceptCompletion},
    // behind each letter it is asked, for a moment, whether it begins a name: Escape is not for that
    {key: 'Escape', run: (view: EditorView) => completionStatus(view.state) === 'active' && closeCompletion(view)},
  ];
}

function choices(desk: Desk, beat: string, context: CompletionContext): CompletionResult | null {
  const {state, pos} = context;
  const line = state.doc.lineAt(pos);
  const tag = typed(line.text.slice(0, pos - line.from));
  // who suggests puts nobody new into the cast
  const offered = tag ? offers(desk, tag).filter(({node}) => node || !desk.suggests) : [];
  if (!tag || !offered.length) return null;
  return {
    from: line.from + tag.at,
    filter: false,
    options: offered.map((offer) => choice(desk, beat, offer)),
    update: (_before, _from, _to, next) => choices(desk, beat, next),
  };
}

function choice(desk: Desk, beat: string, offer: Offer): Choice {
  const {node, name, relation} = offer;
  const label = node ? name : `New ${KINDS[relation]} “${name}”`;
  return {offer, label, type: node ? 'there' : 'new', apply: (view, picked, from, to) => put(desk, beat, offer, view, picked, from, to)};
}

function put(desk: Desk, beat: string, {node, name, relation}: Offer, view: EditorView, picked: Completion, from: number, to: number) {
  const insert = relation === 'plotline' ? '' : name;
  const channel = desk.channel(beat);
  channel.endAct();
  desk.asOne(`${name} ${relation === 'plotline' ? 'on' : 'in'} beat ${desk.node(beat)?.number ?? ''}`.trim(), () => {
    view.dispatch({changes: {from, to, insert}, selection: {anchor: from + insert.length}, userEvent: 'input.complete', annotations: pickedCompletion.of(picked)});
    const id = node?.id ?? added(desk, relation, name);
    if (!links(desk.node(beat)!, relation).includes(id)) desk.link(beat, relation, id);
  });
  channel.endAct();
}

function added(desk: Desk, relation: Relation, name: string): string {
  const root = ROOTS[relation];
  const colour = relation === 'plotline' ? {colour: freeColour(desk.children(root))} : {};
  return desk.add(relation, {parent: root, after: desk.childIds(root).at(-1) ?? null}, {title: name, ...colour});
}

/** What it is, behind its name; a plotline has its colour and letter before it. */
function kindOf(completion: Completion): Node {
  const {relation, node} = (completion as Choice).offer;
  const kind = document.createElement('span');
  kind.className = 'kind';
  kind.textContent = node ? (node.fields.colour?.toUpperCase() ?? KINDS[relation]) : 'Tab';
  if (node?.fields.colour) kind.dataset.colour = node.fields.colour;
  return kind;
}
