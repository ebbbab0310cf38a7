package uk.sendplan.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.sendplan.access.Invitations;
import uk.sendplan.access.Invitations.Inviter;
import uk.sendplan.access.Invitations.Open;
import uk.sendplan.access.Role;
import uk.sendplan.platform.MailServer;
import uk.sendplan.platform.web.BaseAddress;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;

/** Inviting somebody to an area, the same for its plan managers and for the administrator. */
@Component
class InvitationPages {

    private final Invitations invitations;
    private final OrganisationLists organisations;
    private final MailServer mail;
    private final BaseAddress base;
    private final Clock clock;
    private final Words words;

    InvitationPages(
            Invitations invitations,
            OrganisationLists organisations,
            MailServer mail,
            BaseAddress base,
            Clock clock,
            Words words) {
        this.invitations = invitations;
        this.organisations = organisations;
        this.mail = mail;
        this.base = base;
        this.clock = clock;
        this.words = words;
    }

    /**
     * Where invitations are made.
     *
     * @param href of the invitations
     * @param back the page that lists them
     */
    record Place(Inviter by, String href, String back, List<Link> crumbs) {}

    record InvitationFormPage(
            String action, List<Link> crumbs, List<Choice> organisations, List<Choice> roles, boolean mailed) {}

    record InvitationLinkPage(String email, String link, String until, String back, List<Link> crumbs) {}

    /**
     * One that is open.
     *
     * @param until when it ends or ended, in words
     * @param actions where it is sent again and withdrawn; null for one that the reader may not give
     */
    record InvitationLine(
            String email,
            String role,
            String organisation,
            String by,
            String until,
            boolean over,
            @Nullable String actions) {}

    List<InvitationLine> open(Place place) {
        return invitations.open(place.by().areaId()).stream()
                .map(each -> line(place, each))
                .toList();
    }

    private InvitationLine line(Place place, Open open) {
        return new InvitationLine(
                open.email(),
                words.of("role." + open.role()),
                open.organisation(),
                open.invitedByName(),
                London.dayInWords(open.expiresAt()),
                open.isOver(clock.instant()),
                place.by().roles().contains(open.role()) ? place.href() + "/" + open.id() : null);
    }

    String show(Place place, InvitationForm form, FormErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors.inOrder(List.of("email", "organisation", "role")));
        model.addAttribute(
                "page",
                new InvitationFormPage(
                        place.href(),
                        place.crumbs(),
                        organisations.choices(place.by().areaId(), words.of("choose"), null),
                        Stream.of(Role.values())
                                .filter(place.by().roles()::contains)
                                .map(role -> new Choice(
                                        role.name(), words.of("role." + role), words.of("role." + role + ".hint")))
                                .toList(),
                        mail.isConfigured()));
        return "access/invitation-form";
    }

    String invite(
            Place place, InvitationForm form, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        FormErrors errors = form.errors(place.by().roles(), words);
        if (!errors.any()) {
            try {
                UUID id = Checks.key(form.key());
                String email = Checks.line(form.email());
                return done(
                        place,
                        email,
                        invitations.invite(place.by(), id, email, form.organisationId(), form.chosenRole()),
                        model,
                        redirect);
            } catch (Refused refusal) {
                errors = words.refused(errors, refusal);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(place, form, errors, model);
    }

    String again(Place place, UUID id, Model model, RedirectAttributes redirect) {
        String email = email(place, id);
        return done(place, email, invitations.again(place.by(), id), model, redirect);
    }

    String withdraw(Place place, UUID id, RedirectAttributes redirect) {
        String email = email(place, id);
        invitations.withdraw(place.by(), id);
        redirect.addFlashAttribute("notice", words.of("invitation.withdrawn", email));
        return "redirect:" + place.back();
    }

    private String email(Place place, UUID id) {
        return invitations.open(place.by().areaId()).stream()
                .filter(each -> each.id().equals(id))
                .map(Open::email)
                .findFirst()
                .orElseThrow(() -> new NotThere("invitation"));
    }

    /** A letter is on its way; or the link is shown, once, to be handed over. */
    private String done(Place place, String email, Optional<String> secret, Model model, RedirectAttributes redirect) {
        if (secret.isEmpty()) {
            redirect.addFlashAttribute("notice", words.of("invitation.sent", email));
            return "redirect:" + place.back();
        }
        model.addAttribute(
                "page",
                new InvitationLinkPage(
                        email,
                        base.link("/invitations/" + secret.get()),
                        London.momentInWords(clock.instant().plus(Invitations.LASTS)),
                        place.back(),
                        place.crumbs()));
        return "access/invitation-link";
    }
}
