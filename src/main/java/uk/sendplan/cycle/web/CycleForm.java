package uk.sendplan.cycle.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.cycle.CycleKeeping;
import uk.sendplan.cycle.CycleKeeping.Dated;
import uk.sendplan.cycle.CycleView;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.DateFields;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;

/**
 * The name and the days of a cycle.
 *
 * @param headings what a new cycle starts with: {@value #PREVIOUS}, or the name of a preset
 */
record CycleForm(
        @Nullable String version,
        @Nullable String key,
        String name,
        DateFields opens,
        DateFields updatesDue,
        DateFields boardDate,
        String headings) {

    static final String PREVIOUS = "PREVIOUS";

    CycleForm {
        name = Typed.line(name);
        opens = Objects.requireNonNullElse(opens, DateFields.NONE);
        updatesDue = Objects.requireNonNullElse(updatesDue, DateFields.NONE);
        boardDate = Objects.requireNonNullElse(boardDate, DateFields.NONE);
        headings = Typed.line(headings);
    }

    static CycleForm starting(String headings) {
        return new CycleForm(null, Keys.fresh(), "", DateFields.NONE, DateFields.NONE, DateFields.NONE, headings);
    }

    static CycleForm from(CycleView cycle) {
        return new CycleForm(
                String.valueOf(cycle.version()),
                null,
                cycle.name(),
                DateFields.of(cycle.opens()),
                DateFields.of(cycle.updatesDue()),
                DateFields.of(cycle.boardDate()),
                "");
    }

    CycleForm readAt(long current) {
        return new CycleForm(String.valueOf(current), key, name, opens, updatesDue, boardDate, headings);
    }

    /** Ready to be sent again, also where it came without a key of ours. */
    CycleForm sendable() {
        return Keys.of(key).isPresent()
                ? this
                : new CycleForm(version, Keys.fresh(), name, opens, updatesDue, boardDate, headings);
    }

    FormErrors problems(Words words) {
        return days(named(new Checks(words))).errors();
    }

    FormErrors problemsAdding(Words words, boolean knownHeadings) {
        return days(named(new Checks(words).key(key)))
                .that(knownHeadings, "headings", "cycle.headings.error.required")
                .errors();
    }

    private Checks named(Checks checks) {
        return checks.notEmpty("name", name, "cycle.name.error.required").text(CycleKeeping.LONGEST_NAME, "name", name);
    }

    private Checks days(Checks checks) {
        day(checks, "opens", opens);
        day(checks, "updatesDue", updatesDue);
        day(checks, "boardDate", boardDate);
        inOrder(checks, opens, "updatesDue", updatesDue);
        inOrder(checks, updatesDue, "boardDate", boardDate);
        return checks;
    }

    private static void day(Checks checks, String field, DateFields typed) {
        checks.that(!typed.isBlank(), field, "cycle." + field + ".error.required")
                .that(typed.isBlank() || typed.date().isPresent(), field, "cycle.day.error.unreadable");
    }

    private static void inOrder(Checks checks, DateFields before, String field, DateFields after) {
        LocalDate earliest = before.date().orElse(null);
        LocalDate day = after.date().orElse(null);
        if (earliest != null && day != null) {
            checks.that(!day.isBefore(earliest), field, "cycle." + field + ".error.order", London.dayInWords(earliest));
        }
    }

    long readVersion() {
        return Keys.version(version);
    }

    UUID id() {
        return Keys.require(key);
    }

    Dated toDated() {
        return new Dated(name, checked(opens), checked(updatesDue), checked(boardDate));
    }

    private static LocalDate checked(DateFields typed) {
        return typed.date().orElseThrow(() -> new IllegalStateException("the form was not checked"));
    }

    Conflict against(CycleView saved, Conflict conflict, Words words) {
        return conflict.and(words.of("cycle.name"), saved.name(), name)
                .and(words.of("cycle.opens"), London.dayInWords(saved.opens()), inWords(opens))
                .and(words.of("cycle.updatesDue"), London.dayInWords(saved.updatesDue()), inWords(updatesDue))
                .and(words.of("cycle.boardDate"), London.dayInWords(saved.boardDate()), inWords(boardDate));
    }

    private static String inWords(DateFields typed) {
        return typed.date().map(London::dayInWords).orElse("");
    }
}
