package uk.sendplan.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NaturalOrderTests {

    private static final Pattern PART = Pattern.compile("[0-9]+|[^0-9]+");

    @Test
    void numbers_come_as_people_count() {
        List<String> sorted = List.of(
                "",
                "1",
                "1.1",
                "1.2",
                "1.9",
                "1.10",
                "1.10.2",
                "1.10.10",
                "2",
                "10",
                "99999999999999999999",
                "A2",
                "a10",
                "B");
        List<String> shuffled = new ArrayList<>(sorted);
        Collections.shuffle(shuffled, new Random(1));
        shuffled.sort(NaturalOrder.COMPARATOR);
        assertThat(shuffled).isEqualTo(sorted);
    }

    @Test
    void case_and_leading_zeros_make_no_difference() {
        assertThat(NaturalOrder.COMPARATOR.compare("a07.x", "A7.X")).isZero();
        assertThat(NaturalOrder.COMPARATOR.compare("000", "0")).isZero();
    }

    @Test
    void it_is_the_order_of_the_parts_taken_one_by_one() {
        Random random = new Random(7);
        for (int tries = 0; tries < 100_000; tries++) {
            String one = text(random);
            String other = text(random);
            assertThat(Integer.signum(NaturalOrder.COMPARATOR.compare(one, other)))
                    .as("%s and %s", one, other)
                    .isEqualTo(Integer.signum(byParts(parts(one), parts(other))));
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(8); left > 0; left--) {
            text.append("0129.aAb-É٣".charAt(random.nextInt(11)));
        }
        return text.toString();
    }

    private static int byParts(List<String> one, List<String> other) {
        for (int place = 0; place < Math.min(one.size(), other.size()); place++) {
            String left = one.get(place);
            String right = other.get(place);
            int difference = (left + right).matches("[0-9]+")
                    ? new BigInteger(left).compareTo(new BigInteger(right))
                    : left.compareToIgnoreCase(right);
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        Matcher part = PART.matcher(text);
        while (part.find()) {
            parts.add(part.group());
        }
        return parts;
    }
}
