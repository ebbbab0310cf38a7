package uk.sendplan.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Changes bytes by a seed: the same seed, the same changes. Packed files are also changed within and packed again. */
final class Changes {

    private static final int LONGEST = 300_000;

    private static final List<byte[]> ODD = List.of(
            bytes("\u0000"),
            bytes("\uFEFF"),
            bytes("\u202E"),
            bytes("\u2028"),
            bytes("İ"),
            bytes("\uD83D\uDE00"),
            bytes("e\u0301"),
            new byte[] {(byte) 0xFF},
            new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            bytes("99999999999999999999"),
            bytes("-1"),
            bytes("NaN"),
            bytes("1E999"),
            bytes("\r"),
            bytes("\n\n"),
            bytes("\""),
            bytes("'"),
            bytes("<"),
            bytes("&#0;"),
            bytes("&x;"),
            bytes("]]>"),
            bytes("((((("),
            bytes("[[[["),
            bytes("%s"),
            bytes("../"),
            bytes("=1+1"),
            new byte[] {0x7F, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF});

    private final Random random;

    Changes(long seed) {
        this.random = new Random(seed);
    }

    byte[] of(List<byte[]> seeds) {
        byte[] seed = seeds.get(random.nextInt(seeds.size()));
        if (random.nextInt(3) > 0 && seed.length > 4 && seed[0] == 'P' && seed[1] == 'K') {
            return packedAgain(seed);
        }
        return changed(seed, seeds);
    }

    private byte[] changed(byte[] seed, List<byte[]> seeds) {
        byte[] bytes = seed.clone();
        for (int times = 1 + random.nextInt(6); times > 0; times--) {
            bytes = once(bytes, seeds);
        }
        return bytes.length > LONGEST ? Arrays.copyOf(bytes, LONGEST) : bytes;
    }

    private byte[] once(byte[] bytes, List<byte[]> seeds) {
        if (bytes.length == 0) {
            return ODD.get(random.nextInt(ODD.size()));
        }
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(1 << random.nextInt(10)));
        byte[] part = Arrays.copyOfRange(bytes, from, to);
        return switch (random.nextInt(7)) {
            case 0 -> {
                byte[] flipped = bytes.clone();
                flipped[from] ^= (byte) (1 << random.nextInt(8));
                yield flipped;
            }
            case 1 -> joined(bytes, from, to, new byte[0]);
            case 2 -> joined(bytes, from, from, ODD.get(random.nextInt(ODD.size())));
            case 3 -> joined(bytes, from, from, repeated(part, 1 + random.nextInt(1 << random.nextInt(8))));
            case 4 -> Arrays.copyOf(bytes, from);
            case 5 -> {
                byte[] other = seeds.get(random.nextInt(seeds.size()));
                int at = random.nextInt(Math.max(1, other.length));
                yield joined(bytes, from, to, Arrays.copyOfRange(other, at, Math.min(other.length, at + 200)));
            }
            default -> {
                byte[] noise = new byte[1 + random.nextInt(16)];
                random.nextBytes(noise);
                yield joined(bytes, from, to, noise);
            }
        };
    }

    private byte[] packedAgain(byte[] packed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(packed));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                byte[] content = in.readNBytes(LONGEST);
                out.putNextEntry(new ZipEntry(part.getName()));
                out.write(random.nextInt(2) == 0 ? changed(content, List.of(content)) : content);
            }
        } catch (IOException | IllegalArgumentException broken) {
            return changed(packed, List.of(packed));
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[] bytes, int from, int to, byte[] between) {
        byte[] joined = new byte[from + between.length + bytes.length - to];
        System.arraycopy(bytes, 0, joined, 0, from);
        System.arraycopy(between, 0, joined, from, between.length);
        System.arraycopy(bytes, to, joined, from + between.length, bytes.length - to);
        return joined;
    }

    private static byte[] repeated(byte[] part, int times) {
        int most = Math.max(1, Math.min(times, LONGEST / Math.max(1, part.length)));
        byte[] repeated = new byte[part.length * most];
        for (int at = 0; at < repeated.length; at += part.length) {
            System.arraycopy(part, 0, repeated, at, part.length);
        }
        return repeated;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
