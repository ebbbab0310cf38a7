package uk.sendplan.access.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import uk.sendplan.access.AccountQueries;

/** Where the administrator starts: the areas of this installation. */
@Controller
class AdminController {

    private final AccountQueries queries;

    AdminController(AccountQueries queries) {
        this.queries = queries;
    }

    record AdminPage(List<AccountQueries.AreaRow> areas) {}

    @GetMapping("/admin")
    String admin(Model model) {
        model.addAttribute("page", new AdminPage(queries.areas()));
        return "access/admin";
    }
}
