package uk.sendplan.exchange;

import tools.jackson.databind.json.JsonMapper;
import uk.sendplan.exchange.figures.FileChoices;

/** How a person's choices about a file are kept. */
final class FileChoicesJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private FileChoicesJson() {}

    static String write(FileChoices choices) {
        return MAPPER.writeValueAsString(choices);
    }

    static FileChoices read(String json) {
        return MAPPER.readValue(json, FileChoices.class);
    }
}
