package uk.sendplan.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.sendplan.access.Account;
import uk.sendplan.access.AccountKeeping;
import uk.sendplan.access.AccountQueries;
import uk.sendplan.access.AccountQueries.OrganisationChoice;
import uk.sendplan.access.Role;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.ChoiceGroup;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.Refused;

/** Gives an account a role for an organisation. */
@Controller
class MembershipController {

    private final AccountQueries queries;
    private final AccountKeeping keeping;
    private final AccountPages accounts;
    private final Crumbs crumbs;
    private final Words words;

    MembershipController(
            AccountQueries queries, AccountKeeping keeping, AccountPages accounts, Crumbs crumbs, Words words) {
        this.queries = queries;
        this.keeping = keeping;
        this.accounts = accounts;
        this.crumbs = crumbs;
        this.words = words;
    }

    record MembershipFormPage(
            String name, String action, List<Link> crumbs, List<ChoiceGroup> organisations, List<Choice> roles) {}

    @GetMapping("/admin/accounts/{account}/memberships/new")
    String askForNew(@PathVariable String account, Model model) {
        return show(
                accounts.account(account), queries.organisations(), MembershipForm.empty(), FormErrors.none(), model);
    }

    @PostMapping("/admin/accounts/{account}/memberships")
    String join(
            @PathVariable String account,
            @ModelAttribute("form") MembershipForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Account kept = accounts.account(account);
        List<OrganisationChoice> choices = queries.organisations();
        FormErrors errors = form.errors(words);
        if (!errors.any()) {
            try {
                OrganisationChoice chosen = chosen(choices, form);
                Role role = Role.valueOf(Objects.requireNonNull(form.role()));
                keeping.join(Checks.key(form.key()), chosen.areaId(), chosen.id(), kept.id(), role);
                redirect.addFlashAttribute("notice", words.of("membership.added", kept.name(), chosen.name()));
                return "redirect:/admin/accounts/" + kept.id();
            } catch (Refused refusal) {
                errors = words.refused(errors, refusal);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(kept, choices, form, errors, model);
    }

    private static OrganisationChoice chosen(List<OrganisationChoice> choices, MembershipForm form) {
        UUID id = Checks.idOrNull(form.organisation());
        return choices.stream()
                .filter(choice -> choice.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused("organisation", "membership.organisation.error.unknown"));
    }

    private String show(
            Account account, List<OrganisationChoice> choices, MembershipForm form, FormErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "page",
                new MembershipFormPage(
                        account.name(),
                        "/admin/accounts/" + account.id() + "/memberships",
                        crumbs.account(account),
                        grouped(choices),
                        roles()));
        return "access/membership-form";
    }

    private static List<ChoiceGroup> grouped(List<OrganisationChoice> choices) {
        Map<UUID, List<OrganisationChoice>> byArea = choices.stream()
                .collect(Collectors.groupingBy(OrganisationChoice::areaId, LinkedHashMap::new, Collectors.toList()));
        return byArea.values().stream()
                .map(area -> new ChoiceGroup(
                        area.get(0).areaName(),
                        area.stream()
                                .map(one -> Choice.of(one.id().toString(), one.name()))
                                .toList()))
                .toList();
    }

    private List<Choice> roles() {
        return Stream.of(Role.values())
                .map(role -> new Choice(role.name(), words.of("role." + role), words.of("role." + role + ".hint")))
                .toList();
    }
}
