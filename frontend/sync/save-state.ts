/**
 * The truth about what was written here.
 *
 * - `saved`: everything is on the server's disk.
 * - `saving`: on its way, connected, for less than a few seconds.
 * - `local`: kept in this browser, not yet on the server.
 * - `unsaved`: only on this screen.
 */
export type SaveState = 'saved' | 'saving' | 'local' | 'unsaved';
