package uk.sendplan.publishing.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.measure.published.MeasureDocument;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.ItemChange;
import uk.sendplan.publishing.ProgressDifference;
import uk.sendplan.publishing.ProgressDifference.Change;
import uk.sendplan.publishing.ProgressDifference.Placed;
import uk.sendplan.publishing.ProgressDocument;
import uk.sendplan.publishing.ProgressDocument.ChangeDocument;
import uk.sendplan.publishing.ProgressDocument.ItemDocument;
import uk.sendplan.publishing.ProgressDocument.SectionDocument;
import uk.sendplan.publishing.ProgressDocument.SinceDocument;
import uk.sendplan.publishing.ProgressDocument.SourceDocument;
import uk.sendplan.publishing.web.ReadDifference.Row;

/** Says what changed from one edition of a progress page to the next. */
@Component
public class DifferenceWords {

    private final Words words;

    DifferenceWords(Words words) {
        this.words = words;
    }

    /** The link to the edition that something is compared with. */
    public Link with(String cycle, int edition, String href) {
        return Link.to(words.of("publishing.since.with", edition, cycle), href);
    }

    /** There is no edition before it. */
    ReadDifference none(int number, String cycle) {
        return new ReadDifference(
                number == 1 ? words.of("publishing.since.first", cycle) : words.of("publishing.since.withdrawn"),
                null,
                List.of(),
                null);
    }

    /** In the words of both, for as long as both can be read. */
    public ReadDifference full(ProgressDifference difference, Link with) {
        List<Row> rows = new ArrayList<>();
        if (difference.isReworded()) {
            rows.add(new Row(
                    List.of(kind(ItemChange.REWORDED)),
                    words.of("publishing.since.wording"),
                    difference.after().wording(),
                    before("publishing.since.before", difference.before().wording())));
        }
        difference
                .renamed()
                .forEach(renamed -> rows.add(new Row(
                        List.of(words.of("publishing.since.renamed")),
                        words.of("publishing.since.heading"),
                        renamed.after(),
                        before("publishing.since.before", renamed.before()))));
        difference.changes().forEach(change -> rows.add(row(change)));
        return new ReadDifference(
                answer(difference.isReworded(), difference.renamed().size(), difference::count), with, rows, null);
    }

    private Row row(Change change) {
        Placed was = change.before();
        Placed now = change.after();
        if (now == null) {
            Placed removed = Objects.requireNonNull(was);
            return new Row(
                    kinds(change.kinds()),
                    removed.heading(),
                    null,
                    List.of(removed.item().text()));
        }
        List<String> before = new ArrayList<>();
        if (was != null) {
            ItemDocument old = was.item();
            addIf(before, change, ItemChange.REWORDED, "publishing.since.before", old.text());
            addIf(before, change, ItemChange.MOVED, "publishing.since.before.heading", was.heading());
            addIf(before, change, ItemChange.ORGANISATION, "publishing.since.before.organisation", of(old));
            addIf(before, change, ItemChange.BEHIND, "publishing.since.before.behind", behind(old));
            addIf(before, change, ItemChange.IMPACT, "publishing.since.before.impact", impact(old));
        }
        return new Row(kinds(change.kinds()), now.heading(), now.item().text(), before);
    }

    private void addIf(List<String> before, Change change, ItemChange kind, String key, String was) {
        if (change.is(kind)) {
            before.add(words.of(key, was));
        }
    }

    private String of(ItemDocument item) {
        return item.organisation() == null ? words.of("publishing.since.partnership") : item.organisation();
    }

    private String behind(ItemDocument item) {
        String behind = Stream.concat(
                        item.references().stream(), item.sources().stream().map(SourceDocument::name))
                .collect(Collectors.joining(", "));
        return behind.isEmpty() ? words.of("publishing.since.nothing") : behind;
    }

    private String impact(ItemDocument item) {
        return item.impact() == null || item.impact().measures().isEmpty()
                ? words.of("publishing.since.nothing")
                : item.impact().measures().stream()
                        .map(MeasureDocument::inShort)
                        .collect(Collectors.joining("; "));
    }

    private List<String> before(String key, @Nullable String was) {
        return List.of(words.of(key, was == null ? words.of("publishing.since.nothing") : was));
    }

    /** In the words of the edition alone, for ever the same. */
    ReadDifference lasting(ProgressDocument edition, SinceDocument since, Link with) {
        List<Row> rows = new ArrayList<>();
        if (since.wording()) {
            rows.add(new Row(
                    List.of(kind(ItemChange.REWORDED)),
                    words.of("publishing.since.wording"),
                    edition.wording(),
                    List.of()));
        }
        since.headings()
                .forEach(heading -> rows.add(new Row(
                        List.of(words.of("publishing.since.renamed")),
                        words.of("publishing.since.heading"),
                        heading,
                        List.of())));
        since.changes().forEach(change -> rows.add(row(edition, change)));
        return new ReadDifference(
                answer(since.wording(), since.headings().size(), kind -> count(since, kind)),
                with,
                rows,
                since.removed() == 0 ? null : words.of("publishing.since.removed"));
    }

    private Row row(ProgressDocument edition, ChangeDocument change) {
        SectionDocument section = edition.sections().get(change.section());
        return new Row(
                kinds(change.kinds()),
                section.heading(),
                section.items().get(change.item()).text(),
                List.of());
    }

    private static long count(SinceDocument since, ItemChange kind) {
        return kind == ItemChange.REMOVED
                ? since.removed()
                : since.changes().stream()
                        .filter(change -> change.kinds().contains(kind))
                        .count();
    }

    /** "2 items added, 1 reworded" */
    private String answer(boolean wording, int headings, ToLongFunction<ItemChange> count) {
        Stream<String> items = Arrays.stream(ItemChange.values())
                .filter(kind -> count.applyAsLong(kind) > 0)
                .map(kind -> words.of("publishing.since.count." + kind, count.applyAsLong(kind)));
        String all = Stream.of(
                        items,
                        wording ? Stream.of(words.of("publishing.since.count.wording")) : Stream.<String>empty(),
                        headings > 0
                                ? Stream.of(words.of("publishing.since.count.headings", headings))
                                : Stream.<String>empty())
                .flatMap(some -> some)
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? words.of("publishing.since.same") : words.of("publishing.since.answer", all);
    }

    private List<String> kinds(Collection<ItemChange> kinds) {
        return kinds.stream().sorted().map(this::kind).toList();
    }

    private String kind(ItemChange kind) {
        return words.of("publishing.since." + kind);
    }
}
