package uk.sendplan.publishing.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RememberedAnswersTests {

    private final RememberedAnswers answers = new RememberedAnswers();
    private final List<String> reached = new ArrayList<>();

    private final FilterChain page = (asked, answered) -> {
        reached.add(((HttpServletRequest) asked).getRequestURI());
        ((HttpServletResponse) answered).setHeader("Content-Security-Policy", "default-src 'none'");
        ((HttpServletResponse) answered).setHeader("Connection", "close");
        RememberedAnswers.offer(
                (HttpServletRequest) asked,
                ResponseEntity.status(HttpStatus.OK)
                        .eTag("\"one\"")
                        .header("Cache-Control", "max-age=10")
                        .body("page".getBytes(StandardCharsets.UTF_8)));
    };

    @Test
    void the_second_who_asks_does_not_come_as_far_as_the_page() throws Exception {
        send(get("/areas/one"));
        MockHttpServletResponse again = send(get("/areas/one"));

        assertThat(reached).containsExactly("/areas/one");
        assertThat(again.getContentAsString()).isEqualTo("page");
        assertThat(again.getHeader("ETag")).isEqualTo("\"one\"");
        assertThat(again.getHeader("Cache-Control")).isEqualTo("max-age=10");
        assertThat(again.getHeader("Content-Security-Policy")).isEqualTo("default-src 'none'");
        assertThat(again.getHeader("Connection")).isNull();
    }

    @Test
    void who_has_it_is_told_so() throws Exception {
        send(get("/areas/one"));
        MockHttpServletRequest request = get("/areas/one");
        request.addHeader("If-None-Match", "W/\"one\"");
        MockHttpServletResponse again = send(request);

        assertThat(reached).hasSize(1);
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
    }

    @Test
    void another_address_coding_or_question_and_whoever_sends_something_come_to_the_page() throws Exception {
        send(get("/areas/one"));
        send(get("/areas/%6Fne"));
        MockHttpServletRequest zipped = get("/areas/one");
        zipped.addHeader("Accept-Encoding", "gzip");
        send(zipped);
        MockHttpServletRequest question = get("/areas/one");
        question.setQueryString("q=");
        send(question);
        send(new MockHttpServletRequest("POST", "/areas/one"));

        assertThat(reached).hasSize(5);
    }

    /** The page was sent, and its thread is slow: meanwhile somebody who has it withdraws it. */
    @Test
    void what_was_made_before_it_was_withdrawn_and_is_brought_afterwards_is_not_remembered() throws Exception {
        answers.doFilter(get("/areas/one"), new MockHttpServletResponse(), (asked, answered) -> {
            page.doFilter(asked, answered);
            answers.forget();
        });
        send(get("/areas/one"));

        assertThat(reached).hasSize(2);
    }

    @Test
    void what_is_published_or_withdrawn_is_seen_at_once() throws Exception {
        send(get("/areas/one"));
        answers.forget();
        send(get("/areas/one"));

        assertThat(reached).hasSize(2);
    }

    @Test
    void what_is_not_offered_is_not_remembered() throws Exception {
        FilterChain own = (asked, answered) -> reached.add("own");
        for (int time = 0; time < 2; time++) {
            answers.doFilter(get("/workspace"), new MockHttpServletResponse(), own);
        }

        assertThat(reached).hasSize(2);
    }

    private static MockHttpServletRequest get(String address) {
        return new MockHttpServletRequest("GET", address);
    }

    private MockHttpServletResponse send(MockHttpServletRequest request) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        answers.doFilter(request, response, page);
        return response;
    }
}
