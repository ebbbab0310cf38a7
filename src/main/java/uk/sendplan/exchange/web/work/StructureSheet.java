package uk.sendplan.exchange.web.work;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import uk.sendplan.documents.XlsxForm;
import uk.sendplan.documents.XlsxForm.Column;
import uk.sendplan.documents.XlsxForm.Content;
import uk.sendplan.documents.XlsxForm.Kind;
import uk.sendplan.documents.XlsxForm.Row;
import uk.sendplan.exchange.StructureNow;
import uk.sendplan.exchange.structure.PlacedPart;
import uk.sendplan.exchange.structure.StructureColumn;
import uk.sendplan.exchange.structure.StructureKind;
import uk.sendplan.exchange.structure.StructureNames;
import uk.sendplan.exchange.structure.StructureReader;
import uk.sendplan.platform.web.Words;

/** A spreadsheet of a plan's structure, a row for each part as it stands, and empty rows for new ones. */
@Component
class StructureSheet {

    private static final int SPARE_ROWS = 100;

    private final Words words;

    StructureSheet(Words words) {
        this.words = words;
    }

    byte[] of(StructureNow now) {
        StructureNames names = now.names();
        return XlsxForm.write(new Content(
                words.of("structure.sheet"),
                words.of("structure.sheet.how"),
                about(now.tree().plan().title()),
                words.of("structure.sheet.notOne"),
                Arrays.stream(StructureColumn.values())
                        .map(column -> column(column, names))
                        .toList(),
                now.current().stream().map(part -> row(part, names)).toList(),
                SPARE_ROWS));
    }

    private List<String> about(String plan) {
        List<String> about = new ArrayList<>();
        about.add(words.of("structure.about.plan", plan));
        for (String part : List.of("white", "new", "missing", "not", "check")) {
            about.add(words.of("structure.about." + part));
        }
        return about;
    }

    private Column column(StructureColumn column, StructureNames names) {
        boolean key = column.use() == StructureColumn.Use.KEY;
        return new Column(
                column.key(),
                String.valueOf(names.headings().get(column)),
                key ? Kind.KEY : Kind.ANSWER,
                width(column),
                choices(column, names),
                key ? "" : words.of("structure.meaning." + column, names.kind(StructureKind.PRIORITY)));
    }

    private static int width(StructureColumn column) {
        return switch (column) {
            case NUMBER, UNDER -> 12;
            case KIND, CITES -> 16;
            case WORDING -> 60;
            case POINTS -> 48;
            case CLOSING, DESCRIPTION -> 34;
            default -> 26;
        };
    }

    private static List<String> choices(StructureColumn column, StructureNames names) {
        return switch (column) {
            case KIND -> List.copyOf(names.kinds().values());
            case LEAD -> names.leads().labels();
            case OWNER -> names.owners().labels();
            default -> List.of();
        };
    }

    private static Row row(PlacedPart part, StructureNames names) {
        StructureColumn[] columns = StructureColumn.values();
        Set<Integer> closed = IntStream.range(0, columns.length)
                .filter(place -> columns[place].isFixed() || !part.kind().has(columns[place]))
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
        return new Row(
                Arrays.stream(columns)
                        .map(column -> switch (column) {
                            case PART -> part.id().toString();
                            case MADE -> StructureReader.made(part);
                            case VERSION -> StructureReader.VERSION;
                            default -> part.shown(column, names);
                        })
                        .toList(),
                closed);
    }
}
