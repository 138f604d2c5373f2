// The page's own beginning: type and colours, then Flow, then what keeps the page standing when the server was restarted.
// type is bundled, never fetched from another host
import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/source-serif-4/index.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import '@fontsource/courier-prime/index.css';
// each style sheet is named here: what a style sheet imports itself, the build does not notice when it changes
import './styles/tokens.css';
import './styles/base.css';
import './styles/parts.css';
import './styles/entry.css';
import './styles/home.css';
import './styles/editor.css';
import './styles/palette.css';
import './styles/replace.css';
import './part/line-icon';
import './part/in-place';
import './page/theme';
import './page/sides';
import { Router } from '@vaadin/router';
import { Flow } from 'Frontend/generated/jar-resources/Flow.js';
import { carryOnWith } from './page/carry-on';

// a browser fetches type when the first word is set in it; words that were set in another would move once it is there
for (const face of ['400 14px "Inter Variable"', '400 17px "Source Serif 4 Variable"', 'italic 500 14px "Source Serif 4 Variable"', '700 13px "Courier Prime"'])
  void document.fonts.load(face);

const outlet = document.querySelector<HTMLElement>('#outlet')!;
const flow = new Flow({ imports: () => import('Frontend/generated/flow/generated-flow-imports.js') });
new Router(outlet).setRoutes([...flow.serverSideRoutes]);
carryOnWith(flow, outlet);
