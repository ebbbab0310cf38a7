package uk.sendplan.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** A page that can be read as at a day: 422 where the day was refused, as for any form. */
public final class PastPage {

    private PastPage() {}

    public static String of(AsAtReading.Read<?> read, String view, Model model, HttpServletResponse response) {
        if (read.errors().any()) {
            model.addAttribute("errors", read.errors());
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return view;
    }
}
