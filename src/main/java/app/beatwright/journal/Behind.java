package app.beatwright.journal;

/// The journal has gone on since this batch was resolved: somebody else has written to the branch.
public final class Behind extends RuntimeException {

    public Behind(BranchId branch, long head) {
        super("Branch %s is no longer at %d".formatted(branch, head));
    }
}
