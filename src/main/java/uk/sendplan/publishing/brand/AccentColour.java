package uk.sendplan.publishing.brand;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A colour of sRGB, and how well it can be told from another. Relative luminance and contrast ratio are those of WCAG 2.2
 * (<a href="https://www.w3.org/TR/WCAG22/#dfn-relative-luminance">relative luminance</a>,
 * <a href="https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio">contrast ratio</a>); text needs at least 4.5 to 1 (success criterion 1.4.3).
 *
 * @param red from 0 to 255, as green and blue
 */
public record AccentColour(int red, int green, int blue) {

    /** What text needs. */
    public static final double ENOUGH = 4.5;

    public static final AccentColour WHITE = new AccentColour(255, 255, 255);

    /** The darkest ground of the product's own on which the accent is written, {@code --app-tint-strong}. */
    public static final AccentColour TINT = new AccentColour(0xd9, 0xe8, 0xe9);

    /** The product's own, {@code --app-accent}. */
    public static final AccentColour OF_PRODUCT = new AccentColour(0x0b, 0x5f, 0x6b);

    private static final Pattern SIX = Pattern.compile("#?([0-9a-fA-F]{2})([0-9a-fA-F]{2})([0-9a-fA-F]{2})");
    private static final Pattern THREE = Pattern.compile("#?([0-9a-fA-F])([0-9a-fA-F])([0-9a-fA-F])");
    private static final int STEPS = 1000;

    /** Six digits or three, with or without "#"; nothing where it is no such colour. */
    public static Optional<AccentColour> read(String typed) {
        Matcher six = SIX.matcher(typed);
        if (six.matches()) {
            return Optional.of(new AccentColour(channel(six.group(1)), channel(six.group(2)), channel(six.group(3))));
        }
        Matcher three = THREE.matcher(typed);
        return three.matches()
                ? Optional.of(new AccentColour(
                        channel(three.group(1).repeat(2)),
                        channel(three.group(2).repeat(2)),
                        channel(three.group(3).repeat(2))))
                : Optional.empty();
    }

    private static int channel(String digits) {
        return Integer.parseInt(digits, 16);
    }

    /** As style sheets write it, "#0b5f6b". */
    public String written() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    /** From 1 to 21, never rounded. */
    public double contrastWith(AccentColour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    /** The lower of its contrasts with the two grounds that it is written on. */
    private double lowestContrast() {
        return Math.min(contrastWith(WHITE), contrastWith(TINT));
    }

    public boolean isReadable() {
        return lowestContrast() >= ENOUGH;
    }

    /** Its lowest contrast with one decimal, cut and not rounded: what is not enough never looks as if it were. */
    public String contrastInWords() {
        return BigDecimal.valueOf(lowestContrast())
                .setScale(1, RoundingMode.DOWN)
                .toPlainString();
    }

    /** The same hue, as little darker as it takes to be read. */
    public AccentColour readable() {
        AccentColour darker = this;
        for (int step = STEPS; !darker.isReadable(); step--) {
            darker = new AccentColour(red * step / STEPS, green * step / STEPS, blue * step / STEPS);
        }
        return darker;
    }
}
