package uk.sendplan.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.OrganisationRegistrations;
import uk.sendplan.access.OrganisationSignIn;
import uk.sendplan.access.OrganisationSignIn.Came;
import uk.sendplan.access.OwnAccount;
import uk.sendplan.access.SignInDevice;
import uk.sendplan.access.TooManyTries;
import uk.sendplan.access.Viewer;
import uk.sendplan.access.openid.AnswerRefused;
import uk.sendplan.access.openid.AnswerRefused.Reason;
import uk.sendplan.access.openid.Asked;
import uk.sendplan.access.openid.ProviderFault;
import uk.sendplan.access.openid.Providers.Back;
import uk.sendplan.access.openid.Registration;
import uk.sendplan.access.security.SessionRenewal;
import uk.sendplan.access.security.SignInCompletion;
import uk.sendplan.access.security.SignInDevices;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.Doing;
import uk.sendplan.shared.London;
import uk.sendplan.shared.NotThere;

/** Signs in with an organisation's account: the page of an area, the way to its provider, and what comes back. */
@Controller
class OrganisationSignInController {

    private static final String PAGE = "/sign-in/areas/{area}";

    private final OrganisationRegistrations registrations;
    private final OrganisationSignIn signIn;
    private final OwnAccount own;
    private final AskedCookie cookie;
    private final SignInDevices devices;
    private final SignInCompletion completion;
    private final SessionRenewal session;
    private final Words words;

    OrganisationSignInController(
            OrganisationRegistrations registrations,
            OrganisationSignIn signIn,
            OwnAccount own,
            AskedCookie cookie,
            SignInDevices devices,
            SignInCompletion completion,
            SessionRenewal session,
            Words words) {
        this.registrations = registrations;
        this.signIn = signIn;
        this.own = own;
        this.cookie = cookie;
        this.devices = devices;
        this.completion = completion;
        this.session = session;
        this.words = words;
    }

    record AreaSignInPage(String area, String href, String host) {}

    record RefusedPage(String title, String text, String again) {}

    @GetMapping(PAGE)
    ModelAndView page(@PathVariable String area) {
        Registration registration = registration(area);
        return new ModelAndView(
                "access/organisation-sign-in",
                "page",
                new AreaSignInPage(
                        registration.areaName(),
                        "/sign-in/areas/" + registration.areaSlug(),
                        URI.create(registration.issuer()).getHost()));
    }

    /** A form with a key of ours: nobody is signed in by following somebody else's link. */
    @PostMapping(PAGE)
    ModelAndView start(@PathVariable String area, HttpServletResponse response) {
        Registration registration = registration(area);
        try {
            return cookie.go(registration, Asked.Purpose.SIGN_IN, response);
        } catch (ProviderFault fault) {
            return unreachable(words, registration);
        }
    }

    @GetMapping(PAGE + "/return")
    @Nullable
    ModelAndView comeBack(
            @PathVariable String area,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String iss,
            @RequestParam(required = false) @Nullable String error,
            HttpServletRequest request,
            HttpServletResponse response) {
        Registration registration = registration(area);
        response.setHeader("Referrer-Policy", "no-referrer");
        Optional<Asked> asked = cookie.take(request, response);
        Back back = new Back(code, state, iss, error);
        Function<String, SignInDevice> device = email -> devices.of(request, email);
        try (Doing.Open doing = Doing.open("GET " + PAGE + "/return")) {
            if (asked.isPresent() && asked.get().account() != null) {
                return linked(registration, asked.get(), back, device, request, response);
            }
            Came came = signIn.signIn(registration, asked.orElse(null), back, device);
            completion.complete(request, response, came.principal(), came.device());
            return null;
        } catch (AnswerRefused refused) {
            return refused(registration, refused.reason());
        } catch (ProviderFault fault) {
            return unreachable(words, registration);
        } catch (TooManyTries tooMany) {
            return page(
                    registration,
                    HttpStatus.TOO_MANY_REQUESTS,
                    words.of("organisationSignIn.refused.title"),
                    words.of("security.error.tooMany", London.momentInWords(tooMany.until())));
        }
    }

    private ModelAndView linked(
            Registration registration,
            Asked asked,
            Back back,
            Function<String, SignInDevice> device,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Viewer> viewer = CurrentViewer.of(request);
        signIn.link(registration, asked, back, viewer.orElse(null), device);
        session.goOn(request, response, own.goOn(viewer.orElseThrow()));
        return Saving.goOn(
                new Saved(OwnSecurityController.PAGE, words.of("linkedAccount.linked", registration.areaName())));
    }

    private ModelAndView refused(Registration registration, Reason reason) {
        String kind = switch (reason) {
            case UNKNOWN -> "unknown";
            case TURNED_AWAY -> "away";
            case LINKED_ELSEWHERE -> "elsewhere";
            case INVITATION -> "invitation";
            case LATE, STATE, REGISTRATION_CHANGED -> "again";
            default -> "token";
        };
        return page(
                registration,
                reason == Reason.UNKNOWN ? HttpStatus.FORBIDDEN : HttpStatus.BAD_REQUEST,
                words.of(
                        reason == Reason.UNKNOWN
                                ? "organisationSignIn.unknown.title"
                                : "organisationSignIn.refused.title"),
                words.of("organisationSignIn.refused." + kind));
    }

    static ModelAndView unreachable(Words words, Registration registration) {
        return page(
                registration,
                HttpStatus.SERVICE_UNAVAILABLE,
                words.of("organisationSignIn.unreachable.title"),
                words.of("organisationSignIn.unreachable.text"));
    }

    private static ModelAndView page(Registration registration, HttpStatus status, String title, String text) {
        ModelAndView page = new ModelAndView(
                "access/organisation-refused",
                "page",
                new RefusedPage(title, text, "/sign-in/areas/" + registration.areaSlug()));
        page.setStatus(status);
        return page;
    }

    private Registration registration(String area) {
        return registrations.ofArea(area).orElseThrow(() -> new NotThere("sign-in of an area"));
    }
}
