// The page's own beginning: type and colours, then Flow, then what keeps the page standing when the server was restarted.
import './styles/page.css';
import './part/line-icon';
import './part/in-place';
import './page/theme';
import './page/sides';
import { Router } from '@vaadin/router';
import { Flow } from 'Frontend/generated/jar-resources/Flow.js';
import { carryOnWith } from './page/carry-on';

const outlet = document.querySelector<HTMLElement>('#outlet')!;
const flow = new Flow({ imports: () => import('Frontend/generated/flow/generated-flow-imports.js') });
new Router(outlet).setRoutes([...flow.serverSideRoutes]);
carryOnWith(flow, outlet);
