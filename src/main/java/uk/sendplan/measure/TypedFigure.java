package uk.sendplan.measure;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.sendplan.platform.web.Typed;

/**
 * A figure as people type it: "63.2", "63.2%", "1,234", "£1,200", "-4". A comma stands only where thousands do; nothing is guessed of what
 * is written otherwise.
 */
public final class TypedFigure {

    private static final Pattern FIGURE = Pattern.compile("[-−]?£?(?:\\d{1,3}(?:,\\d{3})+|\\d+)?(?:\\.\\d+)? ?%?");

    private TypedFigure() {}

    /** Empty where it is none, or one that is too large or too fine to be kept as it is. */
    public static Optional<BigDecimal> of(@Nullable String typed) {
        String text = Typed.line(typed);
        String digits = text.replace("−", "-").replaceAll("[£,% ]", "");
        if (!FIGURE.matcher(text).matches() || digits.isEmpty() || digits.equals("-")) {
            return Optional.empty();
        }
        BigDecimal figure = new BigDecimal(digits);
        BigDecimal plain = figure.signum() == 0 ? BigDecimal.ZERO : figure.stripTrailingZeros();
        return plain.scale() > ReadingEntering.FINEST || plain.precision() - plain.scale() > ReadingEntering.LARGEST
                ? Optional.empty()
                : Optional.of(figure);
    }

    /** As it is typed again. */
    public static @Nullable String typed(@Nullable BigDecimal figure) {
        return figure == null
                ? null
                : (figure.signum() == 0 ? BigDecimal.ZERO : figure.stripTrailingZeros()).toPlainString();
    }
}
