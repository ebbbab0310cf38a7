package uk.sendplan.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sendplan.boardroom.risk.RiskStepKind;

/**
 * Something that is done with a risk of the demonstration, as its file tells it. What a step leaves empty stays as it was before it.
 *
 * @param place how many steps of its risk come before it
 * @param before the step before it, or null for the first
 * @param fields likelihood, impact, the three of the target, owner or reason, role, about, description, cause, mitigation, words
 */
record DemoRisk(
        String key,
        int place,
        int daysBefore,
        DemoPerson by,
        RiskStepKind kind,
        @Nullable DemoRisk before,
        List<String> fields) {

    /** Those of a risk in the order in which they are done. */
    static List<DemoRisk> all() {
        List<DemoRisk> all = new ArrayList<>();
        Map<String, DemoRisk> latest = new HashMap<>();
        for (String line : DemoFile.lines("alderbrook-risks.txt")) {
            List<String> fields = DemoFile.fields(line);
            DemoRisk before = latest.get(fields.get(0));
            DemoRisk step = new DemoRisk(
                    fields.get(0),
                    before == null ? 0 : before.place() + 1,
                    Integer.parseInt(fields.get(1)),
                    DemoPerson.valueOf(fields.get(2)),
                    RiskStepKind.valueOf(fields.get(3)),
                    before,
                    fields.subList(4, fields.size()));
            latest.put(step.key(), step);
            all.add(step);
        }
        return all;
    }

    /** Of the risk. */
    UUID riskId() {
        return DemoOrganisation.idOf("risk " + key);
    }

    UUID stepId() {
        return place == 0 ? riskId() : DemoOrganisation.idOf("risk " + key + " " + place);
    }

    int likelihood() {
        return Integer.parseInt(field(0));
    }

    int impact() {
        return Integer.parseInt(field(1));
    }

    boolean hasTarget() {
        return !field(2).isEmpty();
    }

    int targetLikelihood() {
        return Integer.parseInt(field(2));
    }

    int targetImpact() {
        return Integer.parseInt(field(3));
    }

    /** In days after the seeding. */
    int targetDays() {
        return Integer.parseInt(field(4));
    }

    /** Of the owner, or why it is closed, by its name. */
    String ownerOrReason() {
        return fields.get(5);
    }

    String role() {
        return field(6);
    }

    Set<String> priorities() {
        return about().filter(number -> !number.contains(".")).collect(Collectors.toSet());
    }

    Set<String> references() {
        return about().filter(number -> number.contains(".")).collect(Collectors.toSet());
    }

    private Stream<String> about() {
        return Arrays.stream(field(7).split(","));
    }

    String description() {
        return field(8);
    }

    String cause() {
        return field(9);
    }

    String mitigation() {
        return field(10);
    }

    /** What is said of this step alone. */
    String words() {
        return fields.get(11);
    }

    private String field(int place) {
        String own = fields.get(place);
        return own.isEmpty() && before != null ? before.field(place) : own;
    }
}
