package uk.sendplan.boardroom.pack.contents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.boardroom.pack.document.Block;
import uk.sendplan.boardroom.pack.document.Block.Entry;
import uk.sendplan.boardroom.pack.document.Block.Figure;
import uk.sendplan.boardroom.pack.document.Block.Figures;
import uk.sendplan.boardroom.pack.document.Block.Heading;
import uk.sendplan.boardroom.pack.document.Block.Lead;
import uk.sendplan.boardroom.pack.document.Block.Paragraph;
import uk.sendplan.boardroom.pack.document.Block.Small;
import uk.sendplan.boardroom.pack.document.Block.Told;
import uk.sendplan.boardroom.pack.document.Section;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.UpdateTexts.UpdateText;
import uk.sendplan.shared.London;
import uk.sendplan.shared.Texts;
import uk.sendplan.standing.Change;
import uk.sendplan.standing.Comparison;
import uk.sendplan.standing.Group;
import uk.sendplan.standing.PlanOutline.PriorityHead;

/** A priority on one page: where it is, what became of it, what was done, what is off track and why, and what is due next. */
@Component
class HighlightReports {

    /** Of each kind of line so many stand there where they fit the page. */
    static final int MOST = 3;

    private static final int LONGEST_TITLE = 90;
    private static final int LONGEST_TEXT = 170;

    private final List<PackPart> parts;
    private final PackWords words;

    HighlightReports(List<PackPart> parts, PackWords words) {
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(PackPart::place)).toList();
        this.words = words;
    }

    /** @param most lines of each kind: what does not fit one page of paper is made again with fewer */
    Section of(PackReading reading, Group<PriorityHead> group, int most) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Lead(words.sentence(group.now())));
        List<ActionView> actions = group.now().actions();
        if (!actions.isEmpty()) {
            blocks.add(words.bar(group.now()));
            blocks.add(figures(reading, actions));
            done(blocks, reading, actions, most);
            offTrack(blocks, reading, actions, most);
            next(blocks, actions, most);
        }
        parts.forEach(part -> blocks.addAll(part.ofPriority(reading, group)));
        return new Section(
                "highlights",
                words.of("highlight.section", London.dayInWords(reading.day())),
                false,
                List.copyOf(blocks));
    }

    private Figures figures(PackReading reading, List<ActionView> actions) {
        Comparison since = reading.board().since();
        return new Figures(
                words.of("summary.changed", London.dayInWords(reading.report().since())),
                List.of(
                        new Figure(words.of("figure.worse"), changed(since, actions, Change.WORSE)),
                        figure("newly-overdue", reading.since().newlyOverdue(), actions),
                        figure("moved", reading.since().moved(), actions),
                        figure("completed", reading.since().completed(), actions),
                        new Figure(words.of("figure.better"), changed(since, actions, Change.BETTER)),
                        new Figure(words.of("figure.new"), changed(since, actions, Change.NEW))));
    }

    private static int changed(Comparison since, List<ActionView> actions, Change change) {
        return (int) actions.stream()
                .filter(action -> since.change(action) == change)
                .count();
    }

    private Figure figure(String name, List<ActionView> all, List<ActionView> actions) {
        return new Figure(words.of("figure." + name), (int)
                all.stream().filter(actions::contains).count());
    }

    /** What was reported as done since the board met, the latest first. */
    private void done(List<Block> blocks, PackReading reading, List<ActionView> actions, int most) {
        List<ActionView> reported = actions.stream()
                .filter(action -> action.latest() != null
                        && action.latest().day().isAfter(reading.report().since()))
                .filter(action -> {
                    UpdateText text = reading.text(action);
                    return text != null && text.done() != null;
                })
                .sorted(Comparator.comparing((ActionView action) ->
                                Objects.requireNonNull(action.latest()).recordedAt())
                        .reversed())
                .toList();
        blocks.add(new Heading(words.of("highlight.done", reported.size())));
        if (reported.isEmpty()) {
            blocks.add(new Paragraph(words.of("highlight.done.none")));
        }
        reported.stream()
                .limit(most)
                .forEach(action -> blocks.add(new Entry(
                        named(action),
                        null,
                        List.of(),
                        List.of(told(
                                "done",
                                Objects.requireNonNull(Objects.requireNonNull(reading.text(action))
                                        .done()))))));
        more(blocks, "highlight.more.done", reported.size() - most);
    }

    private void offTrack(List<Block> blocks, PackReading reading, List<ActionView> actions, int most) {
        List<ActionView> off = AttentionPart.offTrack(reading).stream()
                .filter(actions::contains)
                .toList();
        blocks.add(new Heading(words.of("highlight.off", off.size())));
        if (off.isEmpty()) {
            blocks.add(new Paragraph(words.of("highlight.off.none")));
        }
        off.stream()
                .limit(most)
                .forEach(action -> blocks.add(
                        new Entry(named(action), words.mark(action), words.facts(action), why(reading.text(action)))));
        more(blocks, "highlight.more", off.size() - most);
    }

    private List<Told> why(@Nullable UpdateText text) {
        if (text == null) {
            return List.of();
        }
        return Stream.of(
                        text.reason() == null ? null : told("reason", text.reason()),
                        text.mitigation() == null ? null : told("mitigation", text.mitigation()),
                        text.effect() == null ? null : told("effect", text.effect()))
                .filter(Objects::nonNull)
                .toList();
    }

    private void next(List<Block> blocks, List<ActionView> actions, int most) {
        List<ActionView> due = actions.stream()
                .filter(ActionView::isOpen)
                .filter(action -> action.due() != null && action.due().to() != null && !action.isOverdue())
                .sorted(Comparator.comparing((ActionView action) -> Objects.requireNonNull(
                        Objects.requireNonNull(action.due()).to())))
                .limit(most)
                .toList();
        blocks.add(new Heading(words.of("highlight.next")));
        blocks.add(
                due.isEmpty()
                        ? new Paragraph(words.of("highlight.next.none"))
                        : new Block.Lines(due.stream()
                                .map(action -> words.of("highlight.next.one", named(action), words.due(action)))
                                .toList()));
    }

    private void more(List<Block> blocks, String key, int more) {
        if (more > 0) {
            blocks.add(new Small(words.of(key, more)));
        }
    }

    private Told told(String what, String text) {
        return new Told(words.of(what), Texts.shortened(text.replaceAll("\\s+", " "), LONGEST_TEXT));
    }

    private static String named(ActionView action) {
        return action.number() + " " + Texts.shortened(action.title(), LONGEST_TITLE);
    }
}
