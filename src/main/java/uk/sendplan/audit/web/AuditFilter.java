package uk.sendplan.audit.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import uk.sendplan.audit.AuditQueries;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.Texts;

/** What of the audit is asked for, as it was typed. */
record AuditFilter(
        @Nullable String from,
        @Nullable String to,
        @Nullable String who,
        @Nullable String subject,
        @Nullable String page) {

    private static final int SHOWN_FIRST_DAYS = 30;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    /** Where nothing was asked for, the last thirty days are. */
    AuditFilter orUsual(LocalDate today) {
        boolean nothing = from == null && to == null && who == null && subject == null;
        return nothing ? new AuditFilter(DAY.format(today.minusDays(SHOWN_FIRST_DAYS)), null, null, null, page) : this;
    }

    FormErrors errors(Words words) {
        FormErrors errors = FormErrors.none();
        if (isUnreadable(from)) {
            errors = errors.with("from", words.of("audit.day.error"));
        }
        if (isUnreadable(to)) {
            errors = errors.with("to", words.of("audit.day.error"));
        }
        LocalDate first = day(from);
        LocalDate last = day(to);
        return first != null && last != null && last.isBefore(first)
                ? errors.with("to", words.of("audit.to.error.before"))
                : errors;
    }

    private static boolean isUnreadable(@Nullable String typed) {
        return !Texts.trimmed(typed).isEmpty() && day(typed) == null;
    }

    /** What can be understood of it. */
    AuditQueries.Filter read(@Nullable UUID areaId) {
        String table = Texts.trimmed(subject);
        String actor = Texts.trimmed(who);
        return new AuditQueries.Filter(
                areaId,
                day(from),
                day(to),
                AuditWords.isId(actor) ? UUID.fromString(actor) : null,
                table.isEmpty() ? null : table);
    }

    /** From 1; what is no number is the first. */
    int number() {
        String asked = Texts.trimmed(page);
        return asked.matches("[1-9]\\d{0,3}") ? Integer.parseInt(asked) : 1;
    }

    /** The same, another page of it. */
    String address(String href, int number) {
        return UriComponentsBuilder.fromPath(href)
                .queryParam("from", "{from}")
                .queryParam("to", "{to}")
                .queryParam("who", "{who}")
                .queryParam("subject", "{subject}")
                .queryParamIfPresent("page", number == 1 ? Optional.empty() : Optional.of(number))
                .encode()
                .buildAndExpand(Texts.trimmed(from), Texts.trimmed(to), Texts.trimmed(who), Texts.trimmed(subject))
                .toUriString();
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        return AsAtReading.day(Texts.trimmed(typed))
                .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR)
                .orElse(null);
    }
}
