package uk.sendplan.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import uk.sendplan.evidence.content.TestFiles;
import uk.sendplan.exchange.structure.StructureColumn;
import uk.sendplan.exchange.work.WorkColumn;
import uk.sendplan.publishing.brand.TestPictures;

/** What changes begin from: sound files and texts; the hostile ones have tests of their own. */
final class Seeds {

    private Seeds() {}

    static List<byte[]> plans() {
        try {
            return texts(
                    Files.readString(Path.of("src/main/resources/demo/alderbrook-send-improvement-plan.txt")),
                    "Priority 1: Help early\n\nObjectives\nA1 To help\n\nReferences\n1.1 Reference: A1\nOutcome: More help\n• One\n• Two\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<byte[]> pages() {
        return texts(
                "<!DOCTYPE html><html><body><main><h1>A plan</h1><h2>Priority 1</h2><ul><li>A1 Help<ul><li>Early</li></ul></ul>"
                        + "<table><tr><th>Reference<td>1.1: A1</table></main><footer>Yes No</footer>",
                "<ol><li><b>1.1</b><br>A1&amp;B3&#8217;<script>x</script><style>y</style><svg><g>z");
    }

    static List<byte[]> spreadsheets() {
        List<byte[]> seeds = texts(
                "Measure,Period,Value\nM1,May 2026,\"1,200\"\nM2,2025-26,<5\n",
                "Area;Year;%\nEngland;2024;50.3\n",
                heading(WorkColumn.values(), WorkColumn::key),
                heading(StructureColumn.values(), StructureColumn::key));
        seeds.add(workbook());
        seeds.add(TestFiles.xlsx());
        return seeds;
    }

    private static byte[] workbook() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Seeds", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Figures");
            sheet.value(0, 0, "Measure");
            sheet.value(0, 1, "Period");
            sheet.value(0, 2, "Value");
            sheet.value(1, 0, "M1");
            sheet.value(1, 1, LocalDate.of(2026, 5, 1));
            sheet.style(1, 1).format("yyyy-mm-dd").set();
            sheet.value(1, 2, 67.5);
            sheet.formula(2, 2, "C2*2");
            sheet.range(3, 0, 3, 2).merge();
            workbook.newWorksheet("More").value(0, 0, "<5");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return bytes.toByteArray();
    }

    private static <C> String heading(C[] columns, java.util.function.Function<C, String> key) {
        List<String> keys = Arrays.stream(columns).map(key).toList();
        return String.join(";", keys) + "\n" + "x;".repeat(keys.size()) + "\n";
    }

    static List<byte[]> evidence() {
        return new ArrayList<>(List.of(
                TestFiles.pdf(""),
                TestFiles.pdfWithPacked("1 0 << /Type /Catalog >>"),
                TestFiles.picture("png"),
                TestFiles.picture("jpg"),
                TestFiles.docx(),
                TestFiles.docxWith("word/media/image1.png", TestFiles.picture("png")),
                TestFiles.xlsx(),
                TestFiles.odt("<manifest/>"),
                TestFiles.text("Month,Plans\nJanuary,12\n")));
    }

    static List<byte[]> pictures() {
        return new ArrayList<>(List.of(TestPictures.png(120, 60), TestFiles.picture("png"), TestFiles.picture("jpg")));
    }

    static List<byte[]> tables() {
        return texts(
                "Reference\tAction\tLead\tOwner\tDue\n1.1\tRing all\tTrust\tAda\tMay 2027\n",
                "Action,Due\n\"Ring, all\",Spring 2027\n",
                "Ring all schools\nWrite to all\n");
    }

    static List<byte[]> dates() {
        return texts(
                "31 March 2027",
                "31/3/2027",
                "2027-03-31",
                "May 25",
                "Spring 2027",
                "half termly",
                "end of 2027",
                "Q3 2026/27",
                "from May to July 2027",
                "by Easter",
                "summer term 2027",
                "April 2027 - March 2028",
                "29 Feb 2027",
                "tbc");
    }

    static List<byte[]> figures() {
        return texts("1,234.5", "-£12.50", "67%", ".5", "−3", "1e9", "99999999999999999999", "0.00");
    }

    static List<byte[]> words() {
        return texts(
                "A1, B3 and C10 (all)",
                "A7, C3",
                "C4, C7, C8 C9, C10",
                "1, 2 and 3",
                "1.10 Help [A1]\n- more (B3)\n  - most",
                "@Ada O'Brien and @ada: ring 01234 567890 or a.b@c.example by 3 May 2012",
                "#1f5c3a",
                "Straße İstanbul ﬁx Ǆ",
                "Twelve of 14 children. Mr Example was born on 3 May 2012!");
    }

    static List<byte[]> addresses() {
        return texts(
                "a.b@c.example",
                "https://x.example/a?b#c",
                "alder-brook",
                "Alder Brook & Sons",
                "ä@ö.example",
                "a@xn--4ca.example");
    }

    private static List<byte[]> texts(String... texts) {
        return new ArrayList<>(Stream.of(texts)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList());
    }
}
