package uk.sendplan.files.web;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.springframework.mock.web.MockHttpServletResponse;

/** Asks for a file of a report, however long it takes on this machine: as a person would look again. */
public final class AskedFile {

    private static final int LOOKS = 10;

    private AskedFile() {}

    /** Somebody who asks the application. */
    @FunctionalInterface
    public interface Asking {

        MockHttpServletResponse answer(String address) throws Exception;
    }

    public static MockHttpServletResponse of(Asking by, String address) throws Exception {
        MockHttpServletResponse answer = by.answer(address);
        for (int looks = 0; answer.getStatus() == 303 && looks < LOOKS; looks++) {
            String waits = answer.getRedirectedUrl();
            String page = by.answer(waits + "?wait=yes").getContentAsString(StandardCharsets.UTF_8);
            if (!Jsoup.parse(page).select("a[href$=/content]").isEmpty()) {
                answer = by.answer(waits + "/content");
            }
        }
        return answer;
    }
}
