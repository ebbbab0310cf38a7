package bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a page costs while others ask for files as fast as they get them, beside what it costs while nobody does, by turns. Each asker is the
 * manager of another area, and wants the PDF of all its actions, or its Excel file, again and again. See README.md.
 */
public final class BesideFiles {

    private static final List<String> PAGES = List.of("/board", "/actions");

    private final List<Visitor> managers = new ArrayList<>();
    private final ExecutorService asking = Executors.newCachedThreadPool();
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    private BesideFiles(Installation installation) throws Exception {
        for (int area = 1; area <= installation.areas(); area++) {
            managers.add(Visitor.manager(installation, area));
        }
    }

    /** Options are system properties: bench.askers, bench.rounds, bench.warmup, bench.visits a page and round. */
    public static void main(String[] arguments) throws Exception {
        int askers = Integer.getInteger("bench.askers", 6);
        int rounds = Integer.getInteger("bench.rounds", 10);
        int warmup = Integer.getInteger("bench.warmup", 3);
        int visits = Integer.getInteger("bench.visits", 40);
        try (Installation installation = new Installation(askers + 1, Path.of(System.getProperty("bench.target")))) {
            BesideFiles bench = new BesideFiles(installation);
            try {
                bench.measure(rounds, warmup, visits);
            } finally {
                bench.asking.shutdownNow();
            }
        }
    }

    private void measure(int rounds, int warmup, int visits) throws Exception {
        List<Measured> alone = PAGES.stream().map(this::page).toList();
        List<Measured> beside = PAGES.stream().map(this::page).toList();
        for (int round = -warmup; round < rounds; round++) {
            if (round == 0) {
                alone.forEach(Measured::forget);
                beside.forEach(Measured::forget);
                made.set(0);
                refused.set(0);
            }
            visit(alone, visits);
            AtomicBoolean wanted = new AtomicBoolean(true);
            List<Future<?>> askers = ask(wanted);
            visit(beside, visits);
            wanted.set(false);
            for (Future<?> asker : askers) {
                asker.get();
            }
        }
        System.out.println("\n| page | alone, ms | beside files, ms | ratio |\n|---|---|---|---|");
        for (int page = 0; page < PAGES.size(); page++) {
            System.out.printf(
                    "| %s | %.1f | %.1f | **%.2f** |%n",
                    PAGES.get(page),
                    alone.get(page).median(),
                    beside.get(page).median(),
                    beside.get(page).ratio(alone.get(page)));
        }
        System.out.printf("%n%d askers, %d files made, %d told to wait%n", managers.size() - 1, made.get(), refused.get());
    }

    private Measured page(String below) {
        return new Measured(() -> managers.get(0).get(plan(1) + below));
    }

    private static String plan(int area) {
        return "/workspace/area-" + area + "/send-improvement-plan";
    }

    private static void visit(List<Measured> pages, int visits) throws Exception {
        for (int visit = 0; visit < visits; visit++) {
            for (Measured page : pages) {
                page.once();
            }
        }
    }

    private List<Future<?>> ask(AtomicBoolean wanted) throws InterruptedException {
        List<Future<?>> askers = new ArrayList<>();
        for (int area = 2; area <= managers.size(); area++) {
            Visitor asker = managers.get(area - 1);
            String file = plan(area) + "/actions?format=" + (area % 2 == 0 ? "pdf" : "xlsx");
            askers.add(asking.submit(() -> {
                while (wanted.get()) {
                    fetch(asker, file);
                }
                return null;
            }));
        }
        Thread.sleep(1000);
        return askers;
    }

    /** As a browser does: where it takes long, looks again until the file is there. */
    private void fetch(Visitor asker, String file) throws Exception {
        String waits = asker.file(file);
        if (waits == null) {
            made.incrementAndGet();
        } else if (waits.isEmpty()) {
            refused.incrementAndGet();
            Thread.sleep(1000);
        } else {
            for (int looks = 0; looks < 60 && !asker.get(waits + "?wait=yes").contains(waits + "/content"); looks++) {
                Thread.sleep(100);
            }
            asker.get(waits + "/content");
            made.incrementAndGet();
        }
    }
}
