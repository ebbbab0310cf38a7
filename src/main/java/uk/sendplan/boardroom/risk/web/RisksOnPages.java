package uk.sendplan.boardroom.risk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.boardroom.risk.Risk;
import uk.sendplan.plan.PlanPagePart.Shown;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.Texts;

/** The risks that are about a priority or a reference, on its own page. */
@Component
public class RisksOnPages {

    private static final int LONGEST_TEXT = 160;

    private final RiskWords riskWords;
    private final Words words;
    private final Clock clock;

    RisksOnPages(RiskWords riskWords, Words words, Clock clock) {
        this.riskWords = riskWords;
        this.words = words;
        this.clock = clock;
    }

    /** @param all the register of the plan */
    record RisksPart(List<Row> rows, String all) {}

    record Row(
            Link risk,
            RiskWords.Tag score,
            RiskWords.@Nullable Tag closed,
            @Nullable String due) {}

    /**
     * @param planHref the address of the plan, as it is now
     * @return nothing where there is none
     */
    public Optional<Shown> about(List<Risk> risks, String planHref, AsAt asAt) {
        LocalDate day = asAt.day(clock);
        String list = planHref + "/risks";
        String dated = asAt.day() == null ? "" : "?" + AsAtReading.FIELD + "=" + asAt.day();
        return risks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Shown(
                        false,
                        "boardroom/risk/on-page",
                        "risks",
                        words.of("risk.list.title"),
                        new RisksPart(
                                risks.stream()
                                        .map(one -> new Row(
                                                Link.to(
                                                        one.code() + " "
                                                                + Texts.shortened(one.description(), LONGEST_TEXT),
                                                        list + "/" + one.code() + dated),
                                                riskWords.tag(one.score()),
                                                riskWords.closed(one),
                                                riskWords.reviewDue(one, day)))
                                        .toList(),
                                list + dated),
                        RisksTable.of(risks, riskWords, day)));
    }
}
