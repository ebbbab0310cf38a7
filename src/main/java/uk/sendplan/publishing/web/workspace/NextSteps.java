package uk.sendplan.publishing.web.workspace;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Right;
import uk.sendplan.platform.web.Words;

/** What somebody can do next with a progress page, by its state and who they are. */
@Component
class NextSteps {

    private final Words words;

    NextSteps(Words words) {
        this.words = words;
    }

    /**
     * @param asks for words: a label, or null where none are asked for
     * @param reads what they say that they read, or null
     */
    record StepForm(
            String action,
            String submit,
            boolean primary,
            @Nullable String asks,
            @Nullable String reads) {

        StepForm reading(@Nullable String what) {
            return new StepForm(action, submit, primary, asks, what);
        }
    }

    /**
     * @param concerns whether something on the page gives concern, which has to be read before it is approved
     * @param newFigures whether the measures beside it have changed since its edition
     */
    List<StepForm> of(ProgressPlace place, boolean concerns, boolean newFigures) {
        boolean publisher = place.by().may(Right.PUBLISH_PAGES);
        boolean author = place.view().authors().contains(place.by().accountId());
        if (place.view().head() == null || place.view().items().isEmpty()) {
            return List.of();
        }
        return Stream.concat(onTheWay(place, publisher, author, concerns, newFigures).stream(), sharing(place).stream())
                .toList();
    }

    private List<StepForm> sharing(ProgressPlace place) {
        return place.mayWriteAll()
                ? List.of(step(place, place.isShared() ? "unshare" : "share", false, null))
                : List.of();
    }

    private List<StepForm> onTheWay(
            ProgressPlace place, boolean publisher, boolean author, boolean concerns, boolean newFigures) {
        return switch (place.view().state()) {
            case DRAFT, RETURNED -> submitted(place);
            case IN_REVIEW ->
                Stream.of(
                                publisher && !author
                                        ? step(place, "approve", true, null)
                                                .reading(concerns ? words.of("progressPage.read") : null)
                                        : null,
                                publisher ? step(place, "return", false, "progressPage.return.comment") : null,
                                place.mayWriteAll() ? step(place, "take-back", false, null) : null)
                        .filter(step -> step != null)
                        .toList();
            case APPROVED ->
                publisher
                        ? List.of(
                                step(place, "publish", true, null),
                                step(place, "return", false, "progressPage.return.comment"))
                        : List.of();
            case PUBLISHED -> newFigures ? submitted(place) : List.of();
        };
    }

    private List<StepForm> submitted(ProgressPlace place) {
        return place.mayWriteAll() ? List.of(step(place, "submit", true, "progressPage.submit.comment")) : List.of();
    }

    private StepForm step(ProgressPlace place, String verb, boolean primary, @Nullable String asks) {
        return new StepForm(
                place.href() + "/" + verb,
                words.of("progressPage." + verb + ".submit"),
                primary,
                asks == null ? null : words.of(asks),
                null);
    }
}
