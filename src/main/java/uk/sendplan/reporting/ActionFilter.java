package uk.sendplan.reporting;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.plan.Wanted;
import uk.sendplan.standing.Mark;

/**
 * Which actions somebody wants to see, as an address says it. All that is asked for has to fit; a value that fits nothing finds
 * nothing.
 */
public final class ActionFilter {

    public static final String WORDS = "q";
    public static final String OWNER = "owner";
    public static final String ORGANISATION = "organisation";
    public static final String STANDING = "standing";
    public static final String STAGE = "stage";
    public static final String DUE = "due";
    public static final String PLAN = "plan";
    public static final String PRIORITY = "priority";
    public static final String REFERENCE = "reference";
    public static final String REPORTED = "reported";
    public static final String OBJECTIVE = "objective";
    public static final String CHANGED = "changed";

    /** Values of {@link #OWNER} beside a person's id. */
    public static final String ME = "me";

    public static final String MY_ORGANISATION = "organisation";
    public static final String NOBODY = "nobody";

    /** All that narrows any list. */
    public static final List<String> NAMES =
            List.of(WORDS, OWNER, ORGANISATION, STANDING, STAGE, DUE, PLAN, PRIORITY, REFERENCE, REPORTED);

    /** All that narrows the list of one plan. */
    public static final List<String> NAMES_IN_PLAN =
            Stream.concat(NAMES.stream(), Stream.of(OBJECTIVE, CHANGED)).toList();

    private final Asked asked;
    private final Wanted words;
    private final Asker asker;
    private final Beside beside;

    private ActionFilter(Asked asked, Asker asker, Beside beside) {
        this.asked = asked;
        this.words = Wanted.of(asked.get(WORDS));
        this.asker = asker;
        this.beside = beside;
    }

    /**
     * Who asks, for "me" and "my organisation".
     *
     * @param organisations those they record for
     * @param areas the names of their areas in addresses
     */
    public record Asker(UUID account, Set<UUID> organisations, Map<UUID, String> areas) {}

    public static ActionFilter of(Asked asked, Asker asker) {
        return new ActionFilter(asked, asker, Beside.NOTHING);
    }

    /** In one plan. */
    public static ActionFilter of(Asked asked, Asker asker, Beside beside) {
        return new ActionFilter(asked, asker, beside);
    }

    public boolean shows(ActionView action) {
        return fits(ORGANISATION, action.leadId().toString())
                && fits(STANDING, Mark.of(action.standing()).code())
                && fits(STAGE, inAddress(action.stage()))
                && fits(PRIORITY, action.priorityNumber())
                && fits(REFERENCE, action.referenceNumber() == null ? "" : action.referenceNumber())
                && fits(PLAN, planInAddress(action))
                && isOwned(action)
                && isDue(action)
                && isReported(action)
                && isForObjective(action)
                && hasChanged(action)
                && hasWords(action);
    }

    private boolean fits(String name, String value) {
        String wanted = asked.get(name);
        return wanted.isEmpty() || wanted.equalsIgnoreCase(value);
    }

    private boolean isOwned(ActionView action) {
        String wanted = asked.get(OWNER);
        return switch (wanted) {
            case "" -> true;
            case ME -> isMine(action);
            case MY_ORGANISATION -> asker.organisations().contains(action.leadId());
            case NOBODY -> action.owner() == null;
            default ->
                action.owner() != null && wanted.equals(action.owner().id().toString());
        };
    }

    private boolean isMine(ActionView action) {
        return action.owner() != null && asker.account().equals(action.owner().accountId());
    }

    private boolean isDue(ActionView action) {
        String wanted = asked.get(DUE);
        return wanted.isEmpty()
                || DueChoice.inAddress(wanted)
                        .filter(choice -> choice.fits(action))
                        .isPresent();
    }

    private boolean isReported(ActionView action) {
        String wanted = asked.get(REPORTED);
        return wanted.isEmpty()
                || ReportedChoice.inAddress(wanted)
                        .filter(choice -> choice.fits(action))
                        .isPresent();
    }

    private boolean isForObjective(ActionView action) {
        String wanted = asked.get(OBJECTIVE);
        return wanted.isEmpty()
                || (wanted.equals(Beside.NONE) && action.referenceId() == null)
                || beside.objectives().stream()
                        .filter(objective -> Beside.inAddress(objective).equalsIgnoreCase(wanted))
                        .anyMatch(objective -> objective.isCitedFor(action.referenceId()));
    }

    private boolean hasChanged(ActionView action) {
        String wanted = asked.get(CHANGED);
        return wanted.isEmpty()
                || ChangeChoice.inAddress(wanted)
                        .filter(choice -> choice.fits(action, beside.since()))
                        .isPresent();
    }

    private boolean hasWords(ActionView action) {
        return words.isEmpty()
                || words.matches(List.of(
                        action.number(),
                        action.title(),
                        action.owner() == null ? "" : action.owner().name()));
    }

    /** The plan of an action, among those of all areas of the person: "alderbrook/send-improvement-plan". */
    public String planInAddress(ActionView action) {
        return asker.areas().getOrDefault(action.areaId(), "") + "/" + action.planSlug();
    }

    /** "in-progress" */
    public static String inAddress(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
