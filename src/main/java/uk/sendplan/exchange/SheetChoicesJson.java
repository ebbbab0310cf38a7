package uk.sendplan.exchange;

import tools.jackson.databind.json.JsonMapper;

/** How a person's choices about a spreadsheet that was filled in are kept. */
final class SheetChoicesJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private SheetChoicesJson() {}

    static String write(SheetChoices choices) {
        return MAPPER.writeValueAsString(choices);
    }

    static SheetChoices read(String json) {
        return MAPPER.readValue(json, SheetChoices.class);
    }
}
