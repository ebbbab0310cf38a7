package bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Measures pages of one area in an installation that has only this area and in one that has many, beside bare pages and bare
 * statements, all in one run and by turns, and prints medians and ratios. See README.md.
 */
public final class Bench {

    private final Side one;
    private final Side many;
    private final Measured otherAreas;

    private Bench(Side one, Side many, List<Visitor> managers, String board) {
        this.one = one;
        this.many = many;
        this.otherAreas = new Measured(new Measured.Work() {
            private int turn;

            @Override
            public void run() throws Exception {
                int area = 1 + turn++ % managers.size();
                managers.get(area - 1).get("/workspace/area-" + area + "/send-improvement-plan" + board);
            }
        });
    }

    /** Options are system properties: bench.areas, bench.rounds, bench.warmup, bench.board. */
    public static void main(String[] arguments) throws Exception {
        int areas = Integer.getInteger("bench.areas", 153);
        int rounds = Integer.getInteger("bench.rounds", 200);
        int warmup = Integer.getInteger("bench.warmup", 150);
        String board = System.getProperty("bench.board", "/board");
        LocalDate asAt = LocalDate.now(ZoneId.of("Europe/London")).minusDays(182);
        Path target = Path.of(System.getProperty("bench.target"));
        try (Installation small = new Installation(1, target);
                Installation large = new Installation(areas, target)) {
            List<Visitor> managers = new ArrayList<>();
            for (int area = 1; area <= areas; area++) {
                managers.add(Visitor.manager(large, area));
            }
            Bench bench = new Bench(new Side(small, board, asAt), new Side(large, board, asAt), managers, board);
            bench.one.compareCounts();
            bench.many.compareCounts();
            bench.rounds(warmup);
            bench.all().forEach(Measured::forget);
            Map<Page, Integer> statements = bench.statements(large);
            bench.rounds(rounds);
            bench.print(statements);
        }
    }

    private List<Measured> all() {
        List<Measured> all = new ArrayList<>(List.of(otherAreas));
        for (Page page : Page.values()) {
            all.addAll(one.trio(page).all());
            all.addAll(many.trio(page).all());
        }
        return all;
    }

    /** What is compared is done in turn, every other round the other way round. */
    private void rounds(int rounds) throws Exception {
        for (int round = 0; round < rounds; round++) {
            List<Measured> turn = all();
            if (round % 2 == 1) {
                java.util.Collections.reverse(turn);
            }
            for (Measured measured : turn) {
                measured.once();
            }
        }
    }

    private Map<Page, Integer> statements(Installation large) throws Exception {
        Map<Page, Integer> statements = new EnumMap<>(Page.class);
        try (ServerLog log = new ServerLog(large)) {
            for (Page page : Page.values()) {
                many.prepare(page);
                statements.put(page, log.count(() -> many.open(page)));
            }
        }
        return statements;
    }

    private void print(Map<Page, Integer> statements) {
        System.out.printf(
                "%n| page | 1 area, ms | bare page | bare SQL | %d areas, ms | bare page | bare SQL | %d / 1 | page / bare page | page / bare SQL | statements |%n",
                many.areas(), many.areas());
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|");
        for (Page page : Page.values()) {
            Side.Trio small = one.trio(page);
            Side.Trio large = many.trio(page);
            System.out.printf(
                    "| %s | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | **%.2f** | **%.2f** | %.2f | %d |%n",
                    page.title(),
                    small.product().median(),
                    small.bare().median(),
                    small.statement().median(),
                    large.product().median(),
                    large.bare().median(),
                    large.statement().median(),
                    large.product().ratio(small.product()),
                    large.product().ratio(large.bare()),
                    large.product().ratio(large.statement()),
                    statements.get(page));
        }
        Measured now = many.trio(Page.BOARD).product();
        System.out.printf(
                "%nas at / now: **%.2f** with %d areas, %.2f with one%n",
                many.trio(Page.BOARD_AS_AT).product().ratio(now),
                many.areas(),
                one.trio(Page.BOARD_AS_AT).product().ratio(one.trio(Page.BOARD).product()));
        System.out.printf(
                "the dashboard of another area each time: %.1f ms, %.2f of one and the same%n",
                otherAreas.median(), otherAreas.ratio(now));
    }
}
