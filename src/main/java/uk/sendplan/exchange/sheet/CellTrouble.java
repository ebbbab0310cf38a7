package uk.sendplan.exchange.sheet;

import java.util.List;

/**
 * A cell that cannot be taken.
 *
 * @param of what its row is about; what stands in its place where it is about nothing known
 * @param messageKey with its arguments the words that say why
 */
public record CellTrouble(Place place, String of, String messageKey, List<Object> arguments) {

    public static CellTrouble at(Place place, String of, String key, Object... arguments) {
        return new CellTrouble(place, of, key, List.of(arguments));
    }
}
