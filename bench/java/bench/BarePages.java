package bench;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What the pages would cost without the product: a controller, one statement and a plain template each, in the same framework on the
 * same database. There are no walls, no sign-in, no session, no right to look up, no transaction, no version to compare, no words to
 * find, no layout, no link to a list.
 */
@SpringBootApplication
@Controller
public class BarePages {

    private static final int ROWS = 50;

    private final BareQueries queries;

    BarePages(JdbcClient jdbc) {
        this.queries = new BareQueries(jdbc);
    }

    public static void main(String[] arguments) {
        SpringApplication.run(BarePages.class, arguments);
    }

    /** A row of a table: what has the same name, under its marks. */
    record Group(String number, String name, List<Map<String, Object>> marks) {}

    @GetMapping("/board")
    String board(@RequestParam(required = false) @Nullable String asAt, Model model) {
        model.addAttribute("parts", parts(queries.board(asAt == null ? null : LocalDate.parse(asAt))));
        return "board";
    }

    private static Map<Object, List<Group>> parts(List<Map<String, Object>> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("part"),
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), BarePages::groups)));
    }

    private static List<Group> groups(List<Map<String, Object>> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> List.of(String.valueOf(row.get("number")), String.valueOf(row.get("name"))),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> new Group(group.getKey().get(0), group.getKey().get(1), group.getValue()))
                .toList();
    }

    @GetMapping("/reference")
    String reference(Model model) {
        model.addAttribute("rows", queries.reference());
        return "reference";
    }

    @GetMapping("/work")
    String work(Model model) {
        List<Map<String, Object>> all = queries.work();
        model.addAttribute("total", all.size());
        model.addAttribute("rows", all.subList(0, Math.min(ROWS, all.size())));
        return "work";
    }

    @PostMapping("/updates")
    String record(@RequestParam String done) {
        queries.record(done);
        return "redirect:/work";
    }
}
