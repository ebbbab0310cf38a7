package uk.sendplan.boardroom.pack.web;

import org.springframework.stereotype.Component;
import uk.sendplan.boardroom.pack.PackView;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;

/** Tells where a pack is. */
@Component
class PackTags {

    private final Words words;

    PackTags(Words words) {
        this.words = words;
    }

    /** Word, shape and colour. */
    record Tag(String text, String shape, String colour) {}

    Tag of(PackView pack) {
        String text = words.of("packs.state." + pack.state());
        return switch (pack.state()) {
            case MAKING -> new Tag(text, "ring", "blue");
            case FAILED -> new Tag(text, "cross", "red");
            case FROZEN -> new Tag(text, "tick", "green");
        };
    }

    /** "Board pack 3: Autumn 2026" */
    String title(PackView pack) {
        return words.of("packs.one", pack.number(), pack.cycleName());
    }

    String prepared(PackView pack) {
        return words.of("packs.prepared", pack.askedByName(), London.momentInWords(pack.askedAt()));
    }
}
