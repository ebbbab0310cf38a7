package uk.sendplan.publishing.web.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.cycle.SectionPreset;
import uk.sendplan.cycle.SectionTemplate.Section;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.ProgressDrafting;
import uk.sendplan.publishing.ProgressDrafting.AddText;
import uk.sendplan.publishing.ProgressDrafting.TextItem;
import uk.sendplan.publishing.ProgressView.SectionView;
import uk.sendplan.publishing.reading.Heading;
import uk.sendplan.publishing.reading.ProgressText;
import uk.sendplan.publishing.reading.ReadProgress;
import uk.sendplan.publishing.reading.ReadProgress.ReadItem;
import uk.sendplan.publishing.reading.ReadProgress.ReadSection;
import uk.sendplan.shared.FileKind;
import uk.sendplan.shared.TextBytes;

/**
 * Takes the items of a progress page out of a text that was published before, pasted or uploaded: first a check that shows every line
 * with the heading it is put under, then all of them at once.
 */
@Controller
@RequestMapping("/workspace/{area}/{plan}/cycles/{cycle}/pages/{number}/text")
class TextController {

    private static final int LONGEST_TEXT = 100_000;

    private final ProgressPlaces places;
    private final ProgressDrafting drafting;
    private final ProgressWords progressWords;
    private final Saving saving;
    private final Words words;

    TextController(
            ProgressPlaces places, ProgressDrafting drafting, ProgressWords progressWords, Saving saving, Words words) {
        this.places = places;
        this.drafting = drafting;
        this.progressWords = progressWords;
        this.saving = saving;
        this.words = words;
    }

    /**
     * @param result what was found, in a sentence; null while nothing was checked
     * @param notes what a person should know before they go on
     * @param accept where the items are added; null while nothing can be
     */
    record TextPage(
            Frame frame,
            @Nullable String result,
            List<String> notes,
            @Nullable String wording,
            List<ReadRow> rows,
            List<Choice> sections,
            @Nullable String accept) {}

    /**
     * An item as it was read.
     *
     * @param field of its choice
     * @param heading as it is written above it, or null
     */
    record ReadRow(
            String field,
            int line,
            @Nullable String heading,
            String text,
            @Nullable String figures,
            String section) {}

    @GetMapping
    ModelAndView ask(
            Member member, @PathVariable String plan, @PathVariable String cycle, @PathVariable String number) {
        ProgressPlace place = places.toWriteAll(member, plan, cycle, number);
        ModelAndView page = page(place, TextForm.empty(), null);
        return place.isOpen()
                ? page
                : page.addObject(
                        "errors",
                        FormErrors.none().with(FormErrors.WHOLE_FORM, words.of("progressPage.error.inReview")));
    }

    @PostMapping
    ModelAndView check(
            Member member,
            @PathVariable String plan,
            @PathVariable String cycle,
            @PathVariable String number,
            @ModelAttribute("form") TextForm form) {
        ProgressPlace place = places.toWriteAll(member, plan, cycle, number);
        byte[] file = form.fileBytes();
        String inFile = TextBytes.decode(file);
        FormErrors ofFile = problems(file, inFile);
        String text = Typed.text(file.length == 0 || ofFile.any() ? form.text() : inFile);
        ReadProgress read = read(place, text);
        FormErrors errors = ofFile.any() ? ofFile : problems(text, read);
        ModelAndView page = page(place, form.afterCheck(text), errors.any() ? null : read);
        page.addObject("errors", errors);
        page.setStatus(errors.any() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK);
        return page;
    }

    @PostMapping("/accept")
    ModelAndView accept(
            Member member,
            @PathVariable String plan,
            @PathVariable String cycle,
            @PathVariable String number,
            @ModelAttribute("form") TextForm form) {
        ProgressPlace place = places.toWriteAll(member, plan, cycle, number);
        ReadProgress read = read(place, form.text());
        List<TextItem> items = items(place, form, read);
        FormErrors errors = new Checks(words)
                .key(form.key())
                .that(form.isAsChecked(), "text", "progressPage.text.error.changed")
                .that(!items.isEmpty(), FormErrors.WHOLE_FORM, "progressPage.text.error.allOut")
                .errors();
        return saving.adding(
                errors,
                () -> {
                    boolean now = drafting.add(
                            member,
                            new AddText(
                                    Keys.require(form.key()),
                                    place.place(),
                                    read.wording() == null
                                            ? null
                                            : read.wording().text(),
                                    items));
                    return new Saved(
                            place.href(),
                            words.of(now ? "progressPage.text.added" : "progressPage.text.addedBefore", items.size()));
                },
                mend -> page(place, form.afterCheck(form.text()), read));
    }

    private FormErrors problems(byte[] file, String inFile) {
        Optional<FileKind> otherKind = FileKind.of(file);
        if (otherKind.isPresent()) {
            return FormErrors.none()
                    .with(
                            "file",
                            words.of("reading.refusal.other-file."
                                    + otherKind.get().key()));
        }
        return new Checks(words)
                .that(inFile.indexOf('\0') < 0, "file", "progressPage.text.error.notText")
                .errors();
    }

    private FormErrors problems(String text, ReadProgress read) {
        int longest = read.items().stream()
                .mapToInt(item -> Typed.length(item.text()))
                .max()
                .orElse(0);
        int most = ProgressDrafting.MOST_ITEMS;
        return new Checks(words)
                .notEmpty("text", text, "progressPage.text.error.empty")
                .text(LONGEST_TEXT, "text", text)
                .that(!read.items().isEmpty(), "text", "progressPage.text.error.nothing")
                .that(read.items().size() <= most, "text", "progressPage.error.many", most)
                .that(
                        longest <= ProgressDrafting.LONGEST_ITEM,
                        "text",
                        "progressPage.text.error.item",
                        ProgressDrafting.LONGEST_ITEM)
                .that(
                        read.wording() == null
                                || Typed.length(read.wording().text()) <= ProgressDrafting.LONGEST_WORDING,
                        "text",
                        "progressPage.text.error.wording",
                        ProgressDrafting.LONGEST_WORDING)
                .errors();
    }

    private static ReadProgress read(ProgressPlace place, String text) {
        return text.length() > LONGEST_TEXT
                ? ProgressText.read("", List.of())
                : ProgressText.read(text, headings(place.view().sections()));
    }

    /** Those of the cycle, and those of the presets that stand for a role which the cycle has once. */
    private static List<Heading> headings(List<SectionView> sections) {
        List<Heading> headings = new ArrayList<>();
        for (int place = 0; place < sections.size(); place++) {
            headings.add(new Heading(sections.get(place).section().label(), place));
        }
        for (SectionPreset preset : SectionPreset.values()) {
            preset.headings().forEach(heading -> {
                List<Integer> same = new ArrayList<>();
                for (int place = 0; place < sections.size(); place++) {
                    if (sections.get(place).section().role() == heading.role()) {
                        same.add(place);
                    }
                }
                if (same.size() == 1) {
                    headings.add(new Heading(heading.label(), same.get(0)));
                }
            });
        }
        return headings;
    }

    private static List<TextItem> items(ProgressPlace place, TextForm form, ReadProgress read) {
        List<Section> sections =
                place.view().sections().stream().map(SectionView::section).toList();
        List<TextItem> items = new ArrayList<>();
        for (ReadSection section : read.sections()) {
            for (ReadItem item : section.items()) {
                String chosen = chosen(form, section, item, sections);
                sections.stream()
                        .filter(known -> known.id().toString().equals(chosen))
                        .forEach(known -> items.add(new TextItem(known.id(), item.text())));
            }
        }
        return items;
    }

    /** What a person chose, else what was understood; what stands under no known heading is left out until somebody chooses. */
    private static String chosen(TextForm form, ReadSection section, ReadItem item, List<Section> sections) {
        String understood = section.section() == null
                ? TextForm.OUT
                : sections.get(section.section()).id().toString();
        return form.sections().getOrDefault(String.valueOf(item.line()), understood);
    }

    private ModelAndView page(ProgressPlace place, TextForm form, @Nullable ReadProgress read) {
        Frame frame = new Frame(
                words.of("progressPage.text.title"),
                place.shortName(),
                place.crumbsBelow(),
                place.href() + "/text",
                place.href(),
                words.of(read == null ? "progressPage.text.check" : "progressPage.text.check.again"));
        return new ModelAndView("publishing/workspace/text")
                .addObject("form", form)
                .addObject(
                        "page",
                        new TextPage(
                                frame,
                                read == null
                                        ? null
                                        : words.of(
                                                "progressPage.text.result",
                                                read.items().size()),
                                read == null ? List.of() : notes(place, read),
                                read == null || read.wording() == null
                                        ? null
                                        : read.wording().text(),
                                read == null ? List.of() : rows(place, form, read),
                                choices(place),
                                read == null ? null : place.href() + "/text/accept"));
    }

    private List<String> notes(ProgressPlace place, ReadProgress read) {
        List<String> notes = new ArrayList<>();
        String number = read.number();
        if (number != null && !number.equalsIgnoreCase(place.view().priority().number())) {
            notes.add(words.of("progressPage.text.other", number, place.shortName()));
        }
        long out = read.sections().stream()
                .filter(section -> section.section() == null)
                .mapToLong(section -> section.items().size())
                .sum();
        if (out > 0) {
            notes.add(words.of("progressPage.text.out", out));
        }
        if (!place.view().items().isEmpty()) {
            notes.add(words.of("progressPage.text.more", place.view().items().size()));
        }
        return notes;
    }

    private List<ReadRow> rows(ProgressPlace place, TextForm form, ReadProgress read) {
        List<Section> sections =
                place.view().sections().stream().map(SectionView::section).toList();
        List<ReadRow> rows = new ArrayList<>();
        for (ReadSection section : read.sections()) {
            for (ReadItem item : section.items()) {
                rows.add(new ReadRow(
                        "sections[" + item.line() + "]",
                        item.line(),
                        section.heading() == null ? null : section.heading().text(),
                        item.text(),
                        progressWords.figures(item.figures()),
                        chosen(form, section, item, sections)));
            }
        }
        return rows;
    }

    private List<Choice> choices(ProgressPlace place) {
        List<Choice> choices = new ArrayList<>(place.view().sections().stream()
                .map(section -> Choice.of(
                        section.section().id().toString(), section.section().label()))
                .toList());
        choices.add(Choice.of(TextForm.OUT, words.of("progressPage.text.leaveOut")));
        return choices;
    }
}
