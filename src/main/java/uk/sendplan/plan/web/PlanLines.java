package uk.sendplan.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.plan.PlanQueries.PlanRow;
import uk.sendplan.platform.web.Words;

/** The plans of an area as {@code plan/parts/plans} lists them. */
@Component
public class PlanLines {

    private final Words words;

    PlanLines(Words words) {
        this.words = words;
    }

    /** @param facts its period, and how much it holds */
    public record PlanLine(
            String title,
            String href,
            @Nullable String period,
            List<String> facts,
            boolean published,
            boolean retired) {}

    /** @param rows the plans of this area, and maybe of others, which are passed over */
    public List<PlanLine> of(Member seat, List<PlanRow> rows) {
        UUID area = seat.areaId();
        return rows.stream()
                .filter(row -> row.areaId().equals(area))
                .map(row -> new PlanLine(
                        row.title(),
                        "/workspace/" + seat.areaSlug() + "/" + row.slug(),
                        row.period(),
                        facts(row),
                        row.editions() > 0,
                        row.retired()))
                .toList();
    }

    private List<String> facts(PlanRow row) {
        List<String> facts = new ArrayList<>();
        if (row.period() != null) {
            facts.add(row.period());
        }
        facts.add(words.of("workspace.priorities", row.priorities()));
        facts.add(words.of("plan.references", row.references()));
        return List.copyOf(facts);
    }
}
