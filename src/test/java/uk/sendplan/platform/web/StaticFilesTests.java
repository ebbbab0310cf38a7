package uk.sendplan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

@SpringBootTest
class StaticFilesTests {

    @Autowired
    ResourceUrlProvider files;

    @Test
    void no_link_of_a_page_is_looked_up_among_the_files() {
        assertThat(files.getHandlerMap().keySet())
                .containsExactlyInAnyOrder("/assets/**", "/webjars/**", "/favicon.ico", "/robots.txt");
    }

    @Test
    void a_file_carries_the_hash_of_its_content_in_its_name() {
        assertThat(files.getForLookupPath("/assets/app.css")).matches("/assets/app-[0-9a-f]{32}\\.css");
    }
}
