package uk.sendplan.publishing.web.workspace;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.forum.ForumViewPage.Draft;
import uk.sendplan.publishing.forum.ForumViewPage.Edition;
import uk.sendplan.publishing.forum.ForumViewState;
import uk.sendplan.publishing.forum.ForumViews;
import uk.sendplan.publishing.web.ForumVoices;
import uk.sendplan.publishing.web.ForumVoices.Voice;
import uk.sendplan.publishing.web.PublicAddresses;
import uk.sendplan.shared.London;

/** Puts the forum's view together: for everybody what was published, for the forum what it writes too. */
@Component
class ForumViewScreens {

    private final ForumViews views;
    private final ForumVoices voices;
    private final ProgressWords progressWords;
    private final Words words;

    ForumViewScreens(ForumViews views, ForumVoices voices, ProgressWords progressWords, Words words) {
        this.views = views;
        this.voices = voices;
        this.progressWords = progressWords;
        this.words = words;
    }

    /**
     * @param shown what everyone reads now, or null
     * @param draft what only the forum sees, or null
     */
    record ViewPage(
            String title,
            String caption,
            List<Link> crumbs,
            @Nullable Voice shown,
            @Nullable DraftScreen draft,
            @Nullable String write,
            List<EditionRow> editions,
            @Nullable WithdrawForm withdraw) {}

    /**
     * @param publish where it is published; null where it says what is public already, or was withdrawn
     * @param concerns what must not be published, or not without thinking
     */
    record DraftScreen(
            Voice voice,
            ProgressWords.Tag state,
            String next,
            List<String> concerns,
            @Nullable String publish,
            String key,
            String version) {}

    /** @param href its page for everyone; null for one that is withdrawn */
    record EditionRow(
            String name,
            String published,
            @Nullable String withdrawn,
            @Nullable String href) {}

    /** @param edition that is public now */
    record WithdrawForm(String action, int edition, String title, int longest) {}

    ModelAndView page(ForumViewPlace place) {
        Edition shown = place.view().shown().orElse(null);
        boolean write = place.mayWrite() && !place.view().head().retired();
        return new ModelAndView(
                "publishing/workspace/forum/view",
                "page",
                new ViewPage(
                        words.of("forum.view.page.title", place.shortName()),
                        place.view().head().cycleName() + " · "
                                + place.view().head().name(),
                        place.crumbs(words),
                        shown == null ? null : voice(place.by().areaSlug(), shown),
                        draft(place),
                        write ? place.href() + "/edit" : null,
                        place.view().editions().stream()
                                .map(edition -> row(place, edition))
                                .toList(),
                        shown == null || !place.mayWrite()
                                ? null
                                : new WithdrawForm(
                                        place.href() + "/withdraw",
                                        shown.number(),
                                        words.of("publish.withdraw.title", shown.number()),
                                        ForumViews.LONGEST_REASON)));
    }

    /** What was published, with the way to its own address. */
    Voice voice(String area, Edition edition) {
        return voices.voice(
                edition.level(),
                edition.text(),
                words.of(
                        "forum.view.by",
                        edition.forumName(),
                        edition.cycleName(),
                        London.dayInWords(edition.publishedAt())),
                href(area, edition));
    }

    private static String href(String area, Edition edition) {
        return PublicAddresses.forumView(
                PublicAddresses.plan(area, edition.planSlug()),
                edition.cycleSlug(),
                edition.number(),
                edition.priorityNumber());
    }

    private @Nullable DraftScreen draft(ForumViewPlace place) {
        Draft draft = place.view().draft();
        if (draft == null) {
            return null;
        }
        return new DraftScreen(
                voices.voice(draft.level(), draft.text(), null, null),
                tag(draft.state()),
                words.of("forum.view.next." + draft.state()),
                views.concerns(place.by(), draft.wording()).stream()
                        .map(progressWords::concern)
                        .toList(),
                draft.state() == ForumViewState.DRAFT ? place.href() + "/publish" : null,
                Keys.fresh(),
                String.valueOf(draft.version()));
    }

    private ProgressWords.Tag tag(ForumViewState state) {
        String text = words.of("forum.view.state." + state);
        return switch (state) {
            case DRAFT -> new ProgressWords.Tag(text, "pen", "blue");
            case PUBLISHED -> new ProgressWords.Tag(text, "globe", "green");
            case WITHDRAWN -> new ProgressWords.Tag(text, "cross", "grey");
        };
    }

    private EditionRow row(ForumViewPlace place, Edition edition) {
        return new EditionRow(
                words.of("publishing.edition", edition.number()),
                words.of("publishing.editions.published", London.dayInWords(edition.publishedAt())),
                edition.withdrawnAt() == null
                        ? null
                        : words.of(
                                "progressPage.edition.withdrawn",
                                London.dayInWords(edition.withdrawnAt()),
                                String.valueOf(edition.reason())),
                edition.isWithdrawn() ? null : href(place.by().areaSlug(), edition));
    }
}
