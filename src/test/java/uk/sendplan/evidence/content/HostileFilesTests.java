package uk.sendplan.evidence.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static uk.sendplan.evidence.content.TestFiles.docx;
import static uk.sendplan.evidence.content.TestFiles.docxWith;
import static uk.sendplan.evidence.content.TestFiles.joined;
import static uk.sendplan.evidence.content.TestFiles.odt;
import static uk.sendplan.evidence.content.TestFiles.parts;
import static uk.sendplan.evidence.content.TestFiles.pdf;
import static uk.sendplan.evidence.content.TestFiles.pdfWithPacked;
import static uk.sendplan.evidence.content.TestFiles.picture;
import static uk.sendplan.evidence.content.TestFiles.pngOf;
import static uk.sendplan.evidence.content.TestFiles.text;
import static uk.sendplan.evidence.content.TestFiles.xlsx;
import static uk.sendplan.evidence.content.TestFiles.zip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.sendplan.shared.Refused;

/** What is taken for what it is, and what is refused and why. */
class HostileFilesTests {

    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3};

    static Stream<Arguments> honest() {
        return Stream.of(
                arguments(FileType.PDF, pdf("")),
                arguments(FileType.PDF, pdfWithPacked("1 0 << /Type /Catalog >>")),
                arguments(FileType.PNG, picture("png")),
                arguments(FileType.JPEG, picture("jpg")),
                arguments(FileType.DOCX, docx()),
                arguments(FileType.DOCX, docxWith("word/media/image1.png", picture("png"))),
                arguments(FileType.DOCX, docxWith("word/embeddings/Sheet1.xlsx", xlsx())),
                arguments(FileType.XLSX, xlsx()),
                arguments(FileType.ODT, odt("<manifest/>")),
                arguments(
                        FileType.TEXT, text("Minutes of 3 March.\nTwelve were there; nobody was missing <5 minutes.")),
                arguments(FileType.TEXT, "Überblick – 5 £".getBytes(StandardCharsets.UTF_16)),
                arguments(FileType.CSV, text("Month,Plans\nJanuary,12\n\"February, short\",9\n")));
    }

    @ParameterizedTest
    @MethodSource("honest")
    void an_honest_file_is_taken_for_what_it_is(FileType type, byte[] bytes) {
        assertThat(CheckedFile.of(bytes).type()).isEqualTo(type);
        assertThat(CheckedFile.of(bytes).bytes()).isEqualTo(bytes);
    }

    static Stream<Arguments> hostile() {
        byte[] png = picture("png");
        byte[] jpg = picture("jpg");
        byte[] gif = picture("gif");
        return Stream.of(
                arguments("empty", "empty", new byte[0]),
                arguments("only white space", "empty", text(" \n\t\n")),
                arguments("over 10 MB", "large", new byte[CheckedFile.LARGEST + 1]),
                arguments("another picture", "kind", gif),
                arguments("a program", "kind", joined(text("MZ"), new byte[] {(byte) 0x90, 0, 3, 0})),
                arguments("packed by gzip", "kind", new byte[] {0x1F, (byte) 0x8B, 8, 0}),
                arguments("rich text", "kind", text("{\\rtf1 hello}")),
                arguments("an old Word document", "old", OLE),
                arguments("an encrypted Word document", "encrypted", joined(OLE, Bytes.utf16("EncryptedPackage"))),
                arguments("a script in SVG", "page", text("<svg xmlns=\"x\"><script>alert(1)</script></svg>")),
                arguments("a web page that is called a PDF", "page", text("<!DOCTYPE html><p>Hello")),
                arguments("a script behind text", "page", text("Minutes\n\n< script src=x>")),
                arguments("a shell script", "page", text("#!/bin/sh\nrm -rf /")),
                arguments("a PDF head over a web page", "damaged", text("%PDF-1.4\n<html><script>1</script></html>")),
                arguments("a PDF in a text", "two", joined(text("Minutes\n"), pdf(""))),
                arguments("a truncated PDF", "damaged", Arrays.copyOf(pdf(""), 120)),
                arguments(
                        "a PDF that runs a script", "runs", pdf("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>")),
                arguments("one that hides the name", "runs", pdf("/OpenAction << /S /J#61va#53cript >>")),
                arguments("one that packs it", "runs", pdfWithPacked("1 0 << /S /JavaScript /JS (1) >>")),
                arguments("a PDF that starts programs", "runs", pdf("/OpenAction << /S /Launch /F (cmd.exe) >>")),
                arguments("a PDF that carries files", "runs", pdf("/Names << /EmbeddedFiles 5 0 R >>")),
                arguments("an encrypted PDF", "encrypted", pdf("/Encrypt 9 0 R")),
                arguments("a PDF with a zip file behind it", "behind", joined(pdf(""), docx())),
                arguments(
                        "a PDF with a bomb in it", "bomb", pdfWithPacked(" ".repeat(PdfContent.MOST_UNPACKED + 9000))),
                arguments(
                        "a PDF of beginnings of streams",
                        "bomb",
                        joined(
                                text("%PDF-1.4\n1 0 obj\n" + "ObjStm stream\n".repeat(700_000)),
                                text("startxref\n9\n%%EOF"))),
                arguments("a PNG with a zip file behind it", "behind", joined(png, docx())),
                arguments("a truncated PNG", "damaged", Arrays.copyOf(png, png.length - 5)),
                arguments("a PNG of other bytes", "damaged", joined(Arrays.copyOf(png, 8), text("<script>"))),
                arguments("a PNG that needs all memory", "pixels", pngOf(60_000, 60_000)),
                arguments("a JPEG with a PDF behind it", "behind", joined(jpg, pdf(""))),
                arguments("a JPEG with a PDF in its comment", "two", commented(jpg, "%PDF-1.4")),
                arguments("a truncated JPEG", "damaged", Arrays.copyOf(jpg, jpg.length / 2)),
                arguments("a zip file of anything", "kind", zip(Map.of("readme.txt", text("Hello")))),
                arguments("a zip file behind something", "damaged", joined(new byte[] {'P', 'K', 3, 4}, docx())),
                arguments("something behind a zip file", "behind", joined(docx(), text("<script>"))),
                arguments("a truncated document", "damaged", Arrays.copyOf(docx(), docx().length - 40)),
                arguments("an encrypted part", "encrypted", flagged(docx())),
                arguments("an encrypted OpenDocument", "encrypted", odt("<manifest><encryption-data/></manifest>")),
                arguments("a zip bomb", "bomb", docxWith("word/big.xml", new byte[80 * 1024 * 1024])),
                arguments("many parts", "bomb", zip(many())),
                arguments("a zip file in a document", "nested", docxWith("word/embeddings/a.bin", docx())),
                arguments("a bomb in a chart's table", "bomb", docxWith("word/embeddings/a.xlsx", bombed())),
                arguments("a table in a chart's table", "nested", docxWith("word/embeddings/a.xlsx", nestedTwice())),
                arguments("an old document in a document", "nested", docxWith("word/embeddings/a.bin", OLE)),
                arguments("macros", "macro", docxWith("word/vbaProject.bin", OLE)),
                arguments(
                        "macros by their type",
                        "macro",
                        zip(parts("application/vnd.ms-word.document.macroEnabled.main+xml"))),
                arguments(
                        "a program in a document",
                        "program",
                        docxWith("word/media/x.png", text("MZ\u0090 This program"))),
                arguments("a web page in a document", "program", docxWith("word/x.html", text("Hello"))),
                arguments("a path out of the folder", "paths", docxWith("../../etc/passwd", text("x"))),
                arguments("a path of Windows", "paths", docxWith("..\\x", text("x"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void a_hostile_file_is_refused_and_it_is_said_why(String what, String why, byte[] bytes) {
        assertThatThrownBy(() -> CheckedFile.of(bytes)).isInstanceOfSatisfying(Refused.class, refusal -> {
            assertThat(refusal.field()).isEqualTo("file");
            assertThat(refusal.messageKey()).isEqualTo("evidence.file.error." + why);
        });
    }

    /** Each in turn in a machine of 128 MB, with what the machine itself needs. */
    @Test
    void each_is_refused_within_128_megabytes(@TempDir Path folder) throws Exception {
        List<Arguments> files = Stream.concat(hostile(), large()).toList();
        for (int number = 0; number < files.size(); number++) {
            Files.write(folder.resolve(String.format("%03d", number)), (byte[])
                    files.get(number).get()[2]);
        }
        Process machine = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileFilesTests.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(machine.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(machine.waitFor()).as(said).isZero();
        assertThat(said.lines().filter(line -> line.contains(" refused ")))
                .as(said)
                .hasSize(files.size());
        System.out.println("Slowest of the hostile files, in milliseconds: "
                + said.lines()
                        .map(line -> Integer.valueOf(line.split(" ")[3]))
                        .max(Integer::compare)
                        .orElseThrow());
    }

    /** What is as large as a file may be, and slow to look at. */
    private static Stream<Arguments> large() {
        String end = "<script>";
        return Stream.of(
                arguments("ten megabytes of beginnings of tags", "page", text("< ".repeat(5_242_000) + end)),
                arguments("ten megabytes of nearly a tag", "page", text("<h".repeat(5_242_000) + end)),
                arguments("ten megabytes of blanks in a tag", "page", text("<" + " ".repeat(10_000_000) + "script>")));
    }

    /** @param folder of the files to look at */
    public static void main(String[] folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder[0]))) {
            for (Path file : files.sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                long start = System.nanoTime();
                String answer = "taken";
                try {
                    CheckedFile.of(bytes);
                } catch (Refused refusal) {
                    answer = "refused";
                }
                long milliseconds = (System.nanoTime() - start) / 1_000_000;
                System.out.println(file.getFileName() + " " + answer + " after " + milliseconds + " ms");
            }
        }
    }

    @Test
    void a_bomb_is_unpacked_no_further_than_the_limit() {
        byte[] bomb = docxWith("word/big.xml", new byte[80 * 1024 * 1024]);
        Unpacking unpacking = new Unpacking();
        assertThatThrownBy(() -> OfficeContent.check(bomb, unpacking)).isInstanceOf(Refused.class);
        assertThat(unpacking.all()).isLessThan(15 * 1024 * 1024);
    }

    @Test
    void a_large_but_honest_table_is_no_bomb() {
        String row = "<c r=\"A%d\"><v>%d</v></c>";
        StringBuilder sheet = new StringBuilder();
        for (int i = 0; i < 200_000; i++) {
            sheet.append(String.format(row, i, i * 31 % 977));
        }
        Map<String, byte[]> workbook = parts(TestFiles.EXCEL);
        workbook.put("xl/worksheets/sheet1.xml", text(sheet.toString()));
        assertThatCode(() -> CheckedFile.of(zip(workbook))).doesNotThrowAnyException();
    }

    private static byte[] commented(byte[] jpg, String comment) {
        return joined(
                Arrays.copyOf(jpg, 2),
                new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (comment.length() + 2)},
                text(comment),
                Arrays.copyOfRange(jpg, 2, jpg.length));
    }

    /** The first part is marked as encrypted, where the directory lists it. */
    private static byte[] flagged(byte[] zip) {
        int listed = Bytes.find(zip, new byte[] {'P', 'K', 1, 2}, 0, zip.length);
        zip[listed + 8] |= 1;
        return zip;
    }

    private static Map<String, byte[]> many() {
        Map<String, byte[]> parts = parts(TestFiles.WORD);
        for (int i = 0; i < Packed.MOST_PARTS; i++) {
            parts.put("word/media/" + i, new byte[0]);
        }
        return parts;
    }

    private static byte[] bombed() {
        Map<String, byte[]> workbook = parts(TestFiles.EXCEL);
        workbook.put("xl/big.xml", new byte[30 * 1024 * 1024]);
        return zip(workbook);
    }

    private static byte[] nestedTwice() {
        Map<String, byte[]> workbook = parts(TestFiles.EXCEL);
        workbook.put("xl/embeddings/b.xlsx", xlsx());
        return zip(workbook);
    }
}
