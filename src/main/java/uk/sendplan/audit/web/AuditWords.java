package uk.sendplan.audit.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;

/** The audit in words: what was done, to what, and values as people read them. */
@Component
class AuditWords {

    private static final Pattern BY_REQUEST = Pattern.compile("(POST|GET) (/.*)");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.*");

    private final Words words;

    AuditWords(Words words) {
        this.words = words;
    }

    /**
     * "Recorded progress"; by its address what a route did that is no more; what no request did, by what was written.
     *
     * @param subjects the tables, separated by spaces
     */
    String doing(@Nullable String doing, String subjects) {
        if (doing == null) {
            return words.of("audit.doing.itself", subjects(subjects));
        }
        Matcher request = BY_REQUEST.matcher(doing);
        return request.matches() ? words.orElse("audit.doing." + request.group(2), doing) : doing;
    }

    String actor(@Nullable UUID actorId, @Nullable String doing, Map<UUID, String> names) {
        if (actorId == null) {
            return words.of(doing == null ? "audit.actor.itself" : "audit.actor.none");
        }
        return names.getOrDefault(actorId, words.of("audit.actor.unknown"));
    }

    /** "progress update" of "progress_update", "action" of "action_id". */
    static String plain(String name) {
        return name.replaceAll("_id$", "").replace('_', ' ');
    }

    /** @param subjects separated by spaces: "action, progress update" */
    static String subjects(String subjects) {
        return Arrays.stream(subjects.split(" ")).map(AuditWords::plain).collect(Collectors.joining(", "));
    }

    /** A value of a row: an id by its name, a moment and a day in words. */
    String value(@Nullable JsonNode value, Map<UUID, String> names) {
        if (value == null || value.isNull()) {
            return words.of("audit.value.none");
        }
        if (value.isBoolean()) {
            return words.of(value.booleanValue() ? "yes" : "no");
        }
        return value.isString() ? text(value.stringValue(), names) : value.toString();
    }

    private String text(String text, Map<UUID, String> names) {
        if (isId(text)) {
            return names.getOrDefault(UUID.fromString(text), text);
        }
        try {
            if (DAY.matcher(text).matches()) {
                return London.dayInWords(LocalDate.parse(text));
            }
            if (MOMENT.matcher(text).matches()) {
                return London.momentInWords(OffsetDateTime.parse(text).toInstant());
            }
        } catch (DateTimeException noMoment) {
            return text;
        }
        return text.isEmpty() ? words.of("audit.value.none") : text;
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }
}
