package app.beatwright.room;

/// The journal has gone on since this batch was resolved: somebody else has written to the branch.
final class Behind extends RuntimeException {

    Behind(BranchId branch, long head) {
        super("Branch %s is no longer at %d".formatted(branch, head));
    }
}
