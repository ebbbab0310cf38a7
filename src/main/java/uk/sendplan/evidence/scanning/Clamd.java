package uk.sendplan.evidence.scanning;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * ClamAV's daemon, asked by its INSTREAM command (clamd(8)): lengths in four bytes, each followed by so many bytes, a length of 0 at the
 * end. Its StreamMaxLength has to be above 10 MB.
 */
final class Clamd implements VirusScanner {

    private static final Logger LOG = LoggerFactory.getLogger(Clamd.class);
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int PIECE = 65_536;
    private static final int LONGEST_ANSWER = 1000;
    private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(3);
    private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");

    private final String host;
    private final int port;
    private final Duration timeout;

    Clamd(String host, int port, Duration timeout) {
        this.host = host;
        this.port = port;
        this.timeout = timeout;
    }

    @Override
    public Answer ask(byte[] content) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), (int) CONNECTS_WITHIN.toMillis());
            socket.setSoTimeout((int) timeout.toMillis());
            send(content, new DataOutputStream(socket.getOutputStream()));
            String said = new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
            return understood(said.replace("\0", "").strip());
        } catch (IOException unreachable) {
            LOG.warn("The virus scanner at {}:{} cannot be asked: {}", host, port, unreachable.toString());
            return new Unreachable();
        }
    }

    private static void send(byte[] content, DataOutputStream out) throws IOException {
        out.write(COMMAND);
        for (int place = 0; place < content.length; place += PIECE) {
            int length = Math.min(PIECE, content.length - place);
            out.writeInt(length);
            out.write(content, place, length);
        }
        out.writeInt(0);
        out.flush();
    }

    private static Answer understood(String said) {
        if (said.equals("stream: OK")) {
            return new Clean();
        }
        Matcher found = FOUND.matcher(said);
        if (found.matches()) {
            return new Found(found.group(1));
        }
        LOG.warn("The virus scanner answered “{}”", said);
        return new Unreachable();
    }
}
