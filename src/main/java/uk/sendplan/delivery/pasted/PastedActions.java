package uk.sendplan.delivery.pasted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.sendplan.delivery.ActionLimits;
import uk.sendplan.delivery.pasted.Known.KnownOrganisation;
import uk.sendplan.delivery.pasted.Known.KnownPerson;
import uk.sendplan.delivery.pasted.Known.KnownPlace;
import uk.sendplan.delivery.pasted.PastedAction.Said;
import uk.sendplan.delivery.pasted.PastedAction.Typed;
import uk.sendplan.shared.Identifier;
import uk.sendplan.shared.VagueDate;

/**
 * Actions out of a pasted text, one a line, with a line of headings or without. What is wrong is said of its line; an owner who is
 * not found is no mistake, the action is then taken without one.
 *
 * @param notRead columns with something in them that actions have no place for
 * @param wrong what is wrong with the text as a whole, and keeps its lines from being read; null where they were read
 */
public record PastedActions(
        List<PastedAction> lines,
        List<String> notRead,
        @Nullable Said wrong) {

    public static final int MOST_LINES = 300;

    /** In characters: far more than so many lines need. */
    public static final int LONGEST_TEXT = 200_000;

    public static PastedActions read(String text, Known known) {
        if (text.length() > LONGEST_TEXT) {
            return refused("paste.text.error.long", LONGEST_TEXT);
        }
        Optional<Identifier> child = Identifier.firstIn(text);
        if (child.isPresent()) {
            return refused("edit.error." + child.get().kind(), child.get().asWritten());
        }
        List<PastedTable.Row> rows = PastedTable.read(text).rows();
        if (rows.isEmpty()) {
            return refused("paste.text.error.required");
        }
        Column.Order order = Column.of(rows);
        List<PastedTable.Row> below = order.hasHeading() ? rows.subList(1, rows.size()) : rows;
        if (below.isEmpty()) {
            return refused("paste.text.error.headingOnly");
        }
        if (below.size() > MOST_LINES) {
            return refused("paste.text.error.many", MOST_LINES, below.size());
        }
        for (Column needed : List.of(Column.PLACE, Column.TITLE, Column.LEAD)) {
            if (!order.places().containsKey(needed)) {
                return refused("paste.text.error.column." + needed);
            }
        }
        Set<String> numbers = new HashSet<>(known.numbers());
        List<PastedAction> lines = new ArrayList<>();
        for (PastedTable.Row row : below) {
            lines.add(new Line(row, order, known, numbers).read());
        }
        return new PastedActions(List.copyOf(lines), order.notRead(), null);
    }

    private static PastedActions refused(String messageKey, Object... arguments) {
        return new PastedActions(List.of(), List.of(), Said.of(messageKey, arguments));
    }

    /** The same, with one line that was refused when it was to be added. */
    public PastedActions refusing(int line, Said why) {
        return new PastedActions(
                lines.stream()
                        .map(each -> each.line() == line ? each.refused(why) : each)
                        .toList(),
                notRead,
                wrong);
    }

    public boolean isFine() {
        return wrong == null && lines.stream().allMatch(line -> line.wrong().isEmpty());
    }

    private static final class Line {

        private final PastedTable.Row row;
        private final Column.Order order;
        private final Known known;
        private final Set<String> numbers;
        private final List<Said> wrong = new ArrayList<>();
        private final List<Said> notes = new ArrayList<>();
        private @Nullable String number;

        /** @param numbers that are taken, also by the lines before */
        private Line(PastedTable.Row row, Column.Order order, Known known, Set<String> numbers) {
            this.row = row;
            this.order = order;
            this.known = known;
            this.numbers = numbers;
        }

        private PastedAction read() {
            Typed typed = new Typed(
                    line(Column.PLACE), line(Column.LEAD), line(Column.OWNER), line(Column.DUE), line(Column.START));
            KnownPlace place = place(typed.place());
            String title = title();
            KnownOrganisation lead = lead(typed.lead());
            KnownPerson owner = owner(typed.owner(), lead);
            VagueDate due = date(typed.due(), "paste.due.error.long");
            VagueDate start = date(typed.start(), "paste.start.error.long");
            checkOrder(start, due);
            return new PastedAction(
                    row.line(),
                    typed,
                    title,
                    place,
                    number,
                    lead,
                    owner,
                    due,
                    start,
                    List.copyOf(wrong),
                    List.copyOf(notes));
        }

        private String line(Column column) {
            return order.cell(row, column).replaceAll("\\s+", " ");
        }

        private @Nullable KnownPlace place(String typed) {
            if (typed.isEmpty()) {
                wrong.add(Said.of("paste.place.error.required"));
                return null;
            }
            String written = typed.substring(typed.lastIndexOf(' ') + 1)
                    .replaceAll("[.:]$", "")
                    .toLowerCase(Locale.UK);
            KnownPlace place = numbered(written);
            if (place == null) {
                place = ofAction(written);
            }
            if (place == null) {
                wrong.add(Said.of("paste.place.error.unknown", typed));
            } else if (place.retired()) {
                wrong.add(Said.of("paste.place.error.retired", place.number()));
            }
            return place;
        }

        private @Nullable KnownPlace numbered(String written) {
            return known.places().stream()
                    .filter(place -> place.number().toLowerCase(Locale.UK).equals(written))
                    .findFirst()
                    .orElse(null);
        }

        /** "1.10.2" is the action 1.10.2 of reference 1.10; below a priority it might as well be a reference that is not there. */
        private @Nullable KnownPlace ofAction(String written) {
            int dot = written.lastIndexOf('.');
            KnownPlace place = dot < 1 ? null : numbered(written.substring(0, dot));
            if (place == null
                    || !place.isReference()
                    || !written.substring(dot + 1).matches("[a-z0-9]{1,9}")) {
                return null;
            }
            number = place.number() + written.substring(dot);
            if (!numbers.add(written)) {
                wrong.add(Said.of("paste.number.error.taken", number));
            }
            return place;
        }

        private String title() {
            String title = line(Column.TITLE);
            int length = title.codePointCount(0, title.length());
            if (title.isEmpty()) {
                wrong.add(Said.of("paste.title.error.required"));
            } else if (length > ActionLimits.TITLE) {
                wrong.add(Said.of("paste.title.error.long", ActionLimits.TITLE, length - ActionLimits.TITLE));
            }
            return title;
        }

        private @Nullable KnownOrganisation lead(String typed) {
            if (typed.isEmpty()) {
                wrong.add(Said.of("paste.lead.error.required"));
                return null;
            }
            List<KnownOrganisation> found = Names.find(typed, known.organisations(), KnownOrganisation::name);
            if (found.size() == 1) {
                if (!found.get(0).yours()) {
                    wrong.add(Said.of("paste.lead.error.notYours", found.get(0).name()));
                }
                return found.get(0);
            }
            wrong.add(
                    found.isEmpty()
                            ? Said.of("paste.lead.error.unknown", typed)
                            : Said.of(
                                    "paste.lead.error.several",
                                    typed,
                                    found.stream().map(KnownOrganisation::name).collect(Collectors.joining(", "))));
            return null;
        }

        private @Nullable KnownPerson owner(String typed, @Nullable KnownOrganisation lead) {
            if (typed.isEmpty() || lead == null) {
                return null;
            }
            List<KnownPerson> people = known.people().stream()
                    .filter(person -> person.organisation().equals(lead.id()))
                    .toList();
            List<KnownPerson> found = people.stream()
                    .filter(person -> typed.equalsIgnoreCase(person.email()))
                    .toList();
            if (found.isEmpty()) {
                found = Names.find(typed, people, KnownPerson::name);
            }
            if (found.size() == 1) {
                return found.get(0);
            }
            notes.add(
                    found.isEmpty()
                            ? Said.of("paste.owner.unknown", typed, lead.name())
                            : Said.of("paste.owner.several", typed, lead.name()));
            return null;
        }

        private @Nullable VagueDate date(String typed, String tooLong) {
            if (typed.isEmpty()) {
                return null;
            }
            if (typed.codePointCount(0, typed.length()) > ActionLimits.DATE_WORDS) {
                wrong.add(Said.of(tooLong, ActionLimits.DATE_WORDS));
                return null;
            }
            return VagueDate.read(typed);
        }

        private void checkOrder(@Nullable VagueDate start, @Nullable VagueDate due) {
            LocalDate first = start == null ? null : start.from();
            LocalDate last = due == null ? null : due.to();
            if (first != null && last != null && first.isAfter(last)) {
                wrong.add(Said.of("paste.start.error.afterDue"));
            }
        }
    }
}
