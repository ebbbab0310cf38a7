package uk.sendplan.reporting.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import uk.sendplan.delivery.ActionLimits;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;

/**
 * What a reviewer ticked and wrote, for all updates of the page at once: {@code update} is each that is ticked,
 * {@code comment-<id>} the box below one.
 */
record ApprovalsForm(Set<String> ticked, MultiValueMap<String, String> sent) {

    static ApprovalsForm of(MultiValueMap<String, String> sent) {
        return new ApprovalsForm(
                new LinkedHashSet<>(Objects.requireNonNullElse(sent.get("update"), List.<String>of())), sent);
    }

    /** The id of the box for a comment. */
    static String field(UUID update) {
        return "comment-" + update;
    }

    String comment(UUID update) {
        return Typed.text(sent.getFirst(field(update)));
    }

    String from() {
        return Typed.line(sent.getFirst("from"));
    }

    Set<UUID> updates() {
        return ticked.stream().flatMap(id -> Keys.of(id).stream()).collect(Collectors.toSet());
    }

    FormErrors approving(Words words) {
        return new Checks(words)
                .that(!updates().isEmpty(), "approve", "approvals.error.none")
                .errors();
    }

    FormErrors returning(Words words, UUID update) {
        return new Checks(words)
                .notEmpty(field(update), comment(update), "approvals.comment.error.required")
                .text(ActionLimits.COMMENT, field(update), comment(update))
                .errors();
    }
}
