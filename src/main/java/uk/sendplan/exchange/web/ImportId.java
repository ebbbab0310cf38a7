package uk.sendplan.exchange.web;

import java.util.UUID;
import java.util.regex.Pattern;
import uk.sendplan.access.Member;
import uk.sendplan.shared.NotThere;

/** The name of an import in an address. */
final class ImportId {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private ImportId() {}

    static UUID of(String typed) {
        if (!FORM.matcher(typed).matches()) {
            throw new NotThere("import " + typed);
        }
        return UUID.fromString(typed);
    }

    static String href(Member by) {
        return "/workspace/" + by.areaSlug() + "/imports";
    }

    static String href(Member by, UUID id) {
        return href(by) + "/" + id;
    }
}
