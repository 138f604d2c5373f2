import { createElement, type IconNode } from 'lucide';
import {
  Archive, ArchiveRestore, AtSign, Bell, BellOff, CheckCheck, ChevronDown, ChevronLeft, CircleQuestionMark, Copy, Download, Ellipsis, FileText, Funnel, Heart, Keyboard, Laugh, Link, LogOut, MapPin, MessageSquare,
  Monitor, Moon, PanelLeft, PanelRight, Pencil, Plus, Redo2, Reply, RotateCcw, Search, SmilePlus, Sun, ThumbsUp, Trash2, Undo2, User, UserCheck, X
} from 'lucide';

/** A check by itself: this, and no other. */
const accept: IconNode = [['path', { d: 'M4.5 12.8 9.7 18 19.5 6.5' }]];
/** A pencil, and a plus at its point. */
const suggest: IconNode = [
  ['path', { d: 'M3.5 20.5 5 15.4 15.6 4.8a2.4 2.4 0 0 1 3.4 3.4L8.4 18.8Z' }],
  ['path', { d: 'M17.5 14.5v6' }],
  ['path', { d: 'M14.5 17.5h6' }],
];

const drawings: Record<string, IconNode> = {
  accept,
  agree: ThumbsUp,
  answer: Reply,
  archive: Archive,
  at: AtSign,
  back: ArchiveRestore,
  bell: Bell,
  bin: Trash2,
  charge: UserCheck,
  close: X,
  comment: MessageSquare,
  copy: Copy,
  dark: Moon,
  doubt: CircleQuestionMark,
  down: ChevronDown,
  download: Download,
  filter: Funnel,
  keys: Keyboard,
  laugh: Laugh,
  leave: LogOut,
  left: ChevronLeft,
  light: Sun,
  link: Link,
  love: Heart,
  more: Ellipsis,
  page: FileText,
  panel: PanelRight,
  pencil: Pencil,
  person: User,
  place: MapPin,
  plus: Plus,
  quiet: BellOff,
  rail: PanelLeft,
  react: SmilePlus,
  redo: Redo2,
  resolve: CheckCheck,
  restore: RotateCcw,
  search: Search,
  suggest,
  system: Monitor,
  undo: Undo2
};

/** One line drawing, 18 px, told by `name`. It is decoration: what it stands in carries the words. */
class LineIcon extends HTMLElement {
  static observedAttributes = ['name'];

  connectedCallback() {
    this.setAttribute('aria-hidden', 'true');
    this.draw();
  }

  /** Not before it stands in the page: a template counts what is in it. */
  attributeChangedCallback() {
    if (this.isConnected) this.draw();
  }

  private draw() {
    const drawing = drawings[this.getAttribute('name') ?? ''];
    this.replaceChildren(...(drawing ? [createElement(drawing, { 'stroke-width': 1.9 })] : []));
  }
}

customElements.define('line-icon', LineIcon);
