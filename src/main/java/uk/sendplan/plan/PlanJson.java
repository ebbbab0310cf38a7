package uk.sendplan.plan;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON form of a plan as data, the one for pages, editions and imports alike. It is a public contract: fields are those of
 * {@link PlanDocument} in its order, what the plan does not have is null or an empty list, never left out.
 *
 * <p>A priority's number is a JSON number where the plan prints a whole number, and text where it does not ("A", "2b"). A
 * reference's number is always text, because 1.10 is not 1.1.
 */
public final class PlanJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(PlanDocument.PriorityDocument.class, NumberedByPlan.class)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .withConfigOverride(
                    List.class, lists -> lists.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private PlanJson() {}

    public static String toJson(PlanDocument plan) {
        return MAPPER.writeValueAsString(plan);
    }

    /**
     * Reads what {@link #toJson} wrote. Fields it does not know are ignored, lists that are not there are empty, so that an old
     * document stays readable when the model has grown.
     *
     * @throws IllegalArgumentException for what is no such document
     */
    public static PlanDocument fromJson(String json) {
        try {
            return MAPPER.readValue(json, PlanDocument.class);
        } catch (JacksonException unreadable) {
            throw new IllegalArgumentException("not a plan as data", unreadable);
        }
    }

    private interface NumberedByPlan {
        @JsonSerialize(using = PrintedNumber.class)
        String number();
    }

    private static final class PrintedNumber extends ValueSerializer<String> {
        @Override
        public void serialize(String label, JsonGenerator json, SerializationContext context) {
            // A label such as "01" would not come back as it is printed.
            if (label.matches("0|[1-9][0-9]{0,8}")) {
                json.writeNumber(Integer.parseInt(label));
            } else {
                json.writeString(label);
            }
        }
    }
}
