package app.beatwright.opening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// A synopsis from `seeds/synopses/`, unchanged.
///
/// @param title what its file is called, in words
record ShippedProse(String title, String text) {

    private static final String FILES = "classpath:seeds/synopses/*.txt";

    private static final Pattern WORD = Pattern.compile("(?:^|-)(\\p{L})");

    /// All of them, by the names of their files.
    static List<ShippedProse> all() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
                    .map(ShippedProse::read)
                    .sorted(Comparator.comparing(ShippedProse::title))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The synopses cannot be read", unreadable);
        }
    }

    private static ShippedProse read(Resource file) {
        try {
            var name = Objects.requireNonNull(file.getFilename()).replaceFirst("\\.txt$", "");
            return new ShippedProse(title(name), file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("A synopsis cannot be read: " + file, unreadable);
        }
    }

    /// `la-balance` is *La Balance*.
    private static String title(String name) {
        return WORD.matcher(name)
                .replaceAll(start ->
                        (start.start() == 0 ? "" : " ") + start.group(1).toUpperCase(Locale.ROOT));
    }
}
