package uk.sendplan.measure.published;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import uk.sendplan.measure.disclosure.Disclosed;
import uk.sendplan.measure.disclosure.Figures;
import uk.sendplan.measure.disclosure.Shown;

/** What an edition told of a measure, with the counts behind it, as it is kept. */
final class ToldJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final String EXACTLY = "EXACTLY";
    private static final String ROUNDED = "ROUNDED";
    private static final String PER_HUNDRED = "PER_HUNDRED";
    private static final String NOT_APPLICABLE = "NOT_APPLICABLE";

    private ToldJson() {}

    /** @param shown by the names of the figures that are published */
    private record Kept(Figures figures, Map<String, KeptShown> shown) {}

    private record KeptShown(
            String kind,
            @Nullable Long count,
            @Nullable Integer within,
            @Nullable BigDecimal value) {}

    static String toJson(Figures figures, Disclosed disclosed) {
        Map<String, KeptShown> shown = new LinkedHashMap<>();
        disclosed.all().forEach((name, what) -> shown.put(name, kept(what)));
        return MAPPER.writeValueAsString(new Kept(figures, shown));
    }

    static Disclosed fromJson(String json) {
        Kept kept = MAPPER.readValue(json, Kept.class);
        Map<String, Shown> shown = new LinkedHashMap<>();
        kept.shown().forEach((name, what) -> shown.put(name, shown(what)));
        return Disclosed.published(kept.figures(), shown);
    }

    private static KeptShown kept(Shown what) {
        if (what instanceof Shown.Exactly exactly) {
            return new KeptShown(EXACTLY, exactly.count(), null, null);
        }
        if (what instanceof Shown.Rounded rounded) {
            return new KeptShown(ROUNDED, rounded.count(), rounded.within(), null);
        }
        if (what instanceof Shown.PerHundred per) {
            return new KeptShown(PER_HUNDRED, null, null, per.value());
        }
        return new KeptShown(
                what instanceof Shown.Suppressed suppressed ? suppressed.why().name() : NOT_APPLICABLE,
                null,
                null,
                null);
    }

    private static Shown shown(KeptShown kept) {
        return switch (kept.kind()) {
            case EXACTLY -> new Shown.Exactly(Objects.requireNonNull(kept.count()));
            case ROUNDED ->
                new Shown.Rounded(Objects.requireNonNull(kept.count()), Objects.requireNonNull(kept.within()));
            case PER_HUNDRED -> new Shown.PerHundred(Objects.requireNonNull(kept.value()));
            case NOT_APPLICABLE -> new Shown.NotApplicable();
            default -> new Shown.Suppressed(Shown.Why.valueOf(kept.kind()));
        };
    }
}
