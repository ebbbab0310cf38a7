package uk.sendplan.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import uk.sendplan.notify.MailChannel.Delivered;
import uk.sendplan.notify.SendingResult.State;

/** What a mail server can say no to, and what it means. The server here says to each recipient what their address asks for. */
class MailRefusalTests {

    private ServerSocket socket;

    @BeforeEach
    void a_server_that_refuses() throws Exception {
        socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread server = new Thread(this::serve);
        server.setDaemon(true);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        socket.close();
    }

    private void serve() {
        try (Socket client = socket.accept();
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                var out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.UTF_8)) {
            out.print("220 here\r\n");
            out.flush();
            boolean data = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String answer;
                if (data && !line.equals(".")) {
                    continue;
                } else if (line.startsWith("RCPT")) {
                    answer = line.contains("550")
                            ? "550 5.1.1 <550@example.org> nobody here"
                            : line.contains("451") ? "451 wait" : "250 ok";
                    if (line.contains("gone")) {
                        return;
                    }
                } else if (line.startsWith("DATA")) {
                    answer = "354 go on";
                    data = true;
                } else {
                    answer = "250 ok";
                    data = false;
                }
                out.print(answer + "\r\n");
                out.flush();
            }
        } catch (java.io.IOException closed) {
            // The test is over.
        }
    }

    private Delivered deliver(String... emails) {
        JavaMailSenderImpl smtp = new JavaMailSenderImpl();
        smtp.setHost("127.0.0.1");
        smtp.setPort(socket.getLocalPort());
        MailChannel.Envelopes envelopes =
                mail -> new Envelope("from@example.org", "example.org", "https://example.org/leave", "", Instant.EPOCH);
        List<WaitingMail> mails = Stream.of(emails)
                .map(email -> new WaitingMail(
                        UUID.randomUUID(),
                        email,
                        new byte[32],
                        1,
                        UUID.randomUUID(),
                        "area",
                        "Area",
                        "Subject",
                        "Body"))
                .toList();
        return new MailDelivery(smtp).deliver(mails, envelopes);
    }

    @Test
    void no_for_good_no_for_now_and_yes() {
        Delivered delivered = deliver("550@example.org", "451@example.org", "fine@example.org");
        assertThat(delivered.results())
                .extracting(SendingResult::state)
                .containsExactly(State.GIVEN_UP, State.WAITING, State.SENT);
        assertThat(delivered.results().get(0).reason()).isEqualTo("550 5.1.1 (address) nobody here");
        assertThat(delivered.answering()).isTrue();
    }

    @Test
    void a_server_that_goes_away_keeps_the_rest_waiting() {
        Delivered delivered = deliver("fine@example.org", "gone@example.org", "third@example.org");
        assertThat(delivered.results())
                .extracting(SendingResult::state)
                .containsExactly(State.SENT, State.WAITING, State.WAITING);
        assertThat(delivered.answering()).isFalse();
    }
}
