package app.beatwright.synopsis;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words that [Names] knows: few and general, so that a reader can see why something was taken for a name.
final class Lexicon {

    /// Begin a sentence with a capital without being a name. Lower case.
    static final Set<String> FUNCTION = words("""
            a an the this that these those he she it they we you i his her its their our my your him them us me
            and or but nor so yet for if when while as after before since until unless because although though once
            where wherever who whom whose which what why how in on at by to from of with without within into onto upon
            over under above below between among during despite through throughout across against along around behind
            beside besides beyond near off out outside inside up down about like unlike instead per via
            then now soon later meanwhile finally eventually suddenly however also there here today tonight tomorrow
            one two three four five six seven eight nine ten first second third last next another other others both
            all any each every few many more most much no none not only some several such still even just again
            is are was were be been being am has have had do does did will would can could may might must shall should
            let not yes oh ok okay please thanks everyone someone nobody anyone something nothing everything
            years days weeks months hours minutes back away together alone maybe perhaps due according thanks aware
            story film movie scene act sequence chapter part end fade cut interior exterior""");

    /// Stand before a person's name and are no part of it when names are compared. Lower case, without a full stop.
    static final Set<String> TITLES = words("""
            mr mrs ms miss mister dr doctor prof professor capt captain sgt sergeant lt lieutenant col colonel gen
            general major admiral commander chief inspector detective officer agent sheriff deputy marshal sir lady lord
            dame king queen prince princess duke duchess count countess baron baroness father sister brother mother
            uncle aunt grandpa grandma don doña dona señor señora monsieur madame mademoiselle herr frau senator
            president governor mayor judge reverend rev pastor bishop cardinal pope rabbi master private corporal""");

    /// May stand in the middle of a name. Lower case.
    static final Set<String> PARTICLES =
            words("de la le du des del della di da dos von van der den ter y e el al bin ibn");

    /// Take `of` and more after them. Lower case.
    static final Set<String> OF_HEADS = words(
            "sea duke duchess king queen prince princess count house city bay gulf isle university bank church lord lady cape");

    /// The last word of a place's name. Lower case.
    static final Set<String> PLACE_ENDS = words("""
            street avenue road boulevard lane square park bridge station airport valley river lake island islands
            mountain mountains mount hill hills highlands beach bay harbor harbour sea ocean gulf desert forest city
            town village county state castle palace tower theatre theater hotel motel inn hospital prison cathedral
            church abbey cemetery cross métro metro place plaza heights coast border canyon falls farm ranch manor""");

    /// The last word of a name that is neither a person nor a place. Lower case.
    static final Set<String> OTHER_ENDS = words("""
            army navy agency bank company corporation corps inc ltd club police department bureau force forces
            university college school academy party government union times news magazine gazette team gang mafia church
            war battle award awards prize festival project operation law court show opera ballet symphony circus ship
            express orchestra""");

    /// Make a date of what stands before them. Lower case.
    static final Set<String> DATE_ENDS = words("day eve night week year holiday holidays christmas easter");

    static final Set<String> DATES = words("""
            january february march april may june july august september october november december monday tuesday
            wednesday thursday friday saturday sunday christmas easter halloween thanksgiving""");

    /// Peoples, tongues and creeds; also makes that people wear and drive. Lower case.
    static final Set<String> NO_NAMES = words("""
            american british english french german italian spanish russian chinese japanese korean mexican irish
            scottish welsh dutch danish swedish norwegian polish czech hungarian turkish greek arab arabic jewish
            christian catholic protestant muslim islamic buddhist hindu nazi nazis soviet communist cuban colombian
            brazilian canadian australian african asian european indian israeli iraqi iranian vietnamese serbian
            serbians yugoslav yugoslavian latin roman romans americans germans russians jews christians muslims
            god lord bible koran internet english-language victorian edwardian renaissance gothic oscar
            reich libyan ranger rangers dad mom mum daddy mommy mummy walkman""");

    /// Before a place. Lower case.
    static final Set<String> INTO = words("in at into near inside outside throughout across around toward towards");

    /// Before a place as easily as before a person. Lower case.
    static final Set<String> TOWARD = words("to from of through via for");

    /// Before a person. Lower case.
    static final Set<String> BESIDE = words("with by against named called between tells told asks asked meets met");

    static final Set<String> ARTICLES = words("the a an his her their its my your our this that these those");

    /// Verbs that do not end like one. Lower case.
    static final Set<String> VERBS = words("""
            is was has had does did will would can could may might must who now then also never just still only again
            goes comes gets takes gives says went came got took gave said told saw left made kept lost won began
            finally quickly slowly suddenly eventually immediately reluctantly secretly desperately becomes himself
            herself""");

    /// End in `s` or `ed` and are no verbs. Lower case.
    static final Set<String> NO_VERBS = words("""
            as this his its us is's bus gas plus thus always perhaps towards afterwards besides sometimes red bed wed
            police drugs things men's masks years days times series news""");

    /// Places that are also given to children, and therefore need better evidence than a map.
    private static final Set<String> ALSO_PEOPLE = Set.of(
            "Jordan",
            "Georgia",
            "Chad",
            "Jersey",
            "Virginia",
            "Carolina",
            "Montana",
            "Dakota",
            "Troll",
            "Israel",
            "Cuba",
            "Victoria",
            "Adelaide",
            "Darwin",
            "Vincent",
            "Lucia",
            "Helena",
            "Nelson",
            "Kitts",
            "Martin",
            "Christmas",
            "Easter",
            "Eastern",
            "Central",
            "Mountain",
            "Pacific",
            "Atlantic",
            "Singer",
            "Center",
            "Boise",
            "Lima");

    private static final String STATES = """
            Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,Florida,Hawaii,Idaho,Illinois,Indiana,
            Iowa,Kansas,Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Nebraska,
            Nevada,New Hampshire,New Jersey,New Mexico,New York,North Carolina,North Dakota,Ohio,Oklahoma,Oregon,
            Pennsylvania,Rhode Island,South Carolina,South Dakota,Tennessee,Texas,Utah,Vermont,Washington,
            West Virginia,Wisconsin,Wyoming,England,Scotland,Wales,Ireland,Europe,Asia,Africa,America,Great Britain,
            United States,Soviet Union,West Germany,East Germany,Hollywood,Manhattan,Brooklyn,Los Angeles,San Francisco,
            Las Vegas,Miami,Boston,Chicago,New Orleans,Washington D,Frankfurt,Munich,Milan,Venice,Marseille,Lyon,Edinburgh,
            Glasgow,Liverpool,Manchester,Barcelona,Buffalo,El Paso,Dallas,Houston,Seattle,Philadelphia,Rio,Mumbai""";

    private static final Set<String> MAP = map();

    private Lexicon() {}

    /// Whether the map has a place of this name.
    static boolean isOnMap(String name) {
        return MAP.contains(name);
    }

    static boolean isVerbLike(String word) {
        return VERBS.contains(word)
                || (word.length() > 3
                        && (word.endsWith("s") || word.endsWith("ed"))
                        && !word.endsWith("ss")
                        && !NO_VERBS.contains(word));
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.trim().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> map() {
        var names = new HashSet<String>();
        for (var country : Locale.getISOCountries()) {
            names.add(Locale.of("", country).getDisplayCountry(Locale.ENGLISH));
        }
        for (var zone : ZoneId.getAvailableZoneIds()) {
            if (zone.contains("/") && !zone.startsWith("Etc")) {
                names.add(zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' '));
            }
        }
        Pattern.compile(",\\s*").splitAsStream(STATES).forEach(names::add);
        names.removeAll(ALSO_PEOPLE);
        return Set.copyOf(names);
    }
}
