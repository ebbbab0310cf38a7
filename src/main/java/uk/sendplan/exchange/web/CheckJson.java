package uk.sendplan.exchange.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import uk.sendplan.exchange.ReadImport;
import uk.sendplan.exchange.reading.Coverage;
import uk.sendplan.exchange.reading.Ledger;
import uk.sendplan.exchange.reading.PlanCounts;
import uk.sendplan.exchange.reading.PlanReading;
import uk.sendplan.plan.PlanJson;

/** The check page as data. "plan" is the plan as data, as everywhere. */
record CheckJson(
        @JsonRawValue String plan,
        PlanCounts counts,
        Coverage coverage,
        Map<Ledger.Use, Integer> characters,
        List<TakenJson> decisions,
        List<LeftOutJson> leftOut,
        List<ItemJson> items,
        List<ProblemJson> problems) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    record TakenJson(
            String id,
            String kind,
            int line,
            String message,
            String excerpt,
            @Nullable String choice,
            List<String> choices) {}

    record LeftOutJson(int firstLine, int lastLine, String reason, String text) {}

    record ItemJson(
            String kind,
            @Nullable String priority,
            String label,
            String text,
            int firstLine,
            int lastLine,
            boolean printed) {}

    record ProblemJson(@Nullable Integer line, String problem, List<String> arguments) {}

    static String of(ReadImport read) {
        PlanReading reading = read.reading();
        return MAPPER.writeValueAsString(new CheckJson(
                PlanJson.toJson(reading.plan()),
                reading.counts(),
                reading.coverage(),
                reading.ledger().characters(),
                reading.decisions().stream()
                        .map(decision -> new TakenJson(
                                decision.id(),
                                decision.kind().name(),
                                decision.line(),
                                decision.message(),
                                decision.excerpt(),
                                decision.choice() == null
                                        ? null
                                        : decision.choice().name(),
                                decision.choices().stream().map(Enum::name).toList()))
                        .toList(),
                reading.leftOut().stream()
                        .map(left -> new LeftOutJson(
                                left.firstLine(), left.lastLine(), left.reason().name(), left.text()))
                        .toList(),
                reading.items().stream()
                        .map(item -> new ItemJson(
                                item.kind().name(),
                                item.priority(),
                                item.label(),
                                item.text(),
                                item.firstLine(),
                                item.lastLine(),
                                item.printed()))
                        .toList(),
                read.problems().stream()
                        .map(problem -> new ProblemJson(problem.line(), problem.message(), problem.arguments()))
                        .toList()));
    }
}
