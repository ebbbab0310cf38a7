package uk.sendplan.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@DataJpaTest
class RecordRowsTests {

    @Autowired
    JdbcClient jdbc;

    private enum Colour {
        LIGHT_GREEN
    }

    private record Everything(
            UUID areaId,
            String text,
            int number,
            long bigNumber,
            boolean yes,
            LocalDate dueTo,
            OffsetDateTime recordedAt,
            Instant madeAt,
            Colour colour,
            @Nullable Colour noColour,
            @Nullable LocalDate noDay,
            @Nullable Integer noNumber) {}

    private record Missing(String text, String other) {}

    private static final String SQL = """
            select n as number, 'LIGHT_GREEN' as colour, null::text as no_colour, cast(null as date) as no_day, null::int as no_number,
                '00000000-0000-0000-0000-000000000001'::uuid as area_id, 'é' || n as text, 5000000000 as big_number, true as yes,
                date '2026-03-31' as due_to, timestamptz '2026-03-31 12:00:00Z' as recorded_at, timestamptz '2026-03-31 12:00:00Z' as made_at
            from generate_series(1, 3) n""";

    @Test
    void a_component_is_the_column_of_its_name_in_any_order_and_of_its_type() {
        assertThat(jdbc.sql(SQL).query(RecordRows.of(Everything.class)).list())
                .hasSize(3)
                .element(2)
                .isEqualTo(new Everything(
                        new UUID(0, 1),
                        "é3",
                        3,
                        5_000_000_000L,
                        true,
                        LocalDate.of(2026, 3, 31),
                        OffsetDateTime.parse("2026-03-31T12:00:00Z"),
                        Instant.parse("2026-03-31T12:00:00Z"),
                        Colour.LIGHT_GREEN,
                        null,
                        null,
                        null));
    }

    @Test
    void a_component_without_a_column_is_a_defect() {
        assertThatThrownBy(() -> jdbc.sql("select 'a' as text")
                        .query(RecordRows.of(Missing.class))
                        .list())
                .hasStackTraceContaining("no column for other");
    }

    @Test
    void a_name_that_is_no_constant_is_a_defect() {
        record Coloured(Colour colour) {}
        assertThatThrownBy(() -> jdbc.sql("select 'MAUVE' as colour")
                        .query(RecordRows.of(Coloured.class))
                        .list())
                .hasStackTraceContaining("MAUVE");
    }
}
