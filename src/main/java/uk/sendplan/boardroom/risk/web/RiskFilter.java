package uk.sendplan.boardroom.risk.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.sendplan.boardroom.risk.Risk;
import uk.sendplan.boardroom.risk.RiskBand;
import uk.sendplan.boardroom.risk.RiskQueries;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.reporting.Asked;

/** Which risks a register shows, and in what order, as its address says it; what it does not know is passed over. Open ones come first. */
final class RiskFilter {

    static final String STATE = "state";
    static final String BAND = "band";
    static final String PRIORITY = "priority";
    static final String OWNER = "owner";
    static final String LIKELIHOOD = "likelihood";
    static final String IMPACT = "impact";
    static final String SORT = "sort";

    static final String OPEN = "open";
    static final String CLOSED = "closed";

    /** Open, and nobody judged it for too long. */
    static final String DUE = "due";

    static final String CHANGE = "change";
    static final String NUMBER = "number";
    static final String REVIEWED = "reviewed";

    static final List<String> NAMES =
            List.of(STATE, BAND, PRIORITY, OWNER, LIKELIHOOD, IMPACT, SORT, Asked.PAGE, AsAtReading.FIELD);

    private final Asked asked;

    RiskFilter(Asked asked) {
        this.asked = asked;
    }

    List<Risk> of(List<Risk> all, LocalDate day) {
        return all.stream()
                .filter(risk -> isOfState(risk, day))
                .filter(risk -> band().map(risk.score().band()::equals).orElse(true))
                .filter(risk -> asked.get(PRIORITY).isEmpty() || risk.touches(asked.get(PRIORITY)))
                .filter(risk -> asked.get(OWNER).isEmpty()
                        || asked.get(OWNER).equals(risk.ownerId().toString()))
                .filter(risk -> isStep(LIKELIHOOD, risk.likelihood()) && isStep(IMPACT, risk.impact()))
                .sorted(Comparator.comparing(Risk::isOpen).reversed().thenComparing(order()))
                .toList();
    }

    private boolean isOfState(Risk risk, LocalDate day) {
        return switch (asked.get(STATE)) {
            case OPEN -> risk.isOpen();
            case CLOSED -> !risk.isOpen();
            case DUE -> risk.isReviewDue(day);
            default -> true;
        };
    }

    private Optional<RiskBand> band() {
        return RiskBand.of(asked.get(BAND));
    }

    private boolean isStep(String name, int step) {
        return !asked.get(name).matches("[1-5]") || asked.get(name).equals(String.valueOf(step));
    }

    /** What rose most comes first, or what was judged longest ago. */
    private Comparator<Risk> order() {
        return switch (asked.get(SORT)) {
            case CHANGE ->
                Comparator.<Risk>comparingInt(risk -> -risk.change()).thenComparing(RiskQueries.HIGHEST_FIRST);
            case NUMBER -> Comparator.comparing(Risk::number);
            case REVIEWED -> Comparator.comparing(Risk::reviewedAt).thenComparing(RiskQueries.HIGHEST_FIRST);
            default -> RiskQueries.HIGHEST_FIRST;
        };
    }
}
