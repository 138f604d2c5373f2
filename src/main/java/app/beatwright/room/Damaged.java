package app.beatwright.room;

/// Neither the rows of a branch nor its journal come to what they did when they were written: the disk has changed
/// them. Nobody gets to see such an outline as if it were whole.
final class Damaged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Damaged(BranchId branch, long seq) {
        super("Branch " + branch + " is not on the disk as it was written, up to change " + seq
                + ". Stop the server and go back to a backup.");
    }
}
