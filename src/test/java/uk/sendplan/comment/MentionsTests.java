package uk.sendplan.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import uk.sendplan.comment.Mentions.Nameable;

class MentionsTests {

    /** Names that begin each other, and names with all that stands in names. */
    private static final List<Nameable> PEOPLE = List.of(
                    "Ann",
                    "Ann Lee",
                    "Ann Leeson",
                    "Ann Lee-Jones",
                    "Jo O'Neill",
                    "Jo O’Neill-Smith",
                    "Siôn Bevan",
                    "Mary-Ann van der Berg",
                    "Li",
                    "Dr Ingrid Strand",
                    "Åsa Øst")
            .stream()
            .map(MentionsTests::person)
            .toList();

    private static final List<String> BETWEEN = List.of(
            ", ", ". Then ", "\n", " and ", "? ", "’s view, ", "'s view: ", " (", "; see a@b.example, ", " at 5 @ 6, ");

    private static final List<UnaryOperator<String>> WAYS = List.of(
            name -> name,
            name -> name.toUpperCase(Locale.UK),
            name -> name.toLowerCase(Locale.UK),
            name -> name.replace(" ", "\u00a0"),
            name -> name.replace(" ", "  "),
            name -> name.replace(" ", "\n"),
            name -> name.replace('\'', '’'),
            name -> name.replace('-', '\u2011'),
            name -> name.replace("n", "n\u200b"),
            name -> Normalizer.normalize(name, Normalizer.Form.NFD));

    private static Nameable person(String name) {
        return new Nameable(UUID.nameUUIDFromBytes(name.getBytes()), name);
    }

    private static Mentions in(String text) {
        return Mentions.in(text, PEOPLE, Set.of());
    }

    private static List<String> names(Mentions mentions) {
        return PEOPLE.stream()
                .filter(one -> mentions.named().contains(one.accountId()))
                .map(Nameable::name)
                .toList();
    }

    @Test
    void whoever_is_named_in_whatever_way_is_found_and_nobody_else() {
        for (int seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "" : "Please, ");
            Set<UUID> expected = new LinkedHashSet<>();
            for (int part = random.nextInt(6); part > 0; part--) {
                Nameable person = PEOPLE.get(random.nextInt(PEOPLE.size()));
                boolean mentioned = random.nextInt(4) > 0;
                String written = WAYS.get(random.nextInt(WAYS.size())).apply(person.name());
                text.append(mentioned ? "@" : "").append(written);
                text.append(BETWEEN.get(random.nextInt(BETWEEN.size())));
                if (mentioned) {
                    expected.add(person.accountId());
                }
            }
            Mentions found = in(text.toString());
            assertThat(found.named()).as("%d: %s", seed, text).isEqualTo(expected);
            assertThat(found.unknown()).as("%d: %s", seed, text).isEmpty();
        }
    }

    @Test
    void the_longest_name_is_meant_and_a_name_ends_where_it_ends() {
        assertThat(names(in("@Ann Lee"))).containsExactly("Ann Lee");
        assertThat(names(in("@Ann Lees"))).as("Ann, who then says Lees").containsExactly("Ann");
        assertThat(names(in("@Ann Lee-Jones’s note"))).containsExactly("Ann Lee-Jones");
        assertThat(in("@Anna").named()).isEmpty();
        assertThat(in("@Anna").unknown()).containsExactly("Anna");
        assertThat(in("@Li-Mei").named()).as("a longer name that nobody has").isEmpty();
    }

    @Test
    void an_address_and_a_lone_sign_name_nobody() {
        for (String text : List.of("ann@lee.example", "x.@Ann", "x-@Ann", "5@Ann", "@", "@ Ann", "@@", "", "@5")) {
            Mentions mentions = in(text);
            assertThat(mentions.named()).as(text).isEmpty();
            assertThat(mentions.unknown()).as(text).isEmpty();
        }
    }

    @Test
    void signs_of_a_list_stand_before_a_name() {
        for (String text :
                List.of("-@Ann Lee", "- @Ann Lee", "+@Ann Lee", "(@Ann Lee)", "…@Ann Lee", "“@Ann Lee”", "/@Ann Lee")) {
            assertThat(names(in(text))).as(text).containsExactly("Ann Lee");
        }
    }

    @Test
    void two_of_one_name_are_unclear_until_one_of_them_is_chosen() {
        Nameable other = new Nameable(UUID.randomUUID(), "ann lee");
        List<Nameable> people = new ArrayList<>(PEOPLE);
        people.add(other);
        Mentions unclear = Mentions.in("@Ann Lee and @Ann lee, @Li", people, Set.of());
        assertThat(unclear.unclear()).containsExactly("Ann Lee");
        Mentions chosen = Mentions.in("@Ann Lee, @Li", people, Set.of(other.accountId()));
        assertThat(chosen.unclear()).isEmpty();
        assertThat(chosen.named())
                .containsExactlyInAnyOrder(other.accountId(), person("Li").accountId());
    }
}
