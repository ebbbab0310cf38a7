package uk.sendplan.exchange.structure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.sendplan.exchange.sheet.FormTable;

/** What can be chosen in a column, by what it is called there, however that is capitalised. */
public final class Choices {

    private final List<Named> offered;
    private final Map<String, List<Named>> byLabel;

    private Choices(List<Named> offered) {
        this.offered = List.copyOf(offered);
        this.byLabel = offered.stream().collect(Collectors.groupingBy(one -> key(one.label())));
    }

    /** @param label as the drop-down has it */
    public record Named(UUID id, String label) {}

    public static Choices of(List<Named> offered) {
        return new Choices(offered);
    }

    private static String key(String label) {
        return FormTable.plain(label).toLowerCase(Locale.ROOT);
    }

    public List<String> labels() {
        return offered.stream().map(Named::label).toList();
    }

    /** Those that are called so: none, one, or more where that cannot be told. */
    public List<Named> called(String written) {
        return byLabel.getOrDefault(key(written), List.of());
    }
}
