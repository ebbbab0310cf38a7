package uk.sendplan.reporting.web;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.web.DateWords;
import uk.sendplan.delivery.web.StandingWords;
import uk.sendplan.delivery.web.StandingWords.Tag;
import uk.sendplan.files.web.ReportFiles;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.platform.web.AsAtView;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.reporting.ActionFilter;
import uk.sendplan.reporting.web.BoardPage.Figure;
import uk.sendplan.reporting.web.BoardPage.Item;
import uk.sendplan.reporting.web.BoardPages.PlanBoard;
import uk.sendplan.reporting.web.SinceLastPage.Part;
import uk.sendplan.shared.London;
import uk.sendplan.standing.Comparison;
import uk.sendplan.standing.SinceLastBoard;
import uk.sendplan.standing.SinceLastBoard.Owing;

/** Puts together what became of a plan since its board met last. */
@Component
class SinceLastPages {

    /** Of each part so many stand on the page; files have all. */
    static final int SHOWN = 20;

    private final StandingWords standings;
    private final DateWords dates;
    private final Words words;

    SinceLastPages(StandingWords standings, DateWords dates, Words words) {
        this.standings = standings;
        this.dates = dates;
        this.words = words;
    }

    SinceLastPage of(Member by, AsAtReading.Read<PlanBoard> read) {
        PlanBoard shown = read.value();
        BoardLinks links = new BoardLinks(by, shown.plan().slug(), read.asAt());
        SinceLastBoard since = SinceLastBoard.of(shown.board(), shown.since().day());
        List<Part> parts = new Parts(shown.board().since(), since, links).all();
        return new SinceLastPage(
                shown.plan().title(),
                List.of(
                        Link.to(words.of("navigation.workspace"), "/workspace"),
                        Link.to(by.areaName(), "/workspace/" + by.areaSlug()),
                        Link.to(shown.plan().title(), links.page("")),
                        Link.to(words.of("board.heading"), links.page("/board"))),
                AsAtView.of(read, links.sinceLastNow(), List.of()),
                BoardDays.of(read, links.sinceLastNow(), words.of("since.usual"), words),
                links.trend(),
                lead(shown, since),
                parts.stream()
                        .map(part -> new Figure(
                                words.of("since.figure", part.title(), part.number()),
                                part.number() == 0 ? null : "#" + part.id()))
                        .toList(),
                parts,
                ReportFiles.links(links.sinceLast(shown.since()), words));
    }

    private String lead(PlanBoard shown, SinceLastBoard since) {
        String day = London.dayInWords(shown.since().day());
        if (shown.board().plan().then().total() == 0) {
            return words.of("board.changes.before", day);
        }
        return words.of(
                "since.lead",
                day,
                since.worse().size(),
                since.better().size(),
                since.newlyOverdue().size(),
                since.completed().size());
    }

    private final class Parts {

        private final Comparison comparison;
        private final SinceLastBoard since;
        private final BoardLinks links;

        Parts(Comparison comparison, SinceLastBoard since, BoardLinks links) {
            this.comparison = comparison;
            this.since = since;
            this.links = links;
        }

        List<Part> all() {
            return List.of(
                    part("worse", since.worse(), this::changed),
                    part("newly-overdue", since.newlyOverdue(), this::pressing),
                    part("moved", since.moved(), this::moved),
                    part("completed", since.completed(), this::changed),
                    part("better", since.better(), this::changed),
                    part("otherwise", since.otherwise(), this::changed),
                    part("new", since.added(), this::pressing),
                    part("retired", since.retired(), this::retired),
                    part(
                            "organisations",
                            since.organisations(),
                            owing -> owing(
                                    owing,
                                    owing.who().name(),
                                    links.list(
                                            ActionFilter.ORGANISATION,
                                            owing.who().id().toString()))),
                    part(
                            "owners",
                            since.owners(),
                            owing -> owing(
                                    owing,
                                    owing.who().name(),
                                    links.list(
                                            ActionFilter.OWNER, owing.who().id().toString()))));
        }

        private <T> Part part(String id, List<T> all, Function<T, Item> item) {
            return new Part(
                    id,
                    words.of("since." + id),
                    all.size(),
                    all.stream().limit(SHOWN).map(item).toList(),
                    all.isEmpty() ? words.of("since.none." + id) : null,
                    all.size() > SHOWN ? words.of("since.more", all.size() - SHOWN) : null);
        }

        private Item changed(ActionView action) {
            return item(action, was(action), standings.tag(action), dates.pressing(action), dates.moved(action));
        }

        private Item pressing(ActionView action) {
            return item(action, null, standings.tag(action), dates.pressing(action), dates.moved(action));
        }

        /** How often it was moved ever, and where from, stands beside how often since. */
        private Item moved(ActionView action) {
            return item(
                    action,
                    null,
                    standings.tag(action),
                    words.of("since.moved.times", comparison.moves(action)),
                    words.of(
                            "board.dates.from",
                            Objects.requireNonNull(action.originalDue()).words(),
                            Objects.requireNonNull(action.due()).words()),
                    dates.moved(action));
        }

        private Item retired(ActionView then) {
            return item(then, standings.tag(then), null);
        }

        private Item owing(Owing<?> owing, String name, String href) {
            return new Item(
                    null,
                    name,
                    href,
                    null,
                    null,
                    List.of(words.of(
                            owing.isSilent() ? "since.silent" : "since.missing",
                            owing.missing().size(),
                            owing.expected(),
                            numbers(owing))),
                    null);
        }

        private String numbers(Owing<?> owing) {
            List<String> first = owing.missing().stream()
                    .limit(SHOWN)
                    .map(ActionView::number)
                    .toList();
            String numbers = String.join(", ", first);
            return owing.missing().size() > SHOWN ? numbers + " …" : numbers;
        }

        private @Nullable Tag was(ActionView action) {
            return comparison.then(action).map(standings::tag).orElse(null);
        }

        private Item item(ActionView action, @Nullable Tag was, @Nullable Tag tag, @Nullable String... said) {
            return new Item(
                    action.number(),
                    ActionRows.shortened(action.title(), BoardPanels.LONGEST_TITLE),
                    links.action(action),
                    was,
                    tag,
                    Stream.of(said).filter(Objects::nonNull).toList(),
                    null);
        }
    }
}
