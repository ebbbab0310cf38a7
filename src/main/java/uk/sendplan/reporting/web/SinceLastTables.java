package uk.sendplan.reporting.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.web.StandingWords;
import uk.sendplan.documents.Table;
import uk.sendplan.files.web.ReportFile;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.platform.web.Words;
import uk.sendplan.reporting.web.BoardPages.PlanBoard;
import uk.sendplan.shared.VagueDate;
import uk.sendplan.standing.Comparison;
import uk.sendplan.standing.SinceLastBoard;
import uk.sendplan.standing.SinceLastBoard.Owing;

/**
 * What became of a plan since an earlier day, as a table: a row for each action under each heading that it stands under, and one for each
 * action that somebody owes a report of. The columns are a contract with those who work on with them.
 */
@Component
class SinceLastTables {

    private static final int NAMING = 4;

    private final StandingWords standings;
    private final Words words;

    SinceLastTables(StandingWords standings, Words words) {
        this.standings = standings;
        this.words = words;
    }

    ReportFile export(Member by, AsAtReading.Read<PlanBoard> read) {
        PlanBoard shown = read.value();
        BoardLinks links = new BoardLinks(by, shown.plan().slug(), read.asAt());
        return new ReportFile(
                fileName(read),
                words.of("since.title", shown.plan().title()),
                by.areaName(),
                read.asAt(),
                shown.since().day(),
                of(read),
                links.sinceLast(shown.since()));
    }

    /** "send-improvement-plan-since-2026-01-31-as-at-2026-03-31" */
    private static String fileName(AsAtReading.Read<PlanBoard> read) {
        PlanBoard shown = read.value();
        return shown.plan().slug() + "-since-" + shown.since().day() + "-as-at-" + shown.day();
    }

    List<Table> of(AsAtReading.Read<PlanBoard> read) {
        PlanBoard shown = read.value();
        SinceLastBoard since = SinceLastBoard.of(shown.board(), shown.since().day());
        Rows rows = new Rows(shown);
        rows.all("worse", since.worse());
        rows.all("newly overdue", since.newlyOverdue());
        rows.all("date moved", since.moved());
        rows.all("completed", since.completed());
        rows.all("better", since.better());
        rows.all("otherwise", since.otherwise());
        rows.all("new", since.added());
        rows.all("retired", since.retired());
        since.organisations()
                .forEach(owing ->
                        rows.owing("organisation did not report", owing.who().name(), owing));
        since.owners()
                .forEach(owing -> rows.owing("owner did not report", owing.who().name(), owing));
        return List.of(rows.table);
    }

    private final class Rows {

        private final Table table = Table.of(
                        "since",
                        "what",
                        "who",
                        "action",
                        "title",
                        "priority",
                        "lead organisation",
                        "owner",
                        "standing before",
                        "standing",
                        "original due",
                        "due before",
                        "due",
                        "times moved",
                        "times moved since",
                        "days slipped",
                        "days overdue",
                        "latest update",
                        "as at",
                        "compared with")
                .namedBy(NAMING);
        private final Comparison comparison;
        private final LocalDate day;
        private final LocalDate since;

        Rows(PlanBoard shown) {
            this.comparison = shown.board().since();
            this.day = shown.day();
            this.since = shown.since().day();
        }

        void all(String what, List<ActionView> actions) {
            actions.forEach(action -> add(what, null, action));
        }

        void owing(String what, String who, Owing<?> owing) {
            owing.missing().forEach(action -> add(what, who, action));
        }

        /** What was retired is told as it was: it has no standing now. */
        private void add(String what, @Nullable String who, ActionView action) {
            boolean retired = action.day().equals(since);
            ActionView then = retired ? action : comparison.then(action).orElse(null);
            table.row(
                    what,
                    who,
                    action.number(),
                    action.title(),
                    action.priorityNumber(),
                    action.leadName(),
                    action.owner() == null ? null : action.owner().name(),
                    then == null ? null : standings.tag(then).text(),
                    retired ? null : standings.tag(action).text(),
                    written(action.originalDue()),
                    then == null ? null : written(then.due()),
                    retired ? null : written(action.due()),
                    action.moves(),
                    retired ? null : comparison.moves(action),
                    action.daysSlipped(),
                    retired ? null : action.daysOverdue(),
                    action.latest() == null
                            ? null
                            : Objects.requireNonNull(action.latest()).day(),
                    day,
                    since);
        }

        private static @Nullable String written(@Nullable VagueDate date) {
            return date == null ? null : date.words();
        }
    }
}
