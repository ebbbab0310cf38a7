package uk.sendplan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class GalleryViewTests {

    @Test
    void write() throws IOException {
        for (String name : new String[] {"components", "priority", "compare"}) {
            var model = Gallery.model();
            if (name.equals("components")) {
                model.put("errors", Gallery.errors());
            }
            store(name, Rendering.html("gallery/" + name, model));
        }
        var open = Gallery.model();
        open.put("header", SiteHeader.ofArea("Eastmoor SEND Partnership", "/areas/eastmoor"));
        store("public", Rendering.html("gallery/public", open));
        store("error", Rendering.html("error", java.util.Map.of("status", 404, "errors", java.util.List.of("x"))));
        assertThat(true).isTrue();
    }

    private static void store(String name, String html) throws IOException {
        var folder = Path.of("target/gallery");
        Files.createDirectories(folder);
        var assets =
                Path.of("src/main/resources/static").toAbsolutePath().toUri().toString();
        Files.writeString(folder.resolve(name + ".html"), html.replace("\"/assets/", "\"" + assets + "assets/"));
    }
}
