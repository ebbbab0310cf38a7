package uk.sendplan.boardroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EntryKindTests {

    @Test
    void each_entry_says_what_can_come_next() {
        assertThat(after(EntryKind.ASKED))
                .isEqualTo(EnumSet.of(EntryKind.ANSWERED, EntryKind.CLOSED, EntryKind.WITHDRAWN));
        assertThat(after(EntryKind.ANSWERED)).isEqualTo(EnumSet.of(EntryKind.NOT_ANSWERED, EntryKind.CLOSED));
        assertThat(after(EntryKind.NOT_ANSWERED)).isEqualTo(EnumSet.of(EntryKind.ANSWERED, EntryKind.CLOSED));
        assertThat(after(EntryKind.CLOSED)).isEmpty();
        assertThat(after(EntryKind.WITHDRAWN)).isEmpty();
    }

    private static Set<EntryKind> after(EntryKind last) {
        return Stream.of(EntryKind.values())
                .filter(kind -> kind.mayFollow(last))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(EntryKind.class)));
    }
}
