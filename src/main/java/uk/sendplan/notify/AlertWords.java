package uk.sendplan.notify;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.plan.EditionWithdrawn;
import uk.sendplan.plan.PlanDocument.PriorityDocument;
import uk.sendplan.plan.PlanPublished;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.ProgressPublished;
import uk.sendplan.publishing.forum.ForumViewPublished;
import uk.sendplan.shared.London;

/** What mails say, made of what is public: names, notes and reasons that everyone can read, and links to public pages. */
@Component
class AlertWords {

    private static final int MOST_LISTED = 40;

    private final Words words;
    private final AlertLinks links;
    private final Clock clock;

    AlertWords(Words words, AlertLinks links, Clock clock) {
        this.words = words;
        this.links = links;
        this.clock = clock;
    }

    MailText confirm(AlertArea area, String key, List<String> topics) {
        String until = London.dayInWords(clock.instant().plus(AlertSubscribing.WAITS));
        return new MailText(
                words.of("mail.confirm.subject", area.name()),
                paragraphs(
                        words.of("mail.confirm.asked", area.name()),
                        list(topics),
                        words.of("mail.confirm.do", until) + "\n" + links.confirm(area.slug(), key),
                        words.of("mail.confirm.replaces"),
                        words.of("mail.confirm.not")));
    }

    /** @param changed the numbers of the priorities that read differently now; null where all is new to the public */
    MailText published(PlanPublished event, @Nullable Set<String> changed) {
        String title = event.content().title();
        return new MailText(
                words.of("mail.plan.subject", event.areaName(), title),
                paragraphs(
                        words.of("mail.plan.published", event.areaName(), event.edition(), title),
                        event.note() == null ? "" : words.of("mail.plan.note") + "\n" + event.note(),
                        changed == null ? "" : changes(event, changed),
                        words.of("mail.read") + "\n" + links.plan(event.areaSlug(), event.planSlug()),
                        words.of("mail.lasting") + "\n"
                                + links.planEdition(event.areaSlug(), event.planSlug(), event.edition())));
    }

    private String changes(PlanPublished event, Set<String> changed) {
        List<String> names = event.content().priorities().stream()
                .filter(priority -> changed.contains(priority.number()))
                .map(priority -> name(event.content().levelName(), priority))
                .toList();
        return names.isEmpty()
                ? words.of("mail.plan.changed.other")
                : words.of("mail.plan.changed") + "\n" + list(names);
    }

    private static String name(String levelName, PriorityDocument priority) {
        return levelName + " " + priority.number() + ": " + priority.name();
    }

    MailText withdrawn(EditionWithdrawn event) {
        return new MailText(
                words.of("mail.plan.withdrawn.subject", event.areaName(), event.title()),
                paragraphs(
                        words.of("mail.plan.withdrawn", event.areaName(), event.edition(), event.title()),
                        words.of("mail.withdrawn.reason") + "\n" + event.reason(),
                        words.of("mail.withdrawn.now") + "\n" + links.plan(event.areaSlug(), event.planSlug())));
    }

    MailText progress(ProgressPublished event) {
        String page = links.priority(event.areaSlug(), event.planSlug(), event.priorityNumber());
        if (event.withdrawn() != null) {
            return new MailText(
                    words.of("mail.progress.withdrawn.subject", event.areaName(), event.priorityName()),
                    paragraphs(
                            words.of(
                                    "mail.progress.withdrawn",
                                    event.areaName(),
                                    event.edition(),
                                    event.priorityName(),
                                    event.cycleName(),
                                    event.planTitle()),
                            words.of("mail.withdrawn.reason") + "\n" + event.withdrawn(),
                            words.of("mail.withdrawn.now") + "\n" + page));
        }
        return new MailText(
                words.of("mail.progress.subject", event.areaName(), event.priorityName()),
                paragraphs(
                        words.of(
                                event.edition() == 1 ? "mail.progress.first" : "mail.progress.again",
                                event.areaName(),
                                event.priorityName(),
                                event.cycleName(),
                                event.planTitle(),
                                event.edition()),
                        words.of("mail.read") + "\n" + page,
                        words.of("mail.lasting") + "\n"
                                + links.progressEdition(
                                        event.areaSlug(),
                                        event.planSlug(),
                                        event.cycleSlug(),
                                        event.edition(),
                                        event.priorityNumber())));
    }

    /** The forum's view is its own: the mail says whose words they are. */
    MailText forum(ForumViewPublished event) {
        String page = links.priority(event.areaSlug(), event.planSlug(), event.priorityNumber());
        if (event.withdrawn() != null) {
            return new MailText(
                    words.of("mail.forum.withdrawn.subject", event.areaName(), event.priorityName()),
                    paragraphs(
                            words.of(
                                    "mail.forum.withdrawn",
                                    event.forumName(),
                                    event.priorityName(),
                                    event.cycleName(),
                                    event.planTitle()),
                            words.of("mail.forum.reason") + "\n" + event.withdrawn(),
                            words.of("mail.withdrawn.now") + "\n" + page));
        }
        return new MailText(
                words.of("mail.forum.subject", event.areaName(), event.priorityName()),
                paragraphs(
                        words.of(
                                "mail.forum.published",
                                event.forumName(),
                                event.priorityName(),
                                event.cycleName(),
                                event.planTitle()),
                        words.of("mail.read") + "\n" + page + "#forum-view",
                        words.of("mail.lasting") + "\n"
                                + links.forumView(
                                        event.areaSlug(),
                                        event.planSlug(),
                                        event.cycleSlug(),
                                        event.number(),
                                        event.priorityNumber())));
    }

    /** Below every mail. */
    String ending(String areaName, String leaveLink) {
        return "\n\n-- \n" + words.of("mail.why", areaName) + "\n" + words.of("mail.leave", areaName) + "\n" + leaveLink
                + "\n";
    }

    private String list(List<String> names) {
        List<String> lines = new ArrayList<>();
        names.stream()
                .limit(MOST_LISTED)
                .map(name -> "- " + MailText.oneLine(name))
                .forEach(lines::add);
        if (names.size() > MOST_LISTED) {
            lines.add("- " + words.of("mail.more", names.size() - MOST_LISTED));
        }
        return String.join("\n", lines);
    }

    private static String paragraphs(String... parts) {
        return String.join(
                "\n\n", List.of(parts).stream().filter(part -> !part.isEmpty()).toList());
    }
}
