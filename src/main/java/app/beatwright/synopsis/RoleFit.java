package app.beatwright.synopsis;

import app.beatwright.structure.Structure;
import app.beatwright.structure.StructureRole;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Lays the roles of a structure over a row of beats, by their place alone.
///
/// The beats keep their order and so do the roles. A span may take several beats, a point takes one or none, and only
/// one that touches its band. Of all ways to do it the cheapest is taken: every role passed over costs something, and
/// every beat costs what it lies beside the role it gets. A point in the middle of a span (*Theme Stated*, *B Story*)
/// is left to the writer: its place does not tell it from what surrounds it.
final class RoleFit {

    /// Fewer beats than this are too little to lay a structure over.
    static final int FEWEST = 5;

    /// How near to the beginning or end of a span a point must stand to be told from it, in percent.
    private static final double EDGE = 1;

    private static final double PASSED_END = 12;
    private static final double PASSED_POINT = 8;
    private static final double PASSED_SPAN = 4;
    private static final double WITHOUT_ROLE = 3;
    private static final double BESIDE = 2;
    private static final double OFF_CENTRE = 0.25;

    private final List<StructureRole> roles;
    private final List<Extent> beats;

    /// Where a beat lies, in percent of all words.
    record Extent(double from, double to) {
        double middle() {
            return (from + to) / 2;
        }

        double distance(double percent) {
            return Math.max(0, Math.max(from - percent, percent - to));
        }
    }

    private RoleFit(List<StructureRole> roles, List<Extent> beats) {
        this.roles = roles;
        this.beats = beats;
    }

    /// For each beat its role, or none.
    static List<Optional<StructureRole>> of(Structure structure, List<Extent> beats) {
        if (beats.size() < FEWEST) {
            return beats.stream().map(beat -> Optional.<StructureRole>empty()).toList();
        }
        var told = structure.roles().stream()
                .filter(role -> isTold(role, structure))
                .toList();
        return new RoleFit(told, beats).cheapest();
    }

    private static boolean isTold(StructureRole role, Structure structure) {
        var spans = structure.roles().stream().filter(other -> !other.isPoint()).toList();
        return !role.isPoint()
                || spans.stream().anyMatch(span -> isNear(span.min(), role) || isNear(span.max(), role))
                || spans.stream().allMatch(span -> span.distance(role.ideal()) > 0);
    }

    private static boolean isNear(double edge, StructureRole role) {
        return Math.abs(edge - role.ideal()) <= EDGE;
    }

    /// `cost[i][r]` is the least it costs to place the first `i` beats when role `r` was the last one given (0: none
    /// yet); `before[i][r]` is the last role given before beat `i`, and `given[i][r]` whether beat `i` itself has
    /// role `r`.
    private List<Optional<StructureRole>> cheapest() {
        var count = roles.size();
        var cost = new double[beats.size() + 1][count + 1];
        var before = new int[beats.size() + 1][count + 1];
        var given = new boolean[beats.size() + 1][count + 1];
        Arrays.fill(cost[0], Double.POSITIVE_INFINITY);
        cost[0][0] = 0;
        for (var beat = 1; beat <= beats.size(); beat++) {
            for (var role = 0; role <= count; role++) {
                cost[beat][role] = cost[beat - 1][role] + WITHOUT_ROLE;
                before[beat][role] = role;
                if (role > 0) {
                    take(beat, role, cost, before, given);
                }
            }
        }
        return trace(last(cost[beats.size()]), before, given);
    }

    private void take(int beat, int role, double[][] cost, int[][] before, boolean[][] given) {
        var own = cost(beats.get(beat - 1), roles.get(role - 1));
        var passed = 0.0;
        for (var last = role; last >= 0; last--) {
            var again = last == role;
            if (last < role - 1) {
                passed += passing(last);
            }
            if (again && roles.get(role - 1).isPoint()) {
                continue;
            }
            var total = cost[beat - 1][last] + own + passed;
            if (total < cost[beat][role]) {
                cost[beat][role] = total;
                before[beat][role] = last;
                given[beat][role] = true;
            }
        }
    }

    private static double cost(Extent beat, StructureRole role) {
        if (!role.isPoint()) {
            return role.distance(beat.middle());
        }
        if (beat.to() <= role.min() || beat.from() >= role.max()) {
            return Double.POSITIVE_INFINITY;
        }
        return BESIDE * beat.distance(role.ideal()) + OFF_CENTRE * Math.abs(beat.middle() - role.ideal());
    }

    private double passing(int index) {
        if (index == 0 || index == roles.size() - 1) {
            return PASSED_END;
        }
        return roles.get(index).isPoint() ? PASSED_POINT : PASSED_SPAN;
    }

    private int last(double[] cost) {
        var best = 0;
        var least = Double.POSITIVE_INFINITY;
        var passed = 0.0;
        for (var role = roles.size(); role >= 0; role--) {
            if (cost[role] + passed < least) {
                least = cost[role] + passed;
                best = role;
            }
            if (role > 0) {
                passed += passing(role - 1);
            }
        }
        return best;
    }

    private List<Optional<StructureRole>> trace(int last, int[][] before, boolean[][] given) {
        var fit = new ArrayList<Optional<StructureRole>>();
        var role = last;
        for (var beat = beats.size(); beat > 0; beat--) {
            fit.addFirst(given[beat][role] ? Optional.of(roles.get(role - 1)) : Optional.empty());
            role = before[beat][role];
        }
        return fit;
    }
}
