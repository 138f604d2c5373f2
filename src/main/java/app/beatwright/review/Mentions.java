package app.beatwright.review;

import app.beatwright.account.AccountId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Who is named in what is said: `@` and their name, as it stands among the members. Screens find the same by
/// themselves (`frontend/outline-comments/mentions.ts`); `mentions.json` among the tests holds both to it.
final class Mentions {

    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");

    private Mentions() {}

    /// In the order in which they are named. Of two whose names begin alike the longer one is meant.
    static Set<AccountId> in(String body, Collection<Addressee> company) {
        var longestFirst = company.stream()
                .filter(each -> !each.name().isEmpty())
                .sorted(Comparator.comparingInt((Addressee each) -> each.name().length())
                        .reversed())
                .toList();
        var found = new LinkedHashSet<AccountId>();
        for (var at = body.indexOf('@'); at >= 0; at = body.indexOf('@', at + 1)) {
            meant(body, at, longestFirst).map(Addressee::id).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Addressee> meant(String body, int at, List<Addressee> longestFirst) {
        return isLetter(body, at - 1)
                ? Optional.empty()
                : longestFirst.stream()
                        .filter(each -> body.startsWith(each.name(), at + 1)
                                && !isLetter(body, at + 1 + each.name().length()))
                        .findFirst();
    }

    private static boolean isLetter(String body, int at) {
        return at >= 0
                && at < body.length()
                && LETTER.matcher(body.substring(at, at + 1)).matches();
    }
}
