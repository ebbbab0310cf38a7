package uk.sendplan.delivery.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.delivery.Contributions;
import uk.sendplan.delivery.Contributions.Contribute;
import uk.sendplan.delivery.Contributions.Support;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;

/**
 * What an organisation contributed to an action that it supports.
 *
 * @param organisation its id
 */
record ContributionForm(@Nullable String key, String organisation, String text) {

    ContributionForm {
        organisation = Typed.line(organisation);
        text = Typed.text(text);
    }

    /** Of one organisation it is that. */
    static ContributionForm empty(List<Support> theirs) {
        return new ContributionForm(
                Keys.fresh(),
                theirs.size() == 1 ? theirs.get(0).organisationId().toString() : "",
                "");
    }

    /** Ready to be sent again, also where it came without a key of ours. */
    ContributionForm sendable() {
        return Keys.of(key).isPresent() ? this : new ContributionForm(Keys.fresh(), organisation, text);
    }

    FormErrors problems(Words words, List<Support> theirs) {
        boolean known =
                theirs.stream().anyMatch(one -> one.organisationId().toString().equals(organisation));
        return new Checks(words)
                .key(key)
                .that(known, "organisation", "contribution.organisation.error")
                .notEmpty("text", text, "contribution.text.error.required")
                .text(Contributions.LONGEST, "text", text)
                .errors();
    }

    Contribute toCommand(UUID action) {
        return new Contribute(Keys.require(key), action, Keys.require(organisation), text);
    }
}
