import {css} from 'lit';

/** Inside the rule of an element: what has a letter for its colour, and all in it, knows the colour as `--of`. */
export const colourOf = css`
    & [data-colour=a] { --of: var(--plot-a); }
    & [data-colour=b] { --of: var(--plot-b); }
    & [data-colour=c] { --of: var(--plot-c); }
    & [data-colour=d] { --of: var(--plot-d); }
    & [data-colour=e] { --of: var(--plot-e); }
    & [data-colour=f] { --of: var(--plot-f); }
`;
