package uk.sendplan.evidence.scanning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import uk.sendplan.evidence.scanning.VirusScanner.Answer;

/** The protocol of ClamAV's daemon, against a small server that speaks it. */
class ClamdTests {

    private static final Duration SHORT = Duration.ofMillis(300);

    /** Reads one request, and answers. */
    private record Server(ServerSocket socket, CompletableFuture<byte[]> read) implements AutoCloseable {

        static Server answering(String answer) throws IOException {
            ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            return new Server(socket, CompletableFuture.supplyAsync(() -> {
                try (Socket asked = socket.accept()) {
                    byte[] content = content(new DataInputStream(asked.getInputStream()));
                    asked.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                    return content;
                } catch (IOException closed) {
                    throw new IllegalStateException(closed);
                }
            }));
        }

        private static byte[] content(DataInputStream in) throws IOException {
            assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
            var content = new ByteArrayOutputStream();
            int length = in.readInt();
            while (length > 0) {
                content.writeBytes(in.readNBytes(length));
                length = in.readInt();
            }
            return content.toByteArray();
        }

        Answer asked(byte[] content) {
            return new Clamd("127.0.0.1", socket.getLocalPort(), Duration.ofSeconds(20)).ask(content);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Test
    void all_bytes_are_sent_and_a_clean_file_is_clean() throws Exception {
        byte[] content = new byte[200_000];
        content[199_999] = 7;
        try (Server server = Server.answering("stream: OK\0")) {
            assertThat(server.asked(content)).isInstanceOf(VirusScanner.Clean.class);
            assertThat(server.read().join()).isEqualTo(content);
        }
    }

    @Test
    void what_was_found_has_its_name() throws Exception {
        try (Server server = Server.answering("stream: Eicar-Test-Signature FOUND\0")) {
            assertThat(server.asked(new byte[] {1})).isEqualTo(new VirusScanner.Found("Eicar-Test-Signature"));
        }
    }

    @Test
    void what_is_not_understood_is_not_clean() throws Exception {
        for (String answer : new String[] {"", "INSTREAM size limit exceeded. ERROR\0", "stream: OK or not\0"}) {
            try (Server server = Server.answering(answer)) {
                assertThat(server.asked(new byte[] {1})).isInstanceOf(VirusScanner.Unreachable.class);
            }
        }
    }

    @Test
    void a_server_that_is_not_there_or_says_nothing_is_unreachable() throws Exception {
        int port;
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = silent.getLocalPort();
            assertThat(new Clamd("127.0.0.1", port, SHORT).ask(new byte[] {1}))
                    .isInstanceOf(VirusScanner.Unreachable.class);
        }
        assertThat(new Clamd("127.0.0.1", port, SHORT).ask(new byte[] {1}))
                .isInstanceOf(VirusScanner.Unreachable.class);
    }
}
