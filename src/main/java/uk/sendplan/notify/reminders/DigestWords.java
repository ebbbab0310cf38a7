package uk.sendplan.notify.reminders;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.notify.MailText;
import uk.sendplan.notify.reminders.AreaReading.Area;
import uk.sendplan.notify.reminders.AskedCycle.Work;
import uk.sendplan.notify.reminders.Digest.Part;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;
import uk.sendplan.shared.Texts;

/** What a reminder says: how many updates, by when, which, and one link. */
@Component
class DigestWords {

    private static final int MOST_LISTED = 60;
    private static final int LONGEST_COMMENT = 500;

    private final WhereToAnswer answering;
    private final Words words;

    DigestWords(WhereToAnswer answering, Words words) {
        this.answering = answering;
        this.words = words;
    }

    MailText of(Area area, Digest digest) {
        List<String> text = new ArrayList<>();
        text.add(words.of("reminder.mail.greeting", digest.to().name()));
        digest.parts().forEach(part -> text.addAll(part(area, part)));
        text.add(answering.of(area, digest));
        return new MailText(subject(area.day(), digest), String.join("\n\n", text));
    }

    private String subject(LocalDate day, Digest digest) {
        int toDo = digest.toDo();
        Part first = digest.parts().get(0);
        if (digest.parts().size() > 1) {
            return toDo == 0
                    ? words.of("reminder.subject.silent.several", silent(digest))
                    : words.of("reminder.subject.several", toDo, digest.parts().size());
        }
        String cycle = first.asked().cycle().name();
        return toDo == 0
                ? words.of("reminder.subject.silent", silent(digest), cycle)
                : words.of(key("reminder.subject", day, first), toDo, cycle, due(first));
    }

    private static int silent(Digest digest) {
        return digest.parts().stream().mapToInt(part -> part.silent().size()).sum();
    }

    private static String key(String key, LocalDate day, Part part) {
        return key + (day.isAfter(part.asked().cycle().updatesDue()) ? ".late" : ".due");
    }

    private static String due(Part part) {
        return London.weekdayInWords(part.asked().cycle().updatesDue());
    }

    private List<String> part(Area area, Part part) {
        List<String> text = new ArrayList<>();
        text.add(part.asked().planTitle() + "\n"
                + words.of(
                        key("reminder.mail", area.day(), part),
                        part.asked().cycle().name(),
                        due(part)));
        if (!part.own().isEmpty()) {
            text.add(words.of("reminder.mail.own", part.own().size()) + "\n" + list(part.own()));
        }
        Map<String, List<Work>> instead = new LinkedHashMap<>();
        part.instead()
                .forEach(hearing -> instead.computeIfAbsent(owner(area, hearing), owner -> new ArrayList<>())
                        .add(hearing.work()));
        if (!instead.isEmpty()) {
            text.add(words.of("reminder.mail.instead"));
            instead.forEach((owner, work) -> text.add(owner + "\n" + list(work)));
        }
        if (!part.silent().isEmpty()) {
            text.add(words.of("reminder.mail.silent", part.silent().size()));
            part.silent().stream()
                    .collect(Collectors.groupingBy(
                            work -> work.leadName() + ", " + named(area, work),
                            LinkedHashMap::new,
                            Collectors.toList()))
                    .forEach((who, work) -> text.add(who + "\n" + list(work)));
        }
        return text;
    }

    private String owner(Area area, Hearing hearing) {
        return words.of("reminder.reach.owner." + hearing.owner(), named(area, hearing.work()));
    }

    private String named(Area area, Work work) {
        return area.partners().person(work.ownerId()).map(Hearer::name).orElse(words.of("reminder.noOwner"));
    }

    private String list(List<Work> work) {
        List<String> lines = new ArrayList<>();
        work.stream().limit(MOST_LISTED).forEach(one -> {
            lines.add("- " + one.number() + " " + MailText.oneLine(one.title()) + due(one));
            AskedCycle.Returned returned = one.returned();
            if (returned != null) {
                lines.add("  "
                        + words.of(
                                "reminder.mail.returned",
                                returned.by(),
                                London.dayInWords(returned.on()),
                                Texts.shortened(MailText.oneLine(returned.comment()), LONGEST_COMMENT)));
            }
        });
        if (work.size() > MOST_LISTED) {
            lines.add("- " + words.of("mail.more", work.size() - MOST_LISTED));
        }
        return String.join("\n", lines);
    }

    private String due(Work work) {
        @Nullable String due = work.due();
        return due == null
                ? ""
                : work.daysOverdue() > 0
                        ? words.of("reminder.mail.overdue", MailText.oneLine(due), work.daysOverdue())
                        : words.of("reminder.mail.dueOn", MailText.oneLine(due));
    }

    /** Below every reminder. */
    String ending(String areaName, String stopLink) {
        return "\n\n-- \n" + words.of("reminder.mail.why", areaName) + "\n" + words.of("reminder.mail.stop") + "\n"
                + stopLink + "\n";
    }
}
