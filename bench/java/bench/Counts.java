package bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The figures of a board, without the words that the product finds for them: by part and name how many count under each mark. */
final class Counts {

    private static final List<String> PARTS = List.of("plan", "priority", "organisation");

    private Counts() {}

    /** @param json the board with {@code ?format=json}: a field for each mark ends in "Actions" */
    static Map<String, List<Integer>> ofProduct(String json) {
        Map<String, List<Integer>> counts = new TreeMap<>();
        for (JsonNode row : JsonMapper.shared().readTree(json).get("board")) {
            List<Integer> numbers = row.properties().stream()
                    .filter(field -> field.getKey().endsWith("Actions"))
                    .map(field -> field.getValue().asInt())
                    .filter(number -> number > 0)
                    .sorted()
                    .toList();
            if (PARTS.contains(row.get("part").asString())) {
                counts.put(key(row.get("part").asString(), row.get("number").asString(), row.get("name").asString()), numbers);
            }
        }
        return counts;
    }

    static Map<String, List<Integer>> ofStatement(List<Map<String, Object>> rows) {
        return rows.stream()
                .filter(row -> PARTS.contains(row.get("part")))
                .collect(Collectors.groupingBy(
                        row -> key((String) row.get("part"), (String) row.get("number"), (String) row.get("name")),
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.mapping(row -> ((Number) row.get("actions")).intValue(), Collectors.toList()),
                                numbers -> numbers.stream().sorted().toList())));
    }

    private static String key(String part, String number, String name) {
        return part + " " + (part.equals("plan") ? "" : part.equals("organisation") ? name : number);
    }
}
