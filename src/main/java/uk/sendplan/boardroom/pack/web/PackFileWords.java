package uk.sendplan.boardroom.pack.web;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.sendplan.boardroom.pack.PackFile;
import uk.sendplan.platform.web.Words;

/** Tells what the files of a pack are. */
@Component
class PackFileWords {

    /** In the order in which they are listed. */
    static final List<String> KINDS = List.of("pack", "highlight", "figures", "manifest");

    private static final int KILOBYTE = 1000;

    private final Words words;

    PackFileWords(Words words) {
        this.words = words;
    }

    /** By what its name begins with. */
    String kind(PackFile file) {
        if (file.name().startsWith("board-pack")) {
            return "pack";
        }
        if (file.name().startsWith("highlight-report")) {
            return "highlight";
        }
        return file.name().startsWith("figures") ? "figures" : "manifest";
    }

    /** "Page", "PDF, accessible" */
    String what(PackFile file) {
        return words.of("packs.file." + file.name().substring(file.name().lastIndexOf('.') + 1));
    }

    String size(PackFile file) {
        return words.of("packs.size", Math.max(1, Math.round((double) file.size() / KILOBYTE)));
    }
}
