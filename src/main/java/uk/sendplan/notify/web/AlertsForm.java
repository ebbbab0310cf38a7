package uk.sendplan.notify.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sendplan.notify.AlertSubscribing;
import uk.sendplan.notify.AlertTopics.NamedTopic;
import uk.sendplan.notify.AlertTopics.Offer;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.Texts;

/** What somebody typed who asks for alerts. */
record AlertsForm(
        @Nullable String key,
        @Nullable String email,
        @Nullable List<String> topics) {

    /** More than anybody types is not given back: an address has 254 characters at most. */
    private static final int LONGEST_GIVEN_BACK = 2_000;

    static AlertsForm about(String topic) {
        return new AlertsForm(null, "", List.of(topic));
    }

    String address() {
        return Typed.line(email);
    }

    /** Those that the area offers, each once. */
    List<NamedTopic> chosen(Offer offer) {
        return topics == null
                ? List.of()
                : topics.stream()
                        .distinct()
                        .flatMap(written -> offer.find(written).stream())
                        .toList();
    }

    FormErrors errors(Offer offer, Words words) {
        String typed = address();
        return new Checks(words)
                .notEmpty("email", typed, "alerts.email.error.required")
                .that(AlertSubscribing.isAddress(typed), "email", "alerts.email.error.form")
                .that(!chosen(offer).isEmpty(), "topics", "alerts.topics.error.required")
                .errors();
    }

    String emailToShow() {
        return Texts.shortened(address(), LONGEST_GIVEN_BACK);
    }
}
