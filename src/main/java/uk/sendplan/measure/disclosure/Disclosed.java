package uk.sendplan.measure.disclosure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Figures as they may be published: the only way at them for whoever publishes. It is made by {@link DisclosureControl} alone, or
 * restored from what was published before.
 */
public final class Disclosed {

    /** What came of it. */
    public enum Outcome {
        /** Nothing had to be suppressed. */
        ALL_SHOWN,
        /** Every suppressed figure has at least two values that it may have. */
        SAFE,
        /** No safe choice was found, and nothing is shown, not even zeros. */
        WITHHELD
    }

    private final Figures figures;
    private final Map<String, Shown> shown;
    private final List<String> workedOut;

    Disclosed(Figures figures, Map<String, Shown> shown, List<String> workedOut) {
        this.figures = figures;
        this.shown = new LinkedHashMap<>(shown);
        this.workedOut = List.copyOf(workedOut);
    }

    /**
     * An edition that is out already.
     *
     * @param figures as they were then, not as they are now
     * @param shown what was given to readers under each published name
     * @throws IllegalArgumentException where names are missing or too many
     */
    public static Disclosed published(Figures figures, Map<String, Shown> shown) {
        List<String> names = figures.published().toList();
        if (!shown.keySet().equals(Set.copyOf(names))) {
            throw new IllegalArgumentException("An edition with other names than its figures.");
        }
        Map<String, Shown> inOrder = new LinkedHashMap<>();
        for (String name : names) {
            Shown what = shown.get(name);
            if (what != null) {
                inOrder.put(name, what);
            }
        }
        return new Disclosed(figures, inOrder, List.of());
    }

    /** @throws IllegalArgumentException where no such figure is published */
    public Shown shown(String name) {
        Shown what = shown.get(name);
        if (what == null) {
            throw new IllegalArgumentException("No figure \"" + name + "\" is published.");
        }
        return what;
    }

    /** Every published figure by name, counts before percentages. */
    public Map<String, Shown> all() {
        return Collections.unmodifiableMap(shown);
    }

    public Outcome outcome() {
        if (shown.values().stream().anyMatch(Disclosed::withheld)) {
            return Outcome.WITHHELD;
        }
        return shown.values().stream().anyMatch(Shown.Suppressed.class::isInstance) ? Outcome.SAFE : Outcome.ALL_SHOWN;
    }

    private static boolean withheld(Shown what) {
        return what instanceof Shown.Suppressed suppressed && suppressed.why() == Shown.Why.WITHHELD;
    }

    /**
     * Names of small figures, of this or of an earlier edition, that could not be shown to be safe although all is withheld:
     * most likely what was published before gives them away. For a person to look at.
     */
    public List<String> perhapsWorkedOut() {
        return workedOut;
    }

    Figures figures() {
        return figures;
    }

    /** Without counts: this may end in a log. */
    @Override
    public String toString() {
        return "Disclosed[" + shown.size() + " figures, " + outcome() + "]";
    }
}
