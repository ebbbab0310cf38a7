package uk.sendplan.exchange.web;

import java.util.List;

/** The lines in which two texts differ: what stands between where they begin alike and where they end alike. */
record TextDifference(int firstLine, String one, String other) {

    static TextDifference between(String one, String other) {
        List<String> first = one.lines().toList();
        List<String> second = other.lines().toList();
        int most = Math.min(first.size(), second.size());
        int head = 0;
        while (head < most && first.get(head).equals(second.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && first.get(first.size() - 1 - tail).equals(second.get(second.size() - 1 - tail))) {
            tail++;
        }
        return new TextDifference(
                head + 1,
                String.join("\n", first.subList(head, first.size() - tail)),
                String.join("\n", second.subList(head, second.size() - tail)));
    }
}
