/** How far a beat is, from a thought to finished; without one nothing is said. */
export const STATUSES = ['idea', 'draft', 'done'] as const;
