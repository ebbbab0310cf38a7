package uk.sendplan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Requests as they are typed, right or wrong: no client puts them in order first. */
public final class RawHttp {

    private RawHttp() {}

    /** @param headers by name, whatever the case */
    public record Answer(int status, Map<String, List<String>> headers, String body) {

        public List<String> all(String name) {
            return headers.getOrDefault(name, List.of());
        }
    }

    /** @param lines of the head, the request line first; "Connection: close" is added where the body allows it */
    public static Answer get(int port, String address, String... lines) throws IOException {
        return send(
                port,
                "GET " + address + " HTTP/1.1\r\n"
                        + (List.of(lines).stream().anyMatch(line -> line.startsWith("Host:"))
                                ? ""
                                : "Host: localhost:" + port + "\r\n")
                        + String.join("\r\n", lines)
                        + (lines.length == 0 ? "" : "\r\n")
                        + "Connection: close\r\n\r\n");
    }

    public static Answer send(int port, String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(answer);
            } catch (SocketTimeoutException stillOpen) {
                // What arrived until then is the answer.
            }
            return read(answer.toString(StandardCharsets.ISO_8859_1));
        }
    }

    private static Answer read(String answer) {
        int end = answer.indexOf("\r\n\r\n");
        String[] head = (end < 0 ? answer : answer.substring(0, end)).split("\r\n");
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int line = 1; line < head.length; line++) {
            int colon = head[line].indexOf(':');
            headers.computeIfAbsent(head[line].substring(0, colon), name -> new ArrayList<>())
                    .add(head[line].substring(colon + 1).strip());
        }
        return new Answer(Integer.parseInt(head[0].split(" ")[1]), headers, end < 0 ? "" : answer.substring(end + 4));
    }
}
