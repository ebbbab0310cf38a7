package uk.sendplan.exchange.web.work;

import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.exchange.SheetFile;
import uk.sendplan.exchange.SheetFile.About;
import uk.sendplan.exchange.SheetFile.State;
import uk.sendplan.exchange.web.work.SheetAtHand.Read;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;

/** Shows what a spreadsheet changes, takes what somebody decides about it, and has all of its changes made or none. */
@Component
class SheetDeciding {

    private final SheetWords sheets;
    private final Saving saving;
    private final Words words;

    SheetDeciding(SheetWords sheets, Saving saving, Words words) {
        this.sheets = sheets;
        this.saving = saving;
        this.words = words;
    }

    ModelAndView check(SheetAtHand sheet) {
        return page(sheet.read(OverForm.NONE));
    }

    ModelAndView choose(SheetAtHand sheet, Map<String, String> sent) {
        OverForm form = new OverForm(sent);
        return saving.changing(
                FormErrors.none(),
                () -> {
                    sheet.choose(Keys.version(sent.get("version")), form.toChoices());
                    return new Saved(sheet.href(), said(sheet, "chosen"));
                },
                refused -> page(sheet.read(form)),
                () -> overtaken(sheet));
    }

    ModelAndView accept(SheetAtHand sheet, String version, String seen) {
        return saving.changing(
                FormErrors.none(),
                () -> {
                    SheetFile accepted = sheet.accept(Keys.version(version), seen);
                    return new Saved(
                            sheet.href(), said(sheet, "accepted", Objects.requireNonNullElse(accepted.recorded(), 0)));
                },
                refused -> page(sheet.read(OverForm.NONE)),
                () -> overtaken(sheet));
    }

    ModelAndView discard(SheetAtHand sheet, String version) {
        return saving.changing(
                FormErrors.none(),
                () -> {
                    sheet.discard(Keys.version(version));
                    return new Saved(sheet.files(), said(sheet, "discarded"));
                },
                refused -> overtaken(sheet),
                () -> overtaken(sheet));
    }

    private String said(SheetAtHand sheet, String key, Object... arguments) {
        return words.of(sheet.about().words() + "." + key, arguments);
    }

    private static ModelAndView page(Read read) {
        return new ModelAndView("exchange/work/check").addObject("page", read.page());
    }

    /** Somebody changed the file, or what it is about: as it reads now. */
    private ModelAndView overtaken(SheetAtHand sheet) {
        Read now = sheet.read(OverForm.NONE);
        SheetFile file = now.file();
        About about = sheet.about();
        if (file.state() == State.OPEN) {
            return page(now)
                    .addObject(
                            "errors",
                            FormErrors.none().with(FormErrors.WHOLE_FORM, said(sheet, "accept.error.overtaken")));
        }
        return page(now)
                .addObject(
                        "conflict",
                        Conflict.none()
                                .savedBy(file.changedByName(), London.momentInWords(file.changedAt()))
                                .and(
                                        said(sheet, "files.state"),
                                        sheets.tag(about, file.state()).text(),
                                        sheets.tag(about, State.OPEN).text()));
    }
}
