package uk.sendplan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import uk.sendplan.TestAreas;
import uk.sendplan.plan.PlanDocument;
import uk.sendplan.plan.PlanDocuments;
import uk.sendplan.plan.PlanKind;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.Refused;

/** A text with lines dropped, joined, doubled and moved either cannot become a plan, and says why, or becomes what was read. */
@SpringBootTest
@AutoConfigureMockMvc
class ImportVariantsTests {

    private static final int VARIANTS = Integer.getInteger("sendplan.importVariants", 60);

    @Autowired
    TestAreas areas;

    @Autowired
    PlanImporting importing;

    @Autowired
    ImportQueries imports;

    @Autowired
    PlanQueries plans;

    @Test
    void what_is_read_is_what_is_made() {
        TestAreas.TestArea area = areas.fresh();
        int made = 0;
        for (int seed = 0; seed < VARIANTS; seed++) {
            UUID id = UUID.randomUUID();
            String text = variant(new Random(seed));
            int number = seed;
            made += area.asManager(() -> madeAsRead(area, id, text, number)) ? 1 : 0;
        }
        assertThat(made).isGreaterThan(VARIANTS / 3);
    }

    private boolean madeAsRead(TestAreas.TestArea area, UUID id, String text, int seed) {
        try {
            importing.handIn(area.manager(), new PlanImporting.HandIn(id, null, false, text));
        } catch (Refused noText) {
            return false;
        }
        ReadImport read = imports.read(area.manager(), id);
        if (!read.problems().isEmpty()) {
            return false;
        }
        String slug = importing.accept(area.manager(), new PlanImporting.Accept(id, 0, PlanKind.OTHER));
        PlanDocument made = PlanDocuments.of(plans.plan(area.manager(), slug, AsAt.NOW));
        assertThat(made)
                .as("variant %s%n%s", seed, text)
                .isEqualTo(read.reading().plan());
        return true;
    }

    private static String variant(Random random) {
        String whole = random.nextInt(4) == 0 ? DemoText.read() : TestImports.SMALL;
        List<String> lines = new ArrayList<>(Arrays.asList(whole.split("\n")));
        for (int change = random.nextInt(12) + 1; change > 0; change--) {
            int at = random.nextInt(lines.size() - 1);
            switch (random.nextInt(8)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.set(at, lines.get(at) + lines.remove(at + 1).strip());
                case 2 -> lines.add(random.nextInt(lines.size()), lines.get(at));
                case 3 -> lines.add(random.nextInt(lines.size() - 1), lines.remove(at));
                case 4 -> lines.set(at, lines.get(at).replaceAll("\\d", String.valueOf(random.nextInt(10))));
                case 5 -> lines.set(at, lines.get(at).replace("Objective", "").replace(".", ""));
                case 6 -> lines.add(at, "   1.1.1 • (Z9) – ; “x” 3) a1, a1 and A1");
                default -> lines.set(at, lines.get(at).replaceAll("([A-D])(\\d)", "$2$1"));
            }
        }
        return String.join("\n", lines);
    }
}
