package uk.sendplan.publishing.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.sendplan.publishing.reading.Figure;
import uk.sendplan.publishing.reading.Figures;
import uk.sendplan.shared.Identifier;
import uk.sendplan.shared.Refused;

/**
 * Finds what tells who somebody is: numbers of patients and pupils, dates of birth, names, addresses, telephone numbers, and counts of
 * so few that a child might be known by them.
 */
public final class DisclosureCheck {

    /** Counts from 1 to below this are small (DfE's and NHS England's usual threshold). */
    public static final int SMALL_BELOW = 5;

    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\d._%+'-]+@[\\p{L}\\d](?:[\\p{L}\\d.-]*[\\p{L}\\d])?\\.\\p{L}{2,}");
    private static final Pattern PHONE = Pattern.compile("(?<![\\d+])(?:\\+44|\\(?0)[\\d ()-]{8,13}\\d(?!\\d)");
    private static final Pattern TITLED = Pattern.compile(
            "\\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Cllr|Councillor|Sir|Dame|Rev)\\.?\\s+\\p{Lu}[\\p{L}'’-]+(?:\\s+\\p{Lu}[\\p{L}'’-]+)?");

    private static final Pattern OF_PEOPLE = Pattern.compile(
            "^(?:\\s+\\p{L}[\\p{L}-]*){0,3}?\\s+(?:child|children|pupils?|students?|learners?|young (?:people|person)|teenagers?|girls?|boys?"
                    + "|famil(?:y|ies)|parents?|carers?|cases?|plans?|assessments?|appeals?|tribunals?|exclusions?|suspensions?|referrals?|placements?)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTER_PERCENT =
            Pattern.compile("(?:%|per ?cent)\\s*\\(\\s*$", Pattern.CASE_INSENSITIVE);

    private final List<Pattern> names;

    private DisclosureCheck(List<Pattern> names) {
        this.names = names;
    }

    /** @param names of people whom the area knows; those of one word are left out, they are words too */
    public static DisclosureCheck knowing(Collection<String> names) {
        return new DisclosureCheck(names.stream()
                .map(String::strip)
                .filter(name -> name.contains(" "))
                .distinct()
                .map(DisclosureCheck::asWritten)
                .toList());
    }

    private static Pattern asWritten(String name) {
        String words =
                Pattern.compile("\\s+").splitAsStream(name).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        return Pattern.compile(
                "(?<![\\p{L}\\d])" + words + "(?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** In the order of the text; of what overlaps, the gravest. */
    public List<Concern> concerns(String text) {
        List<Concern> all = new ArrayList<>();
        Identifier.allIn(text).forEach(found -> add(all, kind(found.kind()), found.asWritten(), found.start()));
        TITLED.matcher(text).results().forEach(found -> add(all, Concern.Kind.NAME, found.group(), found.start()));
        for (Pattern name : names) {
            add(all, Concern.Kind.NAME, name, text);
        }
        add(all, Concern.Kind.EMAIL_ADDRESS, EMAIL, text);
        add(all, Concern.Kind.PHONE_NUMBER, PHONE, text);
        for (Figure figure : Figures.in(text)) {
            if (isSmall(figure, text)) {
                add(all, Concern.Kind.SMALL_COUNT, figure.asWritten(), figure.start());
            }
        }
        return all.stream().sorted(Comparator.comparingInt(Concern::start)).toList();
    }

    /**
     * In the address of a page: only e-mail addresses, also as addresses write them ("%40"). Rows of digits there are numbers of documents.
     */
    public List<Concern> concernsOfAddress(String address) {
        List<Concern> all = new ArrayList<>();
        add(all, Concern.Kind.EMAIL_ADDRESS, EMAIL, address.replaceAll("(?i)%40", "@"));
        return all;
    }

    /**
     * @param all what was found in what is to be published
     * @param read whether somebody says that they read every concern, and that it can be published
     * @throws Refused where there is what is never published; at "read" where there are others and nobody says so
     */
    public static void requirePublishable(List<Concern> all, boolean read) {
        String never = all.stream()
                .filter(concern -> concern.kind().isNeverPublished())
                .map(Concern::asWritten)
                .collect(Collectors.joining(", "));
        if (!never.isEmpty()) {
            throw new Refused("", "progressPage.error.concerns", never);
        }
        if (!all.isEmpty() && !read) {
            throw new Refused("read", "progressPage.read.error.required");
        }
    }

    private static Concern.Kind kind(Identifier.Kind kind) {
        return switch (kind) {
            case NHS_NUMBER -> Concern.Kind.NHS_NUMBER;
            case PUPIL_NUMBER -> Concern.Kind.PUPIL_NUMBER;
            case DATE_OF_BIRTH -> Concern.Kind.DATE_OF_BIRTH;
        };
    }

    /** Three towns identify nobody, three pupils may; and "4% (3)" speaks of somebody, whoever that is. */
    private static boolean isSmall(Figure figure, String text) {
        return figure.kind() == Figure.Kind.COUNT
                && figure.value().signum() > 0
                && figure.value().compareTo(BigDecimal.valueOf(SMALL_BELOW)) < 0
                && (OF_PEOPLE.matcher(text.substring(figure.end())).find()
                        || AFTER_PERCENT
                                .matcher(text.substring(0, figure.start()))
                                .find());
    }

    private static void add(List<Concern> all, Concern.Kind kind, Pattern pattern, String text) {
        pattern.matcher(text).results().forEach(found -> add(all, kind, found.group(), found.start()));
    }

    private static void add(List<Concern> all, Concern.Kind kind, String asWritten, int start) {
        Concern concern = new Concern(kind, asWritten, start);
        if (all.stream().noneMatch(other -> other.start() < concern.end() && concern.start() < other.end())) {
            all.add(concern);
        }
    }
}
