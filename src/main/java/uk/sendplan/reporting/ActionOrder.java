package uk.sendplan.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.shared.NaturalOrder;
import uk.sendplan.standing.Mark;

/** In what order actions are listed: "due", or "-due" for the other way round. What is alike stands by its number. */
public record ActionOrder(By by, boolean descending) {

    public enum By {
        /** The earliest first; what has no days last, in both directions. */
        DUE(Comparator.comparing(By::dueDay)),
        NUMBER(Comparator.comparing(ActionView::number, NaturalOrder.COMPARATOR)),
        /** The worst rating first, then work that nobody reports on, then the other ratings, then what needs no attention. */
        STANDING(Comparator.comparing(action -> Mark.of(action.standing()), Mark.WORST_FIRST)),
        /** The oldest update first; what was never updated before all. */
        UPDATED(Comparator.comparing(By::recordedAt)),
        OWNER(Comparator.comparing(By::ownerName, String.CASE_INSENSITIVE_ORDER));

        private final Comparator<ActionView> comparator;

        By(Comparator<ActionView> comparator) {
            this.comparator = comparator;
        }

        private static LocalDate dueDay(ActionView action) {
            LocalDate day = action.due() == null ? null : action.due().to();
            return Objects.requireNonNullElse(day, LocalDate.MAX);
        }

        private static Instant recordedAt(ActionView action) {
            return action.latest() == null ? Instant.MIN : action.latest().recordedAt();
        }

        private static String ownerName(ActionView action) {
            return action.owner() == null ? "" : action.owner().name();
        }
    }

    /** What is not understood is the usual order. */
    public static ActionOrder of(String typed, By usual) {
        boolean descending = typed.startsWith("-");
        String name = descending ? typed.substring(1) : typed;
        return Stream.of(By.values())
                .filter(by -> ActionFilter.inAddress(by).equals(name))
                .findFirst()
                .map(by -> new ActionOrder(by, descending))
                .orElse(new ActionOrder(usual, false));
    }

    public String inAddress() {
        return (descending ? "-" : "") + ActionFilter.inAddress(by);
    }

    /** The same, from the other end. */
    public ActionOrder reversed() {
        return new ActionOrder(by, !descending);
    }

    public Comparator<ActionView> comparator() {
        Comparator<ActionView> order = descending ? by.comparator.reversed() : by.comparator;
        return Comparator.comparing((ActionView action) -> by == By.DUE && DueChoice.WITHOUT_DAYS.fits(action))
                .thenComparing(order)
                .thenComparing(ActionView::number, NaturalOrder.COMPARATOR)
                .thenComparing(ActionView::planTitle)
                .thenComparing(ActionView::id);
    }
}
