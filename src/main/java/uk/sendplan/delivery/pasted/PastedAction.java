package uk.sendplan.delivery.pasted;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sendplan.delivery.pasted.Known.KnownOrganisation;
import uk.sendplan.delivery.pasted.Known.KnownPerson;
import uk.sendplan.delivery.pasted.Known.KnownPlace;
import uk.sendplan.shared.VagueDate;

/**
 * A line as it was typed, and what was understood of it.
 *
 * @param line of the text, from 1
 * @param place null where it was not understood, as the lead organisation
 * @param number that the action shall have; null for the next one of its place
 * @param owner null where nobody is named, or nobody was found
 * @param wrong what has to be mended before anything is made
 * @param notes what is taken otherwise than it was typed
 */
public record PastedAction(
        int line,
        Typed typed,
        String title,
        @Nullable KnownPlace place,
        @Nullable String number,
        @Nullable KnownOrganisation lead,
        @Nullable KnownPerson owner,
        @Nullable VagueDate due,
        @Nullable VagueDate start,
        List<Said> wrong,
        List<Said> notes) {

    public record Typed(String place, String lead, String owner, String due, String start) {}

    PastedAction refused(Said why) {
        List<Said> all = new ArrayList<>(wrong);
        all.add(why);
        return new PastedAction(line, typed, title, place, number, lead, owner, due, start, List.copyOf(all), notes);
    }

    /** A message and what stands in it. */
    public record Said(String messageKey, List<Object> arguments) {

        static Said of(String messageKey, Object... arguments) {
            return new Said(messageKey, List.of(arguments));
        }
    }
}
