package uk.sendplan.publishing.web.workspace;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.cycle.SectionRole;
import uk.sendplan.measure.published.PublicMeasure;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.ItemLink;
import uk.sendplan.publishing.PageState;
import uk.sendplan.publishing.ProgressDrafting;
import uk.sendplan.publishing.ProgressView;
import uk.sendplan.publishing.ProgressView.Item;
import uk.sendplan.publishing.ProgressView.Step;
import uk.sendplan.publishing.Proposal;
import uk.sendplan.publishing.checking.Concern;
import uk.sendplan.publishing.checking.PlainEnglish.Advice;
import uk.sendplan.publishing.reading.Figure;
import uk.sendplan.shared.London;
import uk.sendplan.shared.Texts;

/** Tells how far a progress page is, what comes next, and what there is to say of its items. */
@Component
class ProgressWords {

    private final Words words;

    ProgressWords(Words words) {
        this.words = words;
    }

    /** For {@code govuk/tag}. */
    record Tag(String text, String shape, String colour) {}

    /** @param state null where nobody has written */
    Tag tag(@Nullable PageState state) {
        if (state == null) {
            return new Tag(words.of("progressPage.state.none"), "dash", "grey");
        }
        String text = words.of("progressPage.state." + state);
        return switch (state) {
            case DRAFT -> new Tag(text, "pen", "blue");
            case IN_REVIEW -> new Tag(text, "ring", "purple");
            case RETURNED -> new Tag(text, "flag", "amber");
            case APPROVED -> new Tag(text, "tick", "blue");
            case PUBLISHED -> new Tag(text, "globe", "green");
        };
    }

    /** What comes next, in a sentence. */
    String next(ProgressView view) {
        return view.head() == null ? words.of("progressPage.next.none") : words.of("progressPage.next." + view.state());
    }

    /** "Returned by Ada Byrne on 3 March 2026" */
    String step(Step step) {
        return words.of("progressPage.step." + step.kind(), step.takenByName(), London.dayInWords(step.takenAt()));
    }

    String concern(Concern concern) {
        return words.of("progressPage.concern." + concern.kind(), concern.asWritten());
    }

    /** The words of the item that it becomes, for the editor to put in their own. */
    String proposal(Proposal proposal) {
        String text = switch (proposal.kind()) {
            case DONE, DIFFERENCE -> proposal.said();
            case OVERDUE, OFF_TRACK, DUE_NEXT ->
                words.of("progressPage.proposal." + proposal.kind(), proposal.said(), Texts.trimmed(proposal.due()));
        };
        return Texts.shortened(text, ProgressDrafting.LONGEST_ITEM);
    }

    /** What there is to say of an item: how it reads, and that a claim of a difference has nothing behind it. */
    List<String> advice(SectionRole role, Item item, List<Advice> reading) {
        Stream<String> behind = role == SectionRole.DIFFERENCE && item.links().isEmpty()
                ? Stream.of(words.of("progressPage.behind.nothing"))
                : Stream.empty();
        return Stream.concat(behind, reading.stream().map(this::advice)).toList();
    }

    /** "Behind it: 1.10, 1.10.2, Parent survey" */
    @Nullable
    String behind(List<ItemLink> links) {
        return links.isEmpty()
                ? null
                : words.of(
                        "progressPage.behind.numbers",
                        links.stream()
                                .map(link -> link instanceof ItemLink.Source source
                                        ? source.name()
                                        : ItemSources.numbers(List.of(link)))
                                .collect(Collectors.joining(", ")));
    }

    private String advice(Advice advice) {
        if (advice instanceof Advice.LongSentence sentence) {
            int count = sentence.sentence().split("\\s+").length;
            return words.of("progressPage.advice.sentence", count);
        }
        if (advice instanceof Advice.Abbreviation abbreviation) {
            return words.of("progressPage.advice.abbreviation", abbreviation.abbreviation());
        }
        Advice.Jargon jargon = (Advice.Jargon) advice;
        return words.of("progressPage.advice.jargon", jargon.word(), jargon.instead());
    }

    /** "Figures: 40%, 18" */
    @Nullable
    String figures(List<Figure> figures) {
        return figures.isEmpty()
                ? null
                : words.of(
                        "progressPage.figures",
                        String.join(
                                ", ", figures.stream().map(Figure::asWritten).toList()));
    }

    /** Which measures readers are not told in full, and what to do about it: a sentence each. */
    List<String> withheld(List<PublicMeasure> measures) {
        return measures.stream()
                .flatMap(measure -> measure.withheld().stream()
                        .map(why -> words.of(
                                "progressPage.withheld." + why,
                                measure.document().code())))
                .toList();
    }
}
