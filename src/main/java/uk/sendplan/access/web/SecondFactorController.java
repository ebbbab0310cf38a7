package uk.sendplan.access.web;

import io.nayuki.qrcodegen.QrCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.OwnAccount;
import uk.sendplan.access.SecondFactorDuty;
import uk.sendplan.access.SecondFactors;
import uk.sendplan.access.SecondFactors.Offer;
import uk.sendplan.access.SignInDevice;
import uk.sendplan.access.SignedIn;
import uk.sendplan.access.Viewer;
import uk.sendplan.access.security.SessionRenewal;
import uk.sendplan.access.security.SignInDevices;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;

/** Sets up one's own second factor, takes it away, and makes recovery codes, which are on the answering page and nowhere else. */
@Controller
class SecondFactorController {

    static final String PAGE = OwnSecurityController.PAGE + "/second-factor";
    private static final String FILE = PAGE + "/recovery-codes/file";

    private final OwnAccount own;
    private final SecondFactors factors;
    private final SecondFactorDuty duty;
    private final SignInDevices devices;
    private final SessionRenewal session;
    private final AskAgain again;
    private final Words words;
    private final Clock clock;

    SecondFactorController(
            OwnAccount own,
            SecondFactors factors,
            SecondFactorDuty duty,
            SignInDevices devices,
            SessionRenewal session,
            AskAgain again,
            Words words,
            Clock clock) {
        this.own = own;
        this.factors = factors;
        this.duty = duty;
        this.devices = devices;
        this.session = session;
        this.again = again;
        this.words = words;
        this.clock = clock;
    }

    /** The picture for the app: dark modules as one path in a square of so many. */
    record Picture(int size, String path) {

        private static final int QUIET = 4;

        static Picture of(String text) {
            QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
            StringBuilder path = new StringBuilder();
            for (int row = 0; row < code.size; row++) {
                for (int column = 0; column < code.size; column++) {
                    if (code.getModule(column, row)) {
                        path.append('M')
                                .append(column + QUIET)
                                .append(' ')
                                .append(row + QUIET)
                                .append("h1v1h-1z");
                    }
                }
            }
            return new Picture(code.size + 2 * QUIET, path.toString());
        }
    }

    /**
     * @param required it has to be done before anything else
     * @param withPassword there is one to be asked for
     */
    record SetUpPage(
            String email,
            String sealed,
            String secret,
            Picture picture,
            boolean required,
            boolean withPassword,
            List<Link> crumbs) {}

    record CodesPage(List<String> codes, String file, String next) {}

    @GetMapping(PAGE)
    ModelAndView ask(Viewer viewer) {
        return viewer.secondFactor()
                ? new ModelAndView("redirect:" + OwnSecurityController.PAGE)
                : setUp(viewer, factors.offer(viewer), FormErrors.none());
    }

    @PostMapping(PAGE)
    ModelAndView turnOn(
            Viewer viewer,
            @RequestParam(defaultValue = "") String sealed,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            @AuthenticationPrincipal SignedIn signedIn,
            HttpServletRequest request,
            HttpServletResponse response) {
        SignInDevice device = devices.of(request, viewer.email());
        try {
            own.requirePasswordOrFreshSignIn(viewer, signedIn, "password", password, device);
            List<String> codes = factors.turnOn(viewer.accountId(), sealed, code);
            session.goOn(request, response, own.goOn(viewer));
            return codes(codes);
        } catch (Refused refusal) {
            return refused(setUp(viewer, factors.again(viewer, sealed), words.refused(FormErrors.none(), refusal)));
        }
    }

    private ModelAndView setUp(Viewer viewer, Offer offer, FormErrors errors) {
        return new ModelAndView(
                        "access/second-factor",
                        "page",
                        new SetUpPage(
                                viewer.email(),
                                offer.sealed(),
                                offer.secret().replaceAll("(.{4})(?=.)", "$1 "),
                                Picture.of(offer.address()),
                                duty.isOpen(viewer),
                                own.hasPassword(viewer),
                                OwnSecurityController.crumbs(words)))
                .addObject("errors", errors);
    }

    @GetMapping(PAGE + "/off")
    ModelAndView askToTurnOff(Viewer viewer) {
        return off(viewer, FormErrors.none());
    }

    @PostMapping(PAGE + "/off")
    ModelAndView turnOff(
            Viewer viewer,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        requireChoice(viewer);
        return again.checked(
                viewer,
                password,
                code,
                request,
                () -> {
                    own.requireLongPassword(password);
                    factors.turnOff(viewer.accountId());
                    session.goOn(request, response, own.goOn(viewer));
                    return Saving.goOn(new Saved(OwnSecurityController.PAGE, words.of("secondFactor.off.done")));
                },
                errors -> off(viewer, errors));
    }

    private ModelAndView off(Viewer viewer, FormErrors errors) {
        requireChoice(viewer);
        return again.page(viewer, "secondFactor.off", PAGE + "/off", errors);
    }

    /** Who has to have it cannot turn it off. */
    private void requireChoice(Viewer viewer) {
        requireThere(viewer);
        if (duty.isOf(viewer)) {
            throw new NotThere("second factor to turn off");
        }
    }

    @GetMapping(PAGE + "/recovery-codes")
    ModelAndView askForCodes(Viewer viewer) {
        return newCodes(viewer, FormErrors.none());
    }

    @PostMapping(PAGE + "/recovery-codes")
    ModelAndView makeCodes(
            Viewer viewer,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request) {
        requireThere(viewer);
        return again.checked(
                viewer,
                password,
                code,
                request,
                () -> codes(factors.makeRecoveryCodes(viewer.accountId())),
                errors -> newCodes(viewer, errors));
    }

    private ModelAndView newCodes(Viewer viewer, FormErrors errors) {
        requireThere(viewer);
        return again.page(viewer, "secondFactor.recovery-codes", PAGE + "/recovery-codes", errors);
    }

    private static void requireThere(Viewer viewer) {
        if (!viewer.secondFactor()) {
            throw new NotThere("second factor");
        }
    }

    /** The codes that the page just showed, given back by it: they are kept as hashes. What are no codes of this account is not handed out. */
    @PostMapping(FILE)
    ResponseEntity<byte[]> file(Viewer viewer, @RequestParam(defaultValue = "") List<String> code) {
        if (!factors.areRecoveryCodes(viewer.accountId(), code)) {
            throw new NotThere("recovery codes");
        }
        String text = words.of(
                "recoveryCodes.file.text",
                viewer.email(),
                London.momentInWords(clock.instant()),
                String.join("\n", code));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(words.of("recoveryCodes.file.name"))
                                .build()
                                .toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ModelAndView codes(List<String> codes) {
        return new ModelAndView(
                "access/recovery-codes", "page", new CodesPage(codes, FILE, OwnSecurityController.PAGE));
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }
}
