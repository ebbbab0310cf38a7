package uk.sendplan.boardroom.pack.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.boardroom.pack.PackFile;
import uk.sendplan.boardroom.pack.PackFreezing;
import uk.sendplan.boardroom.pack.PackQueries;
import uk.sendplan.boardroom.pack.PackView;
import uk.sendplan.boardroom.pack.PackView.State;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.SummaryRow;
import uk.sendplan.platform.web.Words;
import uk.sendplan.reporting.web.BoardReports;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;
import uk.sendplan.shared.NotThere;

/** Shows a pack: how far it is while it is made, then its kept files with their hashes. */
@Controller
@RequestMapping("/workspace/{area}/{plan}/packs/{pack}")
class PackController {

    /** In seconds, while it is being made. */
    private static final String LOOK_AGAIN = "3";

    private final PlanQueries plans;
    private final PackQueries packs;
    private final PackFreezing freezing;
    private final BoardReports boards;
    private final PackTags tags;
    private final PackFileWords fileWords;
    private final Words words;

    PackController(
            PlanQueries plans,
            PackQueries packs,
            PackFreezing freezing,
            BoardReports boards,
            PackTags tags,
            PackFileWords fileWords,
            Words words) {
        this.plans = plans;
        this.packs = packs;
        this.freezing = freezing;
        this.boards = boards;
        this.tags = tags;
        this.fileWords = fileWords;
        this.words = words;
    }

    /**
     * @param later that another pack was frozen for the same meeting since, and where it is; or null
     * @param progress while it is being made, else null
     * @param again where somebody who may has it made again, or null
     * @param dashboard the same figures, compared with the same day, which can be clicked
     * @param manifest where the list of files is, with how to check it; null until it is frozen
     */
    record PackPage(
            String plan,
            List<Link> crumbs,
            String title,
            PackTags.Tag tag,
            @Nullable Link later,
            @Nullable Progress progress,
            @Nullable String failed,
            @Nullable String again,
            List<SummaryRow> facts,
            @Nullable String note,
            Link dashboard,
            List<FileGroup> files,
            @Nullable Manifest manifest) {}

    record Progress(int done, int files, String text, String here) {}

    record FileGroup(String title, List<FileRow> files) {}

    record FileRow(String href, String name, String what, String size, String sha256) {}

    record Manifest(String href, String sha256) {}

    @GetMapping
    String pack(
            Member member,
            @PathVariable String plan,
            @PathVariable("pack") String number,
            Model model,
            HttpServletResponse response) {
        PlanHead head = plans.head(member, plan, AsAt.NOW);
        PackView pack = find(packs, member, head, number);
        if (pack.state() == State.MAKING) {
            response.setHeader("Refresh", LOOK_AGAIN);
        }
        model.addAttribute("page", page(new PackAddress(member, head), pack));
        return "boardroom/pack";
    }

    @PostMapping("/again")
    ModelAndView again(Member member, @PathVariable String plan, @PathVariable("pack") String number) {
        PlanHead head = plans.head(member, plan, AsAt.NOW);
        PackView pack = find(packs, member, head, number);
        freezing.tryAgain(member, pack.id());
        return Saving.goOn(new Saved(new PackAddress(member, head).pack(pack.number()), words.of("packs.again.done")));
    }

    /** @throws NotThere where the plan has no pack with this number */
    static PackView find(PackQueries packs, Member member, PlanHead plan, String number) {
        if (!number.matches("[1-9]\\d{0,8}")) {
            throw new NotThere("pack " + number);
        }
        return packs.pack(member, plan.id(), Integer.parseInt(number))
                .orElseThrow(() -> new NotThere("pack " + number));
    }

    private PackPage page(PackAddress address, PackView pack) {
        Member by = address.by();
        Integer later = pack.laterNumber();
        List<PackFile> files = pack.state() == State.FROZEN ? packs.files(by, pack) : List.of();
        return new PackPage(
                address.plan().title(),
                address.crumbsBelow(words),
                tags.title(pack),
                tags.of(pack),
                later == null ? null : Link.to(words.of("packs.later.link", later), address.pack(later)),
                pack.state() == State.MAKING ? progress(address, pack) : null,
                pack.state() == State.FAILED
                        ? words.of("packs.failed", London.momentInWords(Objects.requireNonNull(pack.failedAt())))
                        : null,
                pack.state() == State.FAILED && by.may(Right.FREEZE_PACKS)
                        ? address.pack(pack.number()) + "/again"
                        : null,
                facts(pack),
                pack.note(),
                Link.to(
                        words.of("packs.dashboard", London.dayInWords(pack.shownDay())),
                        address.planHref() + "/board?asAt=" + pack.shownDay() + "&since="
                                + boards.since(by, pack.planId(), pack.shownDay())),
                groups(address, pack, files),
                manifest(address, pack, files));
    }

    private Progress progress(PackAddress address, PackView pack) {
        return new Progress(
                pack.done(),
                Math.max(1, pack.files()),
                pack.files() == 0
                        ? words.of("packs.progress.waits")
                        : words.of("packs.progress", pack.done(), pack.files()),
                address.pack(pack.number()));
    }

    private List<SummaryRow> facts(PackView pack) {
        List<SummaryRow> facts = new ArrayList<>(List.of(
                SummaryRow.of(words.of("packs.fact.board"), London.weekdayInWords(pack.boardDate())),
                SummaryRow.of(words.of("packs.fact.day"), words.of("packs.asAt", London.dayInWords(pack.shownDay()))),
                SummaryRow.of(
                        words.of("packs.fact.prepared"),
                        words.of("packs.prepared.fact", pack.askedByName(), London.momentInWords(pack.askedAt())))));
        if (pack.frozenAt() != null) {
            facts.add(SummaryRow.of(words.of("packs.fact.frozen"), London.momentInWords(pack.frozenAt())));
        }
        return List.copyOf(facts);
    }

    private List<FileGroup> groups(PackAddress address, PackView pack, List<PackFile> files) {
        List<FileGroup> groups = new ArrayList<>();
        for (String kind : PackFileWords.KINDS) {
            List<FileRow> rows = files.stream()
                    .filter(file -> fileWords.kind(file).equals(kind))
                    .map(file -> new FileRow(
                            address.file(pack, file.name()),
                            file.name(),
                            fileWords.what(file),
                            fileWords.size(file),
                            file.sha256()))
                    .toList();
            if (!rows.isEmpty()) {
                groups.add(new FileGroup(words.of("packs.files." + kind), rows));
            }
        }
        return List.copyOf(groups);
    }

    private static @Nullable Manifest manifest(PackAddress address, PackView pack, List<PackFile> files) {
        String sha256 = pack.sha256();
        return sha256 == null
                ? null
                : new Manifest(address.file(pack, files.get(files.size() - 1).name()), sha256);
    }
}
