// The scored table: explanations open in place, remarks lead to their cells.
import { explain } from './dialogs.js';
import { foldRail, wire } from './page.js';

foldRail();
wire(link => explain(link, document.getElementById('why')));
