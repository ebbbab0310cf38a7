package uk.sendplan.evidence.content;

import static uk.sendplan.evidence.content.CheckedFile.refused;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import uk.sendplan.evidence.content.Packed.Part;
import uk.sendplan.shared.FileKind;

/**
 * A document of Microsoft Office (ISO/IEC 29500) or of OpenDocument (ISO/IEC 26300): a zip file that says itself what it is. Nothing in
 * it is a program, a packed file or a document of another kind; only the table behind a chart may be a workbook of its own.
 */
final class OfficeContent {

    private static final String TYPES = "[Content_Types].xml";
    private static final String MIMETYPE = "mimetype";
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final int LONGEST_LIST = 1024 * 1024;
    private static final int LOOKED_AT = 16;

    private static final Map<String, FileType> MAIN = Map.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", FileType.DOCX,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", FileType.XLSX,
            "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", FileType.PPTX);
    private static final Map<String, FileType> OPEN =
            Map.of(FileType.ODT.mediaType(), FileType.ODT, FileType.ODS.mediaType(), FileType.ODS);

    private static final Pattern MACROS = Pattern.compile("(.*/)?(vbaProject.*|vbaData\\.xml)|(Basic|Scripts)/.+");
    private static final Pattern CHART_TABLE = Pattern.compile("(word|ppt|xl)/embeddings/[^/]+\\.xlsx");
    private static final Pattern PROGRAM_NAME =
            Pattern.compile(".*\\.(exe|dll|js|jse|vbs|vbe|bat|cmd|com|scr|ps1|hta|jar|lnk|msi|svg|html?|swf)");
    private static final Set<FileKind> WITHIN = Set.of(FileKind.PNG, FileKind.JPEG, FileKind.GIF);
    private static final List<byte[]> PROGRAMS = List.of(
            Bytes.ascii("MZ"), new byte[] {0x7F, 'E', 'L', 'F'}, Bytes.ascii("#!"), Bytes.ascii("Rar!"), new byte[] {
                '7', 'z', (byte) 0xBC, (byte) 0xAF
            });

    private final Packed packed;
    private final Unpacking unpacking;
    private final boolean within;

    private OfficeContent(byte[] bytes, Unpacking unpacking, boolean within) {
        this.packed = new Packed(bytes, unpacking);
        this.unpacking = unpacking;
        this.within = within;
    }

    static FileType check(byte[] bytes) {
        return check(bytes, new Unpacking());
    }

    static FileType check(byte[] bytes, Unpacking unpacking) {
        if (Bytes.isAlsoPdf(bytes)) {
            throw refused("two");
        }
        return new OfficeContent(bytes, unpacking, false).type();
    }

    private FileType type() {
        List<Part> parts = packed.parts();
        parts.forEach(part -> requireNoMacro(part.name()));
        FileType type = parts.get(0).name().equals(MIMETYPE) ? open(parts) : microsoft(parts);
        parts.forEach(this::requireHarmless);
        return type;
    }

    private static void requireNoMacro(String name) {
        if (MACROS.matcher(name).matches()) {
            throw refused("macro");
        }
        if (PROGRAM_NAME.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
            throw refused("program");
        }
    }

    private FileType microsoft(List<Part> parts) {
        String types = text(parts, TYPES);
        if (types.contains("macroEnabled") || types.contains("vbaProject")) {
            throw refused("macro");
        }
        List<FileType> found = MAIN.entrySet().stream()
                .filter(main -> types.contains('"' + main.getKey() + '"'))
                .map(Map.Entry::getValue)
                .toList();
        if (found.size() != 1) {
            throw refused("kind");
        }
        return found.get(0);
    }

    private FileType open(List<Part> parts) {
        FileType type = OPEN.get(text(parts, MIMETYPE).strip());
        if (type == null) {
            throw refused("kind");
        }
        if (text(parts, MANIFEST).contains("encryption-data")) {
            throw refused("encrypted");
        }
        return type;
    }

    /** Of a part that such a document always has. */
    private String text(List<Part> parts, String name) {
        Part part = parts.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> refused("kind"));
        return new String(packed.unpack(part, LONGEST_LIST), StandardCharsets.UTF_8);
    }

    private void requireHarmless(Part part) {
        boolean table = CHART_TABLE.matcher(part.name()).matches();
        byte[] start = packed.unpack(part, table ? CheckedFile.LARGEST : LOOKED_AT);
        if (table) {
            requireTable(start);
            return;
        }
        if (PROGRAMS.stream().anyMatch(program -> Bytes.begins(start, program, 0))) {
            throw refused("program");
        }
        FileKind.of(start).filter(kind -> !WITHIN.contains(kind)).ifPresent(kind -> {
            throw refused("nested");
        });
    }

    private void requireTable(byte[] workbook) {
        if (within
                || FileKind.of(workbook).orElse(null) != FileKind.WORD_OR_ZIP
                || new OfficeContent(workbook, unpacking, true).type() != FileType.XLSX) {
            throw refused("nested");
        }
    }
}
