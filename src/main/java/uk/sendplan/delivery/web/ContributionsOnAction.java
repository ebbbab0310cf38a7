package uk.sendplan.delivery.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.sendplan.delivery.Contributions;
import uk.sendplan.delivery.Contributions.Contribution;
import uk.sendplan.delivery.Contributions.Support;
import uk.sendplan.plan.PlanPagePart;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;

/** What the organisations that support an action contributed, on its page. */
@Component
@Order(3)
class ContributionsOnAction implements ActionPart {

    private final Contributions contributions;
    private final Words words;

    ContributionsOnAction(Contributions contributions, Words words) {
        this.contributions = contributions;
        this.words = words;
    }

    /** @param add where somebody of one of them says something; null for others */
    record ContributionsPart(List<Row> rows, @Nullable String add) {}

    /** @param said the newest first; empty where nothing was said */
    record Row(String organisation, List<Said> said) {}

    record Said(String by, String text) {}

    @Override
    public Optional<PlanPagePart.Shown> on(FoundAction found) {
        List<Support> support = contributions.of(found.by(), found.id(), found.asAt());
        if (support.isEmpty()) {
            return Optional.empty();
        }
        boolean adds = !found.asAt().isPast()
                && !found.action().retired()
                && support.stream().anyMatch(one -> Contributions.mayContribute(found.by(), one.organisationId()));
        return Optional.of(new PlanPagePart.Shown(
                false,
                "delivery/parts/contributions",
                "contributions",
                words.of("contribution.heading"),
                new ContributionsPart(
                        support.stream().map(this::row).toList(), adds ? found.href() + "/contributions/new" : null)));
    }

    private Row row(Support support) {
        return new Row(
                support.organisation(), support.said().stream().map(this::said).toList());
    }

    private Said said(Contribution one) {
        return new Said(words.of("contribution.by", one.author(), London.dayInWords(one.at())), one.text());
    }
}
