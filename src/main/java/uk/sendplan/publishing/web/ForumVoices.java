package uk.sendplan.publishing.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.forum.ForumLevel;

/** Shows the forum's view in the same way to everyone and to those who work on the plan. */
@Component
public class ForumVoices {

    private final Words words;

    ForumVoices(Words words) {
        this.words = words;
    }

    /**
     * What {@code publishing/_forum} shows.
     *
     * @param level in words, with the shape and the colour of its tag
     * @param by who says it, of which cycle, and since when; null for a draft
     * @param href this edition's own address, or null
     */
    public record Voice(
            String level,
            String shape,
            String colour,
            String text,
            @Nullable String by,
            @Nullable String href) {}

    public Voice voice(ForumLevel level, String text, @Nullable String by, @Nullable String href) {
        String said = words(level);
        return switch (level) {
            case SEEN -> new Voice(said, "tick", "green", text, by, href);
            case PARTLY_SEEN -> new Voice(said, "ring", "amber", text, by, href);
            case NOT_SEEN -> new Voice(said, "flag", "red", text, by, href);
            case NOT_KNOWN -> new Voice(said, "dash", "grey", text, by, href);
        };
    }

    public String words(ForumLevel level) {
        return words.of("forum.view.level." + level);
    }
}
