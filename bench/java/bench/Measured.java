package bench;

import java.util.ArrayList;
import java.util.List;

/** Something that is done again and again, and how long it took each time. */
final class Measured {

    private final Work prepare;
    private final Work work;
    private final List<Double> millis = new ArrayList<>();

    /** What is measured. */
    interface Work {
        void run() throws Exception;
    }

    Measured(Work work) {
        this(() -> {}, work);
    }

    /** @param prepare is done before each time and not measured */
    Measured(Work prepare, Work work) {
        this.prepare = prepare;
        this.work = work;
    }

    void once() throws Exception {
        prepare.run();
        long start = System.nanoTime();
        work.run();
        millis.add((System.nanoTime() - start) / 1e6);
    }

    void forget() {
        millis.clear();
    }

    double median() {
        return median(millis);
    }

    /** How much more it costs than another: the median over the rounds, in each of which both were measured one after the other. */
    double ratio(Measured other) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < millis.size(); round++) {
            ratios.add(millis.get(round) / other.millis.get(round));
        }
        return median(ratios);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
