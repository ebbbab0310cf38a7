package uk.sendplan.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Comment;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What the search for flaws leaves out: nothing without a reason, and whole kinds only where the kind is no flaw. */
class SpotBugsFilterTests {

    private static final Path FILTER = Path.of("src/spotbugs/exclusions.xml");

    @Test
    void each_exclusion_has_its_reason() throws Exception {
        Element filter = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(FILTER.toFile())
                .getDocumentElement();
        int exclusions = 0;
        for (Node each = filter.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof Element exclusion) {
                exclusions++;
                assertThat(reasonBefore(exclusion))
                        .as(exclusion.getTextContent())
                        .isNotBlank();
                assertThat(((Element) exclusion.getElementsByTagName("Bug").item(0)).getAttribute("pattern"))
                        .matches("[A-Z_,]+");
            }
        }
        assertThat(exclusions).isPositive();
    }

    @Test
    void everything_is_looked_at_in_each_build() throws Exception {
        String build = Files.readString(Path.of("pom.xml"));

        assertThat(build).contains("<threshold>Low</threshold>", "<id>look-for-flaws</id>", "findsecbugs-plugin");
        assertThat(Files.readString(Path.of(".ci/run"))).contains("-Pflaws verify");
        assertThat(Files.readString(Path.of("src/spotbugs/security.xml"))).contains("<Bug category=\"SECURITY\"/>");
    }

    private static String reasonBefore(Node exclusion) {
        Node before = exclusion.getPreviousSibling();
        while (before != null
                && !(before instanceof Comment)
                && before.getTextContent().isBlank()) {
            before = before.getPreviousSibling();
        }
        return before instanceof Comment reason ? reason.getData().strip() : "";
    }
}
