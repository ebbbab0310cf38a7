package uk.sendplan.exchange.work;

import java.util.List;
import uk.sendplan.exchange.sheet.Place;

/**
 * A cell that cannot be taken.
 *
 * @param number of the action; what stands in its place where it is of none
 * @param messageKey with its arguments the words that say why
 */
public record WorkTrouble(Place place, String number, String messageKey, List<Object> arguments) {

    static WorkTrouble at(Place place, String number, String key, Object... arguments) {
        return new WorkTrouble(place, number, key, List.of(arguments));
    }
}
