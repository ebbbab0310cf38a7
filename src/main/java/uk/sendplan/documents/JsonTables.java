package uk.sendplan.documents;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Tables as lists of objects: the heading "lead organisation" is the field "leadOrganisation", days are "2026-03-31". */
final class JsonTables {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonTables() {}

    static byte[] write(List<Table> tables) {
        Map<String, List<Map<String, @Nullable Object>>> lists = new LinkedHashMap<>();
        for (Table table : tables) {
            lists.put(
                    field(table.name()),
                    table.rows().stream().map(row -> fields(table, row)).toList());
        }
        return MAPPER.writeValueAsBytes(lists);
    }

    private static Map<String, @Nullable Object> fields(Table table, List<@Nullable Object> row) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (int column = 0; column < row.size(); column++) {
            Object cell = row.get(column);
            fields.put(field(table.headings().get(column)), cell instanceof LocalDate ? cell.toString() : cell);
        }
        return fields;
    }

    private static String field(String heading) {
        StringBuilder field = new StringBuilder();
        for (String word : heading.toLowerCase(Locale.UK).split("[^\\p{L}\\p{N}]+", -1)) {
            field.append(
                    field.isEmpty() || word.isEmpty()
                            ? word
                            : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return field.toString();
    }
}
