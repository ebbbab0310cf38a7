package uk.sendplan.publishing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands behind an item of a progress page. */
public sealed interface ItemLink {

    /** A reference of the plan, by the number it has now. */
    record ToReference(UUID id, String number) implements ItemLink {}

    /** An action of the plan, by the number it has now. Who is not signed in never learns of it. */
    record ToAction(UUID id, String number) implements ItemLink {}

    /** Something outside: a document by its name, or a page by its address; shown to everyone once the item is published. */
    record Source(String name, @Nullable String address) implements ItemLink {}
}
