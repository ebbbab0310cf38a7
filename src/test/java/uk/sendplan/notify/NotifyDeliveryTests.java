package uk.sendplan.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.service.notify.NotificationClient;
import uk.sendplan.notify.MailChannel.Delivered;
import uk.sendplan.notify.SendingResult.State;

/** What GOV.UK Notify is told and what its answers mean. The service here answers as its documentation says, to what the address asks for. */
class NotifyDeliveryTests {

    private static final String KEY = "test-3f1b3f6a-3c25-4d0d-9a5e-0f8f4d5a2b11-7c9e6679-7425-40de-944b-e07fc1f90ae7";

    private final List<JsonNode> told = new ArrayList<>();
    private final List<String> known = new ArrayList<>();
    private final CountDownLatch answers = new CountDownLatch(1);
    private HttpServer service;
    private NotifyDelivery delivery;

    @BeforeEach
    void a_service() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        service.createContext("/v2/notifications", this::serve);
        service.setExecutor(task -> new Thread(task).start());
        service.start();
        delivery = delivery(service.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        answers.countDown();
        service.stop(0);
    }

    private static NotifyDelivery delivery(int port) {
        return new NotifyDelivery(
                new NotificationClient(KEY, "http://127.0.0.1:" + port), "template-1", Duration.ofSeconds(2));
    }

    private void serve(HttpExchange exchange) throws IOException {
        if (!String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                .startsWith("Bearer ey")) {
            answer(exchange, 403, error(403, "AuthError", "no token"));
        } else if (exchange.getRequestMethod().equals("GET")) {
            String reference = exchange.getRequestURI().getQuery().replaceAll(".*reference=([^&]+).*", "$1");
            answer(
                    exchange,
                    200,
                    "{\"notifications\":[" + (known.contains(reference) ? sent(reference) : "")
                            + "],\"links\":{\"current\":\"x\"}}");
        } else {
            JsonNode mail =
                    JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
            String to = mail.get("email_address").asString();
            if (to.startsWith("silent")) {
                await();
            }
            String reference = mail.get("reference").asString();
            switch (to.substring(0, to.indexOf('@'))) {
                case "wrong" ->
                    answer(exchange, 400, error(400, "ValidationError", "email_address Not a valid email address"));
                case "trial" ->
                    answer(
                            exchange,
                            400,
                            error(
                                    400,
                                    "BadRequestError",
                                    "Can’t send to this recipient when service is in trial mode"));
                case "key" -> answer(exchange, 403, error(403, "AuthError", "Invalid token: API key not found"));
                case "limit" ->
                    answer(exchange, 429, error(429, "TooManyRequestsError", "Exceeded send limits for today"));
                case "down" -> answer(exchange, 503, "<html>unavailable</html>");
                default -> {
                    told.add(mail);
                    known.add(reference);
                    answer(exchange, 201, """
                            {"id":"%s","reference":"%s","content":{"subject":"s","body":"b","from_email":"f@example.org"},
                            "uri":"u","template":{"id":"%s","version":1,"uri":"t"}}""".formatted(UUID.randomUUID(), reference, UUID.randomUUID()));
                }
            }
        }
    }

    private void await() {
        try {
            answers.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private static String sent(String reference) {
        return """
                {"id":"%s","reference":"%s","email_address":"a@example.org","type":"email","status":"sending","template":{"id":"%s",
                "version":1,"uri":"t"},"body":"b","subject":"s","created_at":"2026-01-01T00:00:00.000000Z","one_click_unsubscribe_url":null}""".formatted(UUID.randomUUID(), reference, UUID.randomUUID());
    }

    private static String error(int status, String error, String message) {
        return "{\"errors\":[{\"error\":\"%s\",\"message\":\"%s\"}],\"status_code\":%d}"
                .formatted(error, message, status);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static WaitingMail mail(String email, int attempts) {
        return new WaitingMail(
                UUID.randomUUID(),
                email,
                new byte[32],
                attempts,
                UUID.randomUUID(),
                "area",
                "Area",
                "Two\nlines",
                "Body");
    }

    private Delivered deliver(WaitingMail... mails) {
        return delivery.deliver(
                Arrays.asList(mails),
                mail -> new Envelope(
                        "", "plans.example.org", "https://plans.example.org/stop/1", "\n\nending", Instant.EPOCH));
    }

    @Test
    void a_mail_goes_with_its_reference_and_the_link_that_stops_it() {
        WaitingMail mail = mail("owner@example.org", 1);
        Delivered delivered = deliver(mail);
        assertThat(delivered.answering()).isTrue();
        assertThat(delivered.results())
                .singleElement()
                .satisfies(result -> assertThat(result.state()).isEqualTo(State.SENT));
        assertThat(told).singleElement().satisfies(sent -> {
            assertThat(sent.get("template_id").asString()).isEqualTo("template-1");
            assertThat(sent.get("email_address").asString()).isEqualTo("owner@example.org");
            assertThat(sent.get("reference").asString()).isEqualTo(mail.id().toString());
            assertThat(sent.get("personalisation").get("subject").asString()).isEqualTo("Two lines");
            assertThat(sent.get("personalisation").get("body").asString()).isEqualTo("Body\n\nending");
            assertThat(sent.get("one_click_unsubscribe_url").asString()).isEqualTo("https://plans.example.org/stop/1");
        });
    }

    @Test
    void one_that_may_have_left_is_looked_up_before_it_is_sent_again() {
        WaitingMail left = mail("owner@example.org", 2);
        known.add(left.id().toString());
        WaitingMail never = mail("other@example.org", 2);
        assertThat(deliver(left, never).results()).allMatch(result -> result.state() == State.SENT);
        assertThat(told)
                .singleElement()
                .satisfies(
                        sent -> assertThat(sent.get("email_address").asString()).isEqualTo("other@example.org"));
    }

    @Test
    void a_wrong_address_is_given_up_and_the_next_goes() {
        Delivered delivered = deliver(mail("wrong@example.org", 1), mail("owner@example.org", 1));
        assertThat(delivered.answering()).isTrue();
        assertThat(delivered.results()).extracting(SendingResult::state).containsExactly(State.GIVEN_UP, State.SENT);
        assertThat(delivered.results().get(0).reason()).contains("Not a valid");
    }

    @Test
    void what_is_not_about_the_address_is_tried_again_and_ends_the_round() {
        for (String reason : List.of("trial", "key", "limit", "down", "silent")) {
            Delivered delivered = deliver(mail(reason + "@example.org", 1), mail("owner@example.org", 1));
            assertThat(delivered.answering()).as(reason).isFalse();
            assertThat(delivered.results())
                    .as(reason)
                    .extracting(SendingResult::state)
                    .containsExactly(State.WAITING, State.WAITING);
            assertThat(delivered.results().get(0).reason())
                    .as(reason)
                    .isNotBlank()
                    .doesNotContain("example.org");
        }
        assertThat(told).isEmpty();
    }

    @Test
    void a_service_that_is_not_there_is_tried_again() {
        int port = service.getAddress().getPort();
        service.stop(0);
        delivery = delivery(port);
        Delivered delivered = deliver(mail("owner@example.org", 1));
        assertThat(delivered.answering()).isFalse();
        assertThat(delivered.results().get(0).state()).isEqualTo(State.WAITING);
    }
}
