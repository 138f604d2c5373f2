package app.beatwright.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// A JSON object that is read strictly: it has the members asked for, of the types asked for, and no others.
public record Reading(JsonNode json) {

    /// Counters stay below what a browser can count to exactly.
    private static final long LARGEST = (1L << 53) - 1;

    public static Reading of(JsonNode json, String... members) throws Malformed {
        if (!json.isObject()) {
            throw new Malformed("An object was expected");
        }
        var known = Set.of(members);
        for (var member : json.propertyNames()) {
            if (!known.contains(member)) {
                throw new Malformed("Nobody knows the member " + shortened(member));
            }
        }
        return new Reading(json);
    }

    public boolean has(String member) {
        return json.has(member);
    }

    public boolean isNull(String member) {
        return json.has(member) && json.get(member).isNull();
    }

    public JsonNode member(String member) throws Malformed {
        if (!json.has(member)) {
            throw new Malformed("The member " + member + " is missing");
        }
        return json.get(member);
    }

    public String text(String member) throws Malformed {
        return text(member(member));
    }

    public static String text(JsonNode value) throws Malformed {
        if (!value.isString()) {
            throw new Malformed("A string was expected");
        }
        return value.stringValue();
    }

    /// A whole number that is not below `least`.
    public long count(String member, long least) throws Malformed {
        var value = member(member);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new Malformed("The member " + member + " is no whole number");
        }
        var count = value.longValue();
        if (count < least || count > LARGEST) {
            throw new Malformed("The member " + member + " is out of range");
        }
        return count;
    }

    public int place(String member, int least) throws Malformed {
        return intOf(count(member, least));
    }

    public static int intOf(long count) throws Malformed {
        if (count > Integer.MAX_VALUE) {
            throw new Malformed("A number is too large");
        }
        return (int) count;
    }

    public List<JsonNode> list(String member) throws Malformed {
        return list(member(member));
    }

    public static List<JsonNode> list(JsonNode value) throws Malformed {
        if (!value.isArray()) {
            throw new Malformed("An array was expected");
        }
        return new ArrayList<>(value.values());
    }

    public static JsonNode object(JsonNode value) throws Malformed {
        if (!value.isObject()) {
            throw new Malformed("An object was expected");
        }
        return value;
    }

    public static <T> T known(Optional<T> named, String word) throws Malformed {
        if (named.isEmpty()) {
            throw new Malformed("Nobody knows the word " + shortened(word));
        }
        return named.get();
    }

    /// What strangers send is not repeated at length in a log, nor with what could break its lines.
    private static String shortened(String word) {
        var start = word.length() <= 20 ? word : word.substring(0, 20) + "…";
        return start.replaceAll("[^\\p{L}\\p{N}_.-]", "?");
    }
}
