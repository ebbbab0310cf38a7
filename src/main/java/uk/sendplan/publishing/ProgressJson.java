package uk.sendplan.publishing;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON form of {@link ProgressDocument}. What a page does not have is null or an empty list, never left out. */
public final class ProgressJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withConfigOverride(
                    List.class, lists -> lists.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private ProgressJson() {}

    public static String toJson(ProgressDocument page) {
        return MAPPER.writeValueAsString(page);
    }

    /**
     * Reads what {@link #toJson} wrote, also by an earlier version.
     *
     * @throws IllegalArgumentException for what is no such document
     */
    public static ProgressDocument fromJson(String json) {
        try {
            return MAPPER.readValue(json, ProgressDocument.class);
        } catch (JacksonException unreadable) {
            throw new IllegalArgumentException("not a progress page as data", unreadable);
        }
    }
}
