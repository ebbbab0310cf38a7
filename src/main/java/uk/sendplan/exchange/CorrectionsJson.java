package uk.sendplan.exchange;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import uk.sendplan.exchange.reading.Corrections;

/** How corrections are kept: names, so that a kind or a choice which the reader no longer knows is ignored and not an error. */
final class CorrectionsJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private CorrectionsJson() {}

    private record Kept(Map<String, String> choices, Map<String, String> lines) {}

    static String write(Corrections corrections) {
        return MAPPER.writeValueAsString(new Kept(corrections.choiceNames(), corrections.lineNames()));
    }

    static Corrections read(String json) {
        Kept kept = MAPPER.readValue(json, Kept.class);
        return Corrections.of(kept.choices(), kept.lines());
    }
}
