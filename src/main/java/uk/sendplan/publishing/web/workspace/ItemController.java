package uk.sendplan.publishing.web.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.evidence.web.EvidenceParts.EvidencePart;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.ProgressDrafting;
import uk.sendplan.publishing.ProgressDrafting.AddItem;
import uk.sendplan.publishing.ProgressQueries;
import uk.sendplan.publishing.ProgressView.Item;
import uk.sendplan.shared.London;
import uk.sendplan.shared.NotThere;

/** Adds an item to a progress page, rewords it, puts it elsewhere, and takes it off. */
@Controller
@RequestMapping("/workspace/{area}/{plan}/cycles/{cycle}/pages/{number}/items")
class ItemController {

    private final ProgressPlaces places;
    private final ProgressQueries queries;
    private final ProgressDrafting drafting;
    private final ItemSources sources;
    private final ItemEvidence evidence;
    private final Saving saving;
    private final Words words;

    ItemController(
            ProgressPlaces places,
            ProgressQueries queries,
            ProgressDrafting drafting,
            ItemSources sources,
            ItemEvidence evidence,
            Saving saving,
            Words words) {
        this.places = places;
        this.queries = queries;
        this.drafting = drafting;
        this.sources = sources;
        this.evidence = evidence;
        this.saving = saving;
        this.words = words;
    }

    /**
     * @param organisations whose item it can be; empty where nobody is asked
     * @param remove where it is taken off, or null
     * @param evidence about it; null for a new one
     */
    record ItemPage(
            Frame frame,
            List<Choice> sections,
            List<Choice> organisations,
            int longest,
            @Nullable String remove,
            @Nullable EvidencePart evidence) {}

    @GetMapping("/new")
    ModelAndView ask(
            Member member,
            @PathVariable String plan,
            @PathVariable String cycle,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String section) {
        ProgressPlace place = places.toWrite(member, plan, cycle, number);
        List<Choice> organisations = organisations(place);
        return newItem(place, ItemForm.fresh(section, organisations.get(0).value()));
    }

    @PostMapping
    ModelAndView add(
            Member member,
            @PathVariable String plan,
            @PathVariable String cycle,
            @PathVariable String number,
            @ModelAttribute("form") ItemForm form) {
        ProgressPlace place = places.toWrite(member, plan, cycle, number);
        ItemSources.Read behind = sources.read(member, place.view().plan().id(), form, form.problemsOfNew(words));
        return saving.adding(
                behind.errors(),
                () -> {
                    drafting.add(
                            member,
                            new AddItem(
                                    Keys.require(form.key()),
                                    place.place(),
                                    form.sectionId(),
                                    form.said(),
                                    form.organisationId(),
                                    null,
                                    behind.links()));
                    return new Saved(place.href(), words.of("progressPage.item.added"));
                },
                errors -> newItem(place, form));
    }

    private ModelAndView newItem(ProgressPlace place, ItemForm form) {
        return page(
                place,
                form,
                new Frame(
                        words.of("progressPage.item.new.title"),
                        place.shortName(),
                        place.crumbsBelow(),
                        place.href() + "/items",
                        place.href(),
                        words.of("progressPage.item.new.submit")),
                organisations(place),
                null,
                null);
    }

    @GetMapping("/{item}/edit")
    ModelAndView edit(
            Member member,
            @PathVariable String plan,
            @PathVariable String cycle,
            @PathVariable String number,
            @PathVariable String item) {
        ProgressPlace place = places.toWrite(member, plan, cycle, number);
        Item edited = theirs(place, item);
        return edited(place, edited, ItemForm.of(edited));
    }

    @PostMapping("/{item}/edit")
    ModelAndView save(
            Member member,
            @PathVariable String plan,
            @PathVariable String cycle,
            @PathVariable String number,
            @PathVariable String item,
            @ModelAttribute("form") ItemForm form) {
        ProgressPlace place = places.toWrite(member, plan, cycle, number);
        if (isGone(place, Keys.inAddress(item))) {
            return gone(place, form);
        }
        Item edited = theirs(place, item);
        ItemSources.Read behind = sources.read(member, place.view().plan().id(), form, form.problems(words));
        return saving.changing(
                behind.errors(),
                () -> {
                    drafting.reword(
                            member,
                            edited.id(),
                            Keys.version(form.version()),
                            form.sectionId(),
                            form.said(),
                            behind.links());
                    return new Saved(place.href(), words.of("progressPage.item.saved"));
                },
                errors -> edited(place, edited, form),
                () -> overtaken(places.toWrite(member, plan, cycle, number), edited.id(), form));
    }

    @PostMapping("/{item}/order")
    ModelAndView order(
            Member member,
            @PathVariable String plan,
            @PathVariable String cycle,
            @PathVariable String number,
            @PathVariable String item,
            @RequestParam(defaultValue = "0") @Nullable String place) {
        ProgressPlace at = places.toWrite(member, plan, cycle, number);
        Item moved = theirs(at, item);
        return saving.changing(
                FormErrors.none(),
                () -> {
                    drafting.move(member, moved.id(), (int) Math.min(Keys.version(place), ProgressDrafting.MOST_ITEMS));
                    return new Saved(at.href(), words.of("progressPage.item.moved"));
                },
                errors -> edited(at, moved, ItemForm.of(moved)),
                () -> edited(at, moved, ItemForm.of(moved)));
    }

    @PostMapping("/{item}/remove")
    ModelAndView remove(
            Member member,
            @PathVariable String plan,
            @PathVariable String cycle,
            @PathVariable String number,
            @PathVariable String item,
            @RequestParam(required = false) @Nullable String version) {
        ProgressPlace place = places.toWrite(member, plan, cycle, number);
        Item removed = theirs(place, item);
        return saving.changing(
                FormErrors.none(),
                () -> {
                    drafting.remove(member, removed.id(), Keys.version(version));
                    return new Saved(place.href(), words.of("progressPage.item.removed", removed.text()));
                },
                errors -> edited(place, removed, ItemForm.of(removed)),
                () -> overtaken(places.toWrite(member, plan, cycle, number), removed.id(), ItemForm.of(removed)));
    }

    private boolean isGone(ProgressPlace place, UUID item) {
        return place.view().head() != null
                && queries.isTakenOff(place.by(), place.view().head().id(), item);
    }

    /** With both texts; the form carries the version it would now replace. */
    private ModelAndView overtaken(ProgressPlace place, UUID id, ItemForm form) {
        if (isGone(place, id)) {
            return gone(place, form);
        }
        Item saved = place.item(id);
        Conflict conflict = Conflict.none()
                .and(words.of("progressPage.text"), saved.text(), form.said())
                .and(words.of("progressPage.numbers"), ItemSources.numbers(saved.links()), form.numbersTyped())
                .and(words.of("progressPage.sources"), ItemSources.sources(saved.links()), form.sourcesTyped())
                .savedBy(saved.writtenBy(), London.momentInWords(saved.writtenAt()));
        return edited(place, saved, form.readAt(saved.version())).addObject("conflict", conflict);
    }

    /** Somebody took the item off while this one wrote: what they wrote stands in the form of a new item. */
    private ModelAndView gone(ProgressPlace place, ItemForm form) {
        ModelAndView page = newItem(
                        place, form.asNew(organisations(place).get(0).value()))
                .addObject("errors", FormErrors.none().with(FormErrors.WHOLE_FORM, words.of("progressPage.item.gone")));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private static Item theirs(ProgressPlace place, String id) {
        Item item = place.item(Keys.inAddress(id));
        if (!place.mayWrite(item.organisationId())) {
            throw new NotThere("item " + id);
        }
        return item;
    }

    private ModelAndView edited(ProgressPlace place, Item item, ItemForm form) {
        Frame frame = new Frame(
                        words.of("progressPage.item.edit.title"),
                        place.shortName(),
                        place.crumbsBelow(),
                        place.href(item) + "/edit",
                        place.href(),
                        words.of("progressPage.item.edit.submit"))
                .with(order(place, item), null);
        return page(
                place,
                form,
                frame,
                List.of(),
                place.href(item) + "/remove",
                evidence.onPage(place).of(item));
    }

    private Frame.@Nullable Order order(ProgressPlace place, Item item) {
        List<UUID> siblings = place.view().items().stream()
                .filter(other -> other.sectionId().equals(item.sectionId()))
                .map(Item::id)
                .toList();
        if (siblings.size() < 2) {
            return null;
        }
        return new Frame.Order(
                place.href(item) + "/order",
                IntStream.range(0, siblings.size())
                        .mapToObj(at -> Choice.of(String.valueOf(at), String.valueOf(at + 1)))
                        .toList(),
                String.valueOf(siblings.indexOf(item.id())));
    }

    private ModelAndView page(
            ProgressPlace place,
            ItemForm form,
            Frame frame,
            List<Choice> organisations,
            @Nullable String remove,
            @Nullable EvidencePart shown) {
        List<Choice> sections = place.view().sections().stream()
                .map(section -> Choice.of(
                        section.section().id().toString(), section.section().label()))
                .toList();
        ModelAndView page = new ModelAndView("publishing/workspace/item")
                .addObject("form", form)
                .addObject(
                        "page",
                        new ItemPage(frame, sections, organisations, ProgressDrafting.LONGEST_ITEM, remove, shown));
        return place.isOpen() ? page : page.addObject("errors", place.closedErrors());
    }

    /** Never empty: whoever writes acts for an organisation, or for all. */
    private List<Choice> organisations(ProgressPlace place) {
        List<Choice> choices = new ArrayList<>();
        if (place.mayWriteAll()) {
            choices.add(Choice.of("", words.of("progressPage.item.everybody")));
        }
        queries.organisations(place.by())
                .forEach(organisation -> choices.add(Choice.of(organisation.id().toString(), organisation.name())));
        return choices;
    }
}
