package app.beatwright.journal;

/// An outline is not on the disk as it was written: neither its rows nor its journal can be relied on. Nobody gets to
/// see it as if it were whole, and nothing is written to it.
public final class Damaged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Damage damage;

    public Damaged(BranchId branch, Damage damage) {
        super("Branch " + branch + " is damaged on the disk: its history is whole up to change " + (damage.from() - 1)
                + ". It is not opened, and nothing was overwritten.");
        this.damage = damage;
    }

    public Damage damage() {
        return damage;
    }
}
