package uk.sendplan.exchange.work;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.delivery.Stage;

/**
 * How an action stood after an update: what the cells of its stage and rating held when a spreadsheet was handed out.
 *
 * @param update null while nothing is recorded
 * @param rating the label of the level, as it was then
 * @param recorded when and by whom, in words
 */
public record WorkState(
        @Nullable UUID update,
        @Nullable Stage stage,
        @Nullable String rating,
        String recorded) {}
