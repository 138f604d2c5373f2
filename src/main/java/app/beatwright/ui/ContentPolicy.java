package app.beatwright.ui;

/// What a page of ours may load and run: its own, nothing else.
final class ContentPolicy {

    private static final String OWN = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; "
            + "frame-ancestors 'none'";

    static final String WITHOUT_SCRIPTS = OWN + "; script-src 'self'";

    private ContentPolicy() {}

    /// Vaadin evaluates what its server sends, so `unsafe-eval` stays until it need not; inline scripts run with the
    /// nonce alone.
    static String withNonce(String nonce) {
        return OWN + "; script-src 'self' 'nonce-" + nonce + "' 'strict-dynamic' 'unsafe-eval'";
    }
}
