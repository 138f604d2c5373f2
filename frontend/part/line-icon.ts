import { createElement, type IconNode } from 'lucide';
import {
  Archive, ArchiveRestore, ChevronDown, ChevronLeft, Copy, Download, Ellipsis, FileText, Funnel, Keyboard, Link, LogOut, MapPin, Monitor, Moon, PanelLeft,
  PanelRight, Pencil, Plus, Redo2, RotateCcw, Search, Sun, Trash2, Undo2, User, X
} from 'lucide';

const drawings: Record<string, IconNode> = {
  archive: Archive,
  back: ArchiveRestore,
  bin: Trash2,
  close: X,
  copy: Copy,
  dark: Moon,
  down: ChevronDown,
  download: Download,
  filter: Funnel,
  keys: Keyboard,
  leave: LogOut,
  left: ChevronLeft,
  light: Sun,
  link: Link,
  more: Ellipsis,
  page: FileText,
  panel: PanelRight,
  pencil: Pencil,
  person: User,
  place: MapPin,
  plus: Plus,
  rail: PanelLeft,
  redo: Redo2,
  restore: RotateCcw,
  search: Search,
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

  attributeChangedCallback() {
    this.draw();
  }

  private draw() {
    const drawing = drawings[this.getAttribute('name') ?? ''];
    this.replaceChildren(...(drawing ? [createElement(drawing, { 'stroke-width': 1.9 })] : []));
  }
}

customElements.define('line-icon', LineIcon);
