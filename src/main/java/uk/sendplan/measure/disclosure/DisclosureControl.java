package uk.sendplan.measure.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides which figures readers may be given, so that nobody can work out a count from 1 to the threshold less one: not from
 * totals, not from percentages, not from another format, not from an earlier edition.
 *
 * <p>The rules:
 *
 * <ul>
 *   <li><b>Primary</b>: a count from 1 to the threshold less one is suppressed. A true zero is shown.
 *   <li>A <b>percentage</b> is suppressed where its numerator, its denominator, or what is between them is small, or where one of
 *       them is suppressed: at a known denominator a percentage gives the numerator back, the better the more decimals it has.
 *       What is between them is a count like any other ("3 of 100 were late"): it may not be worked out either.
 *   <li><b>Secondary</b>: more is suppressed until every suppressed figure has at least two whole values that agree with all that
 *       is out. The attacker is taken to be strong: knows every sum, knows that what is suppressed is not zero, knows which
 *       figures were not revised since an earlier edition, and takes a shown percentage for both of its counts. He does not know
 *       which of the suppressed are small.
 *   <li>Small counts that an <b>earlier edition</b> suppressed stay protected, even where nothing is small any more.
 *   <li>Where nothing else helps totals go, then everything that is not zero, less what is known already; and where even that
 *       proves nothing, everything is {@linkplain Disclosed.Outcome#WITHHELD withheld}.
 * </ul>
 *
 * <p>How it chooses: for one small count after the other it suppresses the set of further figures that costs least, where a
 * figure costs one more than its count, and a total more than all that are no totals together. What later choices made needless
 * is shown again. So suppressions are few and small, but need not be the fewest: the best choice for all at once is a hard
 * problem (Fischetti and Salazar, <i>Management Science</i> 47, 2001), and a board's tables do not warrant a solver.
 *
 * <p>Zeros are never chosen, and are suppressed only in what is withheld. A reader who knows these rules and reasons why just
 * these figures were chosen is not guarded against, nor is one who knows single children.
 *
 * <p>Sources: Hundepool and others, <i>Statistical Disclosure Control</i> (2012) and the <i>Handbook on Statistical Disclosure
 * Control</i> (second edition 2024) for primary and secondary suppression, linked tables and the auditing of intervals; the
 * Government Statistical Service's shorthand in tables (c, z) and its guidance for tables made from administrative sources.
 */
public final class DisclosureControl {

    public static final int USUAL_THRESHOLD = 5;

    private final int threshold;
    private final Method method;

    /** @param threshold the smallest count above zero that may be known, at least 2 */
    public DisclosureControl(int threshold, Method method) {
        if (threshold < 2) {
            throw new IllegalArgumentException("With a threshold of " + threshold + " nothing is small.");
        }
        this.threshold = threshold;
        this.method = method;
    }

    /** Suppression, with the usual threshold. */
    public static DisclosureControl usual() {
        return new DisclosureControl(USUAL_THRESHOLD, Method.suppress());
    }

    /**
     * What readers may be given of these figures.
     *
     * @param earlier every edition of them that readers still may have, in any order
     */
    public Disclosed disclose(Figures figures, List<Disclosed> earlier) {
        return disclose(figures, earlier, Sequence.SEPARATE);
    }

    /** @param sequence how counts of one name in consecutive editions hang together; the earlier editions oldest first */
    public Disclosed disclose(Figures figures, List<Disclosed> earlier, Sequence sequence) {
        Picture picture = new Picture(figures, earlier, sequence, threshold, method);
        List<String> unproved = protect(picture);
        return new Disclosed(figures, shown(figures, picture, !unproved.isEmpty()), unproved);
    }

    /** How counts of one name in consecutive editions hang together. */
    public enum Sequence {
        /** Counts of the same thing, revised or not, or counts of separate periods. */
        SEPARATE,
        /** Counts since the start of a year: what came since the last edition is a count too, and may be small. */
        CUMULATIVE
    }

    /** Closes what must be closed; names what could not be proved to be safe. */
    private static List<String> protect(Picture picture) {
        Attack attack = picture.attack();
        List<Unknown> sensitive =
                picture.unknowns().stream().filter(unknown -> unknown.sensitive).toList();
        boolean allSafe = true;
        for (Unknown unknown : sensitive) {
            Optional<Attack.Alternative> alternative = attack.alternativeFor(unknown);
            allSafe &= alternative.isPresent();
            alternative.ifPresent(found -> found.toClose().forEach(further -> further.closed = true));
        }
        if (!allSafe) {
            picture.closeAllButZeros();
            if (attack.couldAllBeTwice()) {
                return List.of();
            }
            List<String> unproved = names(sensitive, attack);
            if (!unproved.isEmpty()) {
                return unproved;
            }
            showWhatIsKnown(picture, attack, sensitive);
        }
        showAgain(picture, attack);
        return names(protectedBy(picture), attack);
    }

    private static List<String> names(List<Unknown> unknowns, Attack attack) {
        return unknowns.stream()
                .filter(unknown -> !attack.isSafeAfterAll(unknown))
                .map(unknown -> unknown.name)
                .toList();
    }

    private static List<Unknown> protectedBy(Picture picture) {
        return picture.unknowns().stream()
                .filter(unknown -> unknown.sensitive || picture.isSuppressed(unknown))
                .toList();
    }

    /** What an earlier edition has told, and what follows from it, is not worth suppressing. */
    private static void showWhatIsKnown(Picture picture, Attack attack, List<Unknown> sensitive) {
        for (Unknown unknown : picture.closedAsWell()) {
            if (!attack.isSafe(unknown)) {
                unknown.closed = false;
                unknown.closed = !sensitive.stream().allMatch(attack::isSafe);
            }
        }
    }

    /** A choice made for one may have been made needless by a choice for another: the dearest are tried first. */
    private static void showAgain(Picture picture, Attack attack) {
        List<Unknown> dearestFirst = picture.closedAsWell().stream()
                .sorted(Comparator.comparingLong((Unknown unknown) -> -unknown.cost)
                        .thenComparingInt(unknown -> unknown.place))
                .toList();
        for (Unknown unknown : dearestFirst) {
            unknown.closed = false;
            unknown.closed = !protectedBy(picture).stream().allMatch(attack::isSafe);
        }
    }

    private Map<String, Shown> shown(Figures figures, Picture picture, boolean withheld) {
        Map<String, Shown> shown = new LinkedHashMap<>();
        figures.publishedCounts().forEach((name, count) -> shown.put(name, shown(figures, picture, name, withheld)));
        for (Figures.Percentage percentage : figures.percentages()) {
            shown.put(percentage.name(), shown(figures, picture, percentage, withheld));
        }
        return shown;
    }

    private Shown shown(Figures figures, Picture picture, String name, boolean withheld) {
        long count = figures.value(name);
        if (withheld) {
            return new Shown.Suppressed(Shown.Why.WITHHELD);
        }
        if (picture.now(name).closed) {
            return new Shown.Suppressed(isSmall(count) ? Shown.Why.PRIMARY : Shown.Why.SECONDARY);
        }
        return method.show(name, count);
    }

    private Shown shown(Figures figures, Picture picture, Figures.Percentage percentage, boolean withheld) {
        long numerator = figures.value(percentage.numerator());
        long denominator = figures.value(percentage.denominator());
        if (withheld) {
            return new Shown.Suppressed(Shown.Why.WITHHELD);
        }
        if (isSmall(numerator) || isSmall(denominator) || isSmall(denominator - numerator)) {
            return new Shown.Suppressed(Shown.Why.PRIMARY);
        }
        if (picture.now(percentage.numerator()).closed || picture.now(percentage.denominator()).closed) {
            return new Shown.Suppressed(Shown.Why.SECONDARY);
        }
        long part = given(percentage.numerator(), numerator);
        long whole = given(percentage.denominator(), denominator);
        if (whole == 0) {
            return new Shown.NotApplicable();
        }
        return new Shown.PerHundred(BigDecimal.valueOf(Math.min(part, whole))
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), percentage.decimals(), RoundingMode.HALF_UP));
    }

    /** With rounded counts percentages are made of these: they tell nothing that the counts do not. */
    private long given(String name, long count) {
        return method.show(name, count) instanceof Shown.Rounded rounded ? rounded.count() : count;
    }

    private boolean isSmall(long count) {
        return count > 0 && count < threshold;
    }
}
