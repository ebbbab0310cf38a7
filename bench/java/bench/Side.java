package bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One installation, with each page of area 1 three times: the product's, the bare one, and its bare statement. */
final class Side {

    private static final String PLAN = "/workspace/area-1/send-improvement-plan";
    private static final String DONE = "The heads of three schools have agreed to the dates, and letters went out the same day. ";

    private final Installation installation;
    private final Visitor manager;
    private final BareQueries queries;
    private final String board;
    private final LocalDate asAt;
    private final Map<Page, Trio> pages = new EnumMap<>(Page.class);
    private int recorded;
    private Map<String, String> form = Map.of();

    record Trio(Measured product, Measured bare, Measured statement) {

        List<Measured> all() {
            return List.of(product, bare, statement);
        }
    }

    /** @param board what is taken for the dashboard, below the address of a plan: "/board" */
    Side(Installation installation, String board, LocalDate asAt) throws IOException, InterruptedException, SQLException {
        this.installation = installation;
        this.manager = Visitor.manager(installation, 1);
        this.queries =
                new BareQueries(JdbcClient.create(new SingleConnectionDataSource(installation.connect(), true)));
        this.board = board;
        this.asAt = asAt;
        Visitor anybody = Visitor.anonymous(installation.bare());
        for (Page page : Page.values()) {
            pages.put(
                    page,
                    new Trio(
                            new Measured(() -> prepare(page), () -> open(page)),
                            new Measured(() -> openBare(page, anybody)),
                            new Measured(() -> ask(page))));
        }
    }

    int areas() {
        return installation.areas();
    }

    Trio trio(Page page) {
        return pages.get(page);
    }

    /** What the product has to do before a page: an update needs its form. */
    void prepare(Page page) throws IOException, InterruptedException {
        if (page == Page.UPDATE) {
            // No action of these is retired.
            int next = recorded++ % 44;
            form = new LinkedHashMap<>(manager.form(actionAddress(next) + "/updates/new"));
            form.put("stage", "IN_PROGRESS");
            form.put("level", queries.level().toString());
            List.of("done", "reason", "mitigation", "effect", "differsBecause").forEach(field -> form.put(field, DONE));
            form.put("action", actionAddress(next));
        }
    }

    private static String actionAddress(int number) {
        return PLAN + "/actions/1." + (1 + number % 11) + "." + (1 + number / 11);
    }

    void open(Page page) throws IOException, InterruptedException {
        switch (page) {
            case BOARD -> manager.get(PLAN + board);
            case BOARD_AS_AT -> manager.get(PLAN + board + "?asAt=" + asAt);
            case REFERENCE -> manager.get(PLAN + "/references/" + BareQueries.REFERENCE);
            case WORK -> manager.get("/workspace");
            case UPDATE -> manager.post(form.remove("action") + "/updates", form);
        }
    }

    private void openBare(Page page, Visitor anybody) throws IOException, InterruptedException {
        switch (page) {
            case BOARD -> anybody.get("/board");
            case BOARD_AS_AT -> anybody.get("/board?asAt=" + asAt);
            case REFERENCE -> anybody.get("/reference");
            case WORK -> anybody.get("/work");
            case UPDATE -> anybody.post("/updates", Map.of("done", DONE));
        }
    }

    private void ask(Page page) {
        switch (page) {
            case BOARD -> queries.board(null);
            case BOARD_AS_AT -> queries.board(asAt);
            case REFERENCE -> queries.reference();
            case WORK -> queries.work();
            case UPDATE -> queries.record(DONE);
        }
    }

    /** The board as data, by the product and by the bare statement: they must count the same. */
    void compareCounts() throws IOException, InterruptedException {
        for (LocalDate day : new LocalDate[] {null, asAt}) {
            String json = manager.get(PLAN + board + "?format=json" + (day == null ? "" : "&asAt=" + day));
            var product = Counts.ofProduct(json);
            var bare = Counts.ofStatement(queries.board(day));
            if (!product.equals(bare)) {
                throw new IllegalStateException("The bare statement counts otherwise.\nproduct: " + product + "\nbare:    " + bare);
            }
        }
    }
}
