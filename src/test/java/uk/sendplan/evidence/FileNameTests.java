package uk.sendplan.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.sendplan.evidence.content.FileType;

class FileNameTests {

    @Test
    void a_name_is_its_last_part_with_the_ending_of_what_it_is() {
        assertThat(FileName.of("Minutes 3 March.pdf", FileType.PDF)).isEqualTo("Minutes 3 March.pdf");
        assertThat(FileName.of("photo.JPEG", FileType.JPEG)).isEqualTo("photo.JPEG");
        assertThat(FileName.of("C:\\Users\\x\\plan.docx", FileType.DOCX)).isEqualTo("plan.docx");
        assertThat(FileName.of("../../../etc/passwd", FileType.TEXT)).isEqualTo("passwd.txt");
        assertThat(FileName.of("report.exe", FileType.PDF)).isEqualTo("report.exe.pdf");
        assertThat(FileName.of("..", FileType.CSV)).isEqualTo("file.csv");
        assertThat(FileName.of("", FileType.PNG)).isEqualTo("file.png");
    }

    @Test
    void what_deceives_the_eye_or_breaks_a_header_is_gone() {
        assertThat(FileName.of("a\u202Efdp.exe\r\nX: 1\".pdf", FileType.PDF)).isEqualTo("afdp.exeX_ 1_.pdf");
        assertThat(FileName.of("x".repeat(500) + ".pdf", FileType.PDF)).hasSize(FileName.LONGEST + 4);
    }
}
