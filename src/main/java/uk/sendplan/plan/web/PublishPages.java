package uk.sendplan.plan.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.plan.PlanDifference;
import uk.sendplan.plan.PlanDifference.Change;
import uk.sendplan.plan.PlanDifference.Kind;
import uk.sendplan.plan.PlanEditions.Edition;
import uk.sendplan.plan.PlanForReaders;
import uk.sendplan.plan.PlanPublishing.Preview;
import uk.sendplan.plan.web.PublishPage.Changes;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;

/** Puts the preview into words. */
@Component
class PublishPages {

    private static final int LONGEST_EXCERPT = 120;

    private final Words words;

    PublishPages(Words words) {
        this.words = words;
    }

    PublishPage page(Member member, Preview preview) {
        String address = "/workspace/" + member.areaSlug() + "/" + preview.planSlug();
        PlanForReaders plan = PlanForReaders.onOnePage(preview.content());
        return new PublishPage(
                preview.content().title(),
                crumbs(member, preview.planSlug(), preview.content().title()),
                address + "/publish",
                address + "/editions",
                preview.number(),
                shownNow(preview.shown()),
                !preview.retired() && !preview.nothingNew(),
                whyNot(preview),
                changes(preview.difference(), preview.content().levelName()),
                noChanges(preview),
                List.of(
                        words.of("publish.counts.priorities", plan.priorities().size()),
                        words.of("publish.counts.references", plan.references()),
                        words.of("publish.counts.partners", plan.partners().size())),
                plan);
    }

    List<Link> crumbs(Member member, String planSlug, String planTitle) {
        String area = "/workspace/" + member.areaSlug();
        return List.of(
                Link.to(words.of("navigation.workspace"), "/workspace"),
                Link.to(member.areaName(), area),
                Link.to(planTitle, area + "/" + planSlug));
    }

    private String shownNow(@Nullable Edition shown) {
        return shown == null
                ? words.of("publish.shown.none")
                : words.of("publish.shown", shown.number(), London.dayInWords(shown.publishedAt()));
    }

    private @Nullable String whyNot(Preview preview) {
        if (preview.retired()) {
            return words.of("publish.error.retired");
        }
        Edition shown = preview.shown();
        return preview.nothingNew() && shown != null ? words.of("publish.error.nothingNew", shown.number()) : null;
    }

    private @Nullable String noChanges(Preview preview) {
        PlanDifference difference = preview.difference();
        if (difference == null || !difference.changes().isEmpty() || preview.nothingNew()) {
            return null;
        }
        Edition shown = preview.shown();
        boolean sameText = shown != null && shown.contentHash().equals(preview.hash());
        return words.of(sameText ? "publish.changes.areaName" : "publish.changes.order");
    }

    private List<Changes> changes(@Nullable PlanDifference difference, String levelName) {
        if (difference == null) {
            return List.of();
        }
        List<Changes> changes = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Change> ofKind = difference.of(kind);
            if (!ofKind.isEmpty()) {
                String heading = words.of("publish.changes." + kind.name().toLowerCase(Locale.ROOT), ofKind.size());
                changes.add(new Changes(
                        heading,
                        ofKind.stream()
                                .map(change -> sentence(change, levelName))
                                .toList()));
            }
        }
        return changes;
    }

    private String sentence(Change change, String levelName) {
        String priority = levelName + " " + change.priority();
        return words.of("publish.part." + change.part(), change.name(), priority, excerpt(change.text()));
    }

    /** The beginning of a text, ended at a word. */
    private static String excerpt(String text) {
        String line = String.join(" ", Arrays.asList(text.strip().split("\\s+")));
        if (line.length() <= LONGEST_EXCERPT) {
            return line;
        }
        int space = line.lastIndexOf(' ', LONGEST_EXCERPT);
        return line.substring(0, space > 0 ? space : LONGEST_EXCERPT) + " …";
    }
}
