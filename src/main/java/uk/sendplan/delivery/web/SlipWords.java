package uk.sendplan.delivery.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.delivery.DependencyQueries.OfPlan;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.NaturalOrder;

/** Says what else slips with an action. */
@Component
public class SlipWords {

    private final Words words;

    SlipWords(Words words) {
        this.words = words;
    }

    /** What else would slip were the action due on another day, in a sentence; null where nothing would. */
    public @Nullable String would(OfPlan plan, UUID action, LocalDate due) {
        Map<UUID, String> numbers = plan.all().stream()
                .collect(Collectors.toMap(
                        one -> one.action().id(), one -> one.action().number(), (one, same) -> one));
        String slipping = plan.slipsWere(action, due).entrySet().stream()
                .map(one -> words.of(
                        "dependency.wouldSlip.one",
                        numbers.getOrDefault(one.getKey(), ""),
                        one.getValue().days()))
                .sorted(NaturalOrder.COMPARATOR)
                .collect(Collectors.joining(", "));
        return slipping.isEmpty() ? null : words.of("dependency.wouldSlip", slipping);
    }
}
