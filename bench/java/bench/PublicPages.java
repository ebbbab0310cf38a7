package bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;

/**
 * A public page of a running product beside a static file server that serves the same bytes: requests a second of both, by the same
 * visitors, by turns in one run.
 */
final class PublicPages {

    private static final int VISITORS = 8;
    private static final long TURN_NANOS = 2_000_000_000L;
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 10);
    private static final int WARM_UP = 3;

    private PublicPages() {}

    /** What visitors ask for. */
    private record Ask(String name, int port, String path, String more, int status) {}

    /** @param arguments the product's port, the page's path, the static server's folder, its port */
    public static void main(String[] arguments) throws Exception {
        int product = Integer.parseInt(arguments[0]);
        String path = arguments[1];
        Path folder = Path.of(arguments[2]);
        int files = Integer.parseInt(arguments[3]);
        HttpClient client = HttpClient.newHttpClient();
        byte[] plain = body(client, product, path, "identity");
        byte[] zipped = body(client, product, path, "gzip");
        if (!Arrays.equals(plain, new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes())) {
            throw new IllegalStateException("the product's page differs from itself zipped");
        }
        Files.createDirectories(folder);
        Files.write(folder.resolve("page.html"), plain);
        Files.write(folder.resolve("page.html.gz"), zipped);
        if (!Arrays.equals(zipped, body(client, files, "/page.html", "gzip"))) {
            throw new IllegalStateException("the static server serves other bytes");
        }
        System.out.printf("%s: %,d bytes, %,d zipped; %d visitors, %d rounds%n", path, plain.length, zipped.length, VISITORS, ROUNDS);
        compare("zipped", new Ask("product", product, path, "Accept-Encoding: gzip\r\n", 200), new Ask("files", files, "/page.html", "Accept-Encoding: gzip\r\n", 200));
        String productTag = tag(client, product, path);
        String filesTag = tag(client, files, "/page.html");
        compare(
                "not modified",
                new Ask("product", product, path, "Accept-Encoding: gzip\r\nIf-None-Match: " + productTag + "\r\n", 304),
                new Ask("files", files, "/page.html", "Accept-Encoding: gzip\r\nIf-None-Match: " + filesTag + "\r\n", 304));
    }

    private static HttpResponse<byte[]> get(HttpClient client, int port, String path, String encoding) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Encoding", encoding)
                .build();
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + answer.statusCode());
        }
        return answer;
    }

    private static byte[] body(HttpClient client, int port, String path, String encoding) throws Exception {
        return get(client, port, path, encoding).body();
    }

    private static String tag(HttpClient client, int port, String path) throws Exception {
        return get(client, port, path, "gzip").headers().firstValue("ETag").orElseThrow();
    }

    private static void compare(String name, Ask product, Ask files) throws Exception {
        List<Double> ratios = new ArrayList<>();
        List<Double> ofProduct = new ArrayList<>();
        List<Double> ofFiles = new ArrayList<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            boolean productFirst = round % 2 == 0;
            double one = perSecond(productFirst ? product : files);
            double other = perSecond(productFirst ? files : product);
            if (round >= 0) {
                double theirs = productFirst ? one : other;
                double plain = productFirst ? other : one;
                ofProduct.add(theirs);
                ofFiles.add(plain);
                ratios.add(theirs / plain);
            }
        }
        System.out.printf(
                "%-14s product %,.0f/s, files %,.0f/s, ratio %.2f%n", name, median(ofProduct), median(ofFiles), median(ratios));
    }

    private static double median(List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static double perSecond(Ask ask) throws Exception {
        ExecutorService visitors = Executors.newFixedThreadPool(VISITORS);
        try {
            long end = System.nanoTime() + TURN_NANOS;
            List<Future<Integer>> counts = new ArrayList<>();
            for (int visitor = 0; visitor < VISITORS; visitor++) {
                counts.add(visitors.submit(() -> visit(ask, end)));
            }
            int all = 0;
            for (Future<Integer> count : counts) {
                all += count.get();
            }
            return all * 1e9 / TURN_NANOS;
        } finally {
            visitors.shutdownNow();
        }
    }

    /** One connection, one request after the other; as little of a client as there can be. */
    private static int visit(Ask ask, long end) throws IOException {
        byte[] request = ("GET " + ask.path() + " HTTP/1.1\r\nHost: localhost:" + ask.port() + "\r\n" + ask.more() + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        int count = 0;
        while (System.nanoTime() < end) {
            try (Socket socket = new Socket("localhost", ask.port())) {
                socket.setTcpNoDelay(true);
                InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
                boolean open = true;
                while (open && System.nanoTime() < end) {
                    socket.getOutputStream().write(request);
                    open = read(in, ask);
                    count++;
                }
            }
        }
        return count;
    }

    /** @return whether the connection stays open */
    private static boolean read(InputStream in, Ask ask) throws IOException {
        String status = line(in);
        if (!status.contains(" " + ask.status())) {
            throw new IOException(ask.name() + " answers " + status);
        }
        int length = 0;
        boolean open = true;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase();
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                throw new IOException("no length");
            } else if (lower.equals("connection: close")) {
                open = false;
            }
        }
        in.skipNBytes(ask.status() == 304 ? 0 : length);
        return open;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("closed");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
