package uk.sendplan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.sendplan.platform.web.FormErrors.FieldError;

class FormErrorsTests {

    @Test
    void nothing_is_wrong_at_first() {
        assertThat(FormErrors.none().any()).isFalse();
        assertThat(FormErrors.none().has("title")).isFalse();
        assertThat(FormErrors.none().get("title")).isNull();
        assertThat(FormErrors.none().all()).isEmpty();
    }

    @Test
    void a_field_says_one_thing_at_a_time_and_keeps_the_first() {
        var errors = FormErrors.none().with("title", "Enter a title").with("title", "Use fewer words");

        assertThat(errors.all()).containsExactly(new FieldError("title", "Enter a title"));
        assertThat(errors.get("title")).isEqualTo("Enter a title");
    }

    @Test
    void adding_leaves_the_old_one_as_it_was() {
        var before = FormErrors.none().with("title", "Enter a title");
        before.with("period", "Enter a period");

        assertThat(before.has("period")).isFalse();
    }

    @Test
    void they_come_in_the_order_of_the_page_with_the_whole_form_first_and_strangers_last() {
        var errors = FormErrors.none()
                .with("stranger", "4")
                .with("period", "3")
                .with("title", "2")
                .with(FormErrors.WHOLE_FORM, "1")
                .inOrder(List.of("title", "introduction", "period"));

        assertThat(errors.all()).extracting(FieldError::message).containsExactly("1", "2", "3", "4");
    }
}
