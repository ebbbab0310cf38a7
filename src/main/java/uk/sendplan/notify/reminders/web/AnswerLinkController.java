package uk.sendplan.notify.reminders.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.AnswerLinks;
import uk.sendplan.access.AnswerLinks.Opening;
import uk.sendplan.access.AnswerLinks.State;
import uk.sendplan.notify.reminders.Reminding;
import uk.sendplan.platform.web.Cookies;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.NotThere;

/**
 * The link in a reminder to an owner without an account. Opening it changes nothing; its button uses it up and leads to their actions.
 * Whoever comes back to a used one is sent another by e-mail, never shown one.
 */
@Controller
@RequestMapping("/answers/links/{key}")
class AnswerLinkController {

    private static final String HERE = "/answers/links/";

    private final AnswerLinks links;
    private final Reminding reminding;
    private final Cookies cookies;
    private final Words words;

    AnswerLinkController(AnswerLinks links, Reminding reminding, Cookies cookies, Words words) {
        this.links = links;
        this.reminding = reminding;
        this.cookies = cookies;
        this.words = words;
    }

    /**
     * @param text what can be done, in sentences
     * @param action where the button leads
     * @param button null where there is none
     */
    record LinkPage(
            String title,
            String area,
            String text,
            String action,
            @Nullable String button,
            boolean signIn) {}

    @GetMapping
    ModelAndView page(@PathVariable String key, HttpServletRequest request, HttpServletResponse response) {
        leaveNoTrace(response);
        Opening opening = opening(key);
        if (opening.state() == State.USED && isOpenFor(opening, request)) {
            return new ModelAndView("redirect:/answers");
        }
        String state = "answer." + opening.state();
        String action = HERE + key + (opening.state() == State.OPEN ? "" : "/again");
        ModelAndView page = new ModelAndView("reminders/answer")
                .addObject(
                        "page",
                        new LinkPage(
                                words.of(state + ".title"),
                                opening.answerer().areaName(),
                                words.of(
                                        state + ".text",
                                        opening.answerer().name(),
                                        AnswerLinks.LASTS.toDays(),
                                        AnswerLinks.ANSWERING_LASTS.toHours()),
                                action,
                                opening.state() == State.SIGNS_IN ? null : words.of(state + ".button"),
                                opening.state() == State.SIGNS_IN));
        page.setStatus(opening.state() == State.OPEN ? HttpStatus.OK : HttpStatus.GONE);
        return page;
    }

    @PostMapping
    ModelAndView use(@PathVariable String key, HttpServletRequest request, HttpServletResponse response) {
        Optional<String> answering = links.use(key);
        if (answering.isEmpty()) {
            return page(key, request, response);
        }
        leaveNoTrace(response);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookies.set(AnswerLinks.COOKIE, answering.get(), AnswerLinks.ANSWERING_LASTS.plusDays(1)));
        return new ModelAndView("redirect:/answers");
    }

    @PostMapping("/again")
    ModelAndView again(@PathVariable String key) {
        Opening opening = opening(key);
        if (opening.state() == State.SIGNS_IN) {
            return new ModelAndView("redirect:/sign-in");
        }
        Reminding.Another another = reminding.sendAnother(opening.answerer());
        return new ModelAndView("reminders/answer")
                .addObject(
                        "page",
                        new LinkPage(
                                words.of("answer.again." + another + ".title"),
                                opening.answerer().areaName(),
                                words.of("answer.again." + another + ".text"),
                                "",
                                null,
                                false));
    }

    /** They come back to the link on the device on which they used it. */
    private boolean isOpenFor(Opening opening, HttpServletRequest request) {
        return links.answering(cookies.value(request, AnswerLinks.COOKIE).orElse(null))
                .filter(one -> !one.over() && one.answerer().equals(opening.answerer()))
                .isPresent();
    }

    private Opening opening(String key) {
        return links.open(key).orElseThrow(() -> new NotThere("a link that is not ours"));
    }

    /** The address is the secret: it is told to no other page. */
    private static void leaveNoTrace(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
    }
}
