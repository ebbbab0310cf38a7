package uk.sendplan.exchange;

import tools.jackson.databind.json.JsonMapper;

/** How a person's choices about a spreadsheet of updates are kept. */
final class UpdateChoicesJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private UpdateChoicesJson() {}

    static String write(UpdateChoices choices) {
        return MAPPER.writeValueAsString(choices);
    }

    static UpdateChoices read(String json) {
        return MAPPER.readValue(json, UpdateChoices.class);
    }
}
