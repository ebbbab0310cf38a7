package uk.sendplan.fuzz;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import uk.sendplan.comment.Mentions;
import uk.sendplan.delivery.Stage;
import uk.sendplan.delivery.pasted.PastedTable;
import uk.sendplan.evidence.EvidenceAdding;
import uk.sendplan.evidence.content.CheckedFile;
import uk.sendplan.exchange.figures.CellFigure;
import uk.sendplan.exchange.figures.FileChoices;
import uk.sendplan.exchange.figures.FileReader;
import uk.sendplan.exchange.reading.Corrections;
import uk.sendplan.exchange.reading.FileCheck;
import uk.sendplan.exchange.reading.PlanReader;
import uk.sendplan.exchange.reading.SourceText;
import uk.sendplan.exchange.sheet.FormTable;
import uk.sendplan.exchange.sheet.Spreadsheet;
import uk.sendplan.exchange.sheet.SpreadsheetReader;
import uk.sendplan.exchange.structure.Choices;
import uk.sendplan.exchange.structure.StructureColumn;
import uk.sendplan.exchange.structure.StructureKind;
import uk.sendplan.exchange.structure.StructureNames;
import uk.sendplan.exchange.structure.StructureReader;
import uk.sendplan.exchange.work.WorkColumn;
import uk.sendplan.exchange.work.WorkNames;
import uk.sendplan.exchange.work.WorkReader;
import uk.sendplan.measure.TypedFigure;
import uk.sendplan.notify.MailAddress;
import uk.sendplan.plan.CitationContext;
import uk.sendplan.plan.CitationReader;
import uk.sendplan.plan.PointLines;
import uk.sendplan.plan.Wanted;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.publishing.brand.AccentColour;
import uk.sendplan.publishing.brand.LogoImage;
import uk.sendplan.publishing.checking.DisclosureCheck;
import uk.sendplan.publishing.checking.Readability;
import uk.sendplan.shared.EmailAddress;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.Slug;
import uk.sendplan.shared.TextBytes;
import uk.sendplan.shared.VagueDate;

/**
 * Everything that reads what people hand in or type. Whatever that is, it is read, or refused with {@link Refused}, and what is said of it
 * holds; nothing else is thrown.
 */
public enum Parser {
    PLAN(Seeds::plans, bytes -> {
        if (FileCheck.refusal(bytes).isEmpty()) {
            plan(SourceText.ofPlainText(TextBytes.decode(bytes)));
        }
    }),
    WEB_PAGE(Seeds::pages, bytes -> plan(SourceText.ofHtml(text(bytes)))),
    SPREADSHEET(Seeds::spreadsheets, bytes -> {
        Spreadsheet read = SpreadsheetReader.read(bytes);
        long cells = read.sheets().stream()
                .flatMap(sheet -> sheet.rows().stream())
                .peek(row -> row.cells().forEach(CellFigure::read))
                .mapToLong(row -> row.cells().size())
                .sum();
        require(cells <= SpreadsheetReader.MOST_CELLS, "more cells than are allowed");
        FileReader.read(read, FileChoices.NONE, List.of(), measure -> true, LocalDate.of(2026, 5, 1));
    }),
    UPDATES(
            Seeds::spreadsheets,
            bytes -> FormTable.find(SpreadsheetReader.read(bytes), Names.WORK.layout())
                    .ifPresent(table -> WorkReader.read(table, Names.WORK, List.of(), Map.of()))),
    STRUCTURE(
            Seeds::spreadsheets,
            bytes -> FormTable.find(SpreadsheetReader.read(bytes), Names.PARTS.layout())
                    .ifPresent(table -> StructureReader.read(new UUID(0, 1), table, Names.PARTS, List.of()))),
    EVIDENCE(Seeds::evidence, bytes -> {
        CheckedFile checked = CheckedFile.of(bytes);
        require(checked.type() == CheckedFile.of(checked.bytes()).type(), "another kind when read again");
    }),
    LOGO(Seeds::pictures, bytes -> {
        LogoImage logo = LogoImage.of(bytes);
        LogoImage again = LogoImage.of(logo.png());
        require(again.width() == logo.width() && again.height() == logo.height(), "another size when read again");
    }),
    PASTED_ACTIONS(Seeds::tables, bytes -> PastedTable.read(text(bytes)).rows()),
    DATE(Seeds::dates, bytes -> {
        VagueDate date = VagueDate.read(text(bytes));
        require(date.from() == null || date.to() == null || !date.from().isAfter(date.to()), "ends before it begins");
        require(date.equals(VagueDate.read(date.words())), "another date when read again");
    }),
    AS_AT(
            Seeds::dates,
            bytes -> AsAtReading.day(text(bytes))
                    .ifPresent(
                            day -> require(AsAtReading.day(day.toString()).equals(Optional.of(day)), "another day"))),
    FIGURE(
            Seeds::figures,
            bytes -> TypedFigure.of(text(bytes))
                    .ifPresent(figure -> require(
                            TypedFigure.of(TypedFigure.typed(figure))
                                    .filter(again -> again.compareTo(figure) == 0)
                                    .isPresent(),
                            "another figure when typed again"))),
    SEARCH(Seeds::words, bytes -> {
        String text = text(bytes);
        Wanted wanted = Wanted.of(text.substring(0, Math.min(text.length(), 60)));
        wanted.matches(List.of(text));
        StringBuilder shown = new StringBuilder();
        wanted.marked(text).forEach(segment -> shown.append(segment.text()));
        require(shown.toString().equals(text), "other words are shown than were searched");
    }),
    CITATIONS(
            Seeds::words,
            bytes -> CitationReader.read(
                    text(bytes), CitationContext.of(List.of("A1", "B3"), List.of("A1", "B3", "C10"), 3))),
    /** What is printed is read back as it was, for points of one line each. */
    POINTS(Seeds::words, bytes -> {
        var points = PointLines.parse(text(bytes).replaceAll("[\\p{Cc}\\u2028\\u2029&&[^\\n]]", " "));
        require(PointLines.parse(PointLines.print(points)).equals(points), "other points when read again");
    }),
    MENTIONS(
            Seeds::words,
            bytes -> Mentions.in(
                    text(bytes),
                    List.of(
                            new Mentions.Nameable(new UUID(0, 1), "Ada O’Brien"),
                            new Mentions.Nameable(new UUID(0, 2), "Ada")),
                    Set.of())),
    PUBLIC_TEXT(Seeds::words, bytes -> {
        Readability.of(text(bytes));
        DisclosureCheck.knowing(List.of("Ada Example")).concerns(text(bytes));
    }),
    ADDRESSES(Seeds::addresses, bytes -> {
        String text = text(bytes);
        require(!EmailAddress.isValid(text) || text.chars().noneMatch(each -> each < 33), "a broken address");
        MailAddress.read(text)
                .ifPresent(address -> require(address.text().chars().noneMatch(each -> each < 33), "a broken address"));
        require(
                !EvidenceAdding.isLink(text)
                        || text.toLowerCase(java.util.Locale.ROOT).startsWith("http"),
                "a link elsewhere");
        require(!Slug.isValid(text) || text.matches("[a-z0-9-]+"), "an odd name in an address");
        require(Slug.isValid(Slug.from(text, 40, "none")), "an odd name in an address");
    }),
    COLOUR(
            Seeds::words,
            bytes -> AccentColour.read(text(bytes))
                    .ifPresent(colour -> require(
                            AccentColour.read(colour.written()).equals(Optional.of(colour)), "another colour")));

    private final Supplier<List<byte[]>> seeds;
    private final Consumer<byte[]> reading;

    Parser(Supplier<List<byte[]>> seeds, Consumer<byte[]> reading) {
        this.seeds = seeds;
        this.reading = reading;
    }

    List<byte[]> seeds() {
        return seeds.get();
    }

    /** @return whether it was read; false where it was refused */
    boolean reads(byte[] bytes) {
        try {
            reading.accept(bytes);
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    private static void plan(SourceText source) {
        if (source.refusal() == null) {
            require(PlanReader.read(source, Corrections.NONE).plan() != null, "no plan");
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    private static final class Names {

        static final WorkNames WORK = work();
        static final StructureNames PARTS = parts();

        private static WorkNames work() {
            Map<WorkColumn, String> headings = new EnumMap<>(WorkColumn.class);
            Arrays.stream(WorkColumn.values()).forEach(column -> headings.put(column, "The " + column));
            return new WorkNames(headings, new EnumMap<>(Map.of(Stage.COMPLETE, "Complete")), List.of(), "yes");
        }

        private static StructureNames parts() {
            Map<StructureColumn, String> headings = new EnumMap<>(StructureColumn.class);
            Arrays.stream(StructureColumn.values()).forEach(column -> headings.put(column, "The " + column));
            Map<StructureKind, String> kinds = new EnumMap<>(StructureKind.class);
            Arrays.stream(StructureKind.values()).forEach(kind -> kinds.put(kind, kind.name()));
            return new StructureNames(headings, kinds, Choices.of(List.of()), Choices.of(List.of()));
        }
    }
}
