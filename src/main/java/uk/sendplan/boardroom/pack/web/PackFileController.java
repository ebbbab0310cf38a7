package uk.sendplan.boardroom.pack.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.boardroom.pack.PackQueries;
import uk.sendplan.boardroom.pack.PackQueries.KeptFile;
import uk.sendplan.boardroom.pack.PackView;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.NotThere;

/** Hands out a kept file, byte for byte, after comparing it with its hash; one that does not agree is not handed out. */
@Controller
class PackFileController {

    private static final String STYLE = "<style>";

    private final PlanQueries plans;
    private final PackQueries packs;
    private final PackTags tags;
    private final Words words;

    PackFileController(PlanQueries plans, PackQueries packs, PackTags tags, Words words) {
        this.plans = plans;
        this.packs = packs;
        this.tags = tags;
        this.words = words;
    }

    record AlteredPage(List<Link> crumbs, String name, String pack, String sha256) {}

    @GetMapping("/workspace/{area}/{plan}/packs/{pack}/files/{name}")
    @Nullable
    Object file(
            Member member, @PathVariable String plan, @PathVariable("pack") String number, @PathVariable String name) {
        PlanHead head = plans.head(member, plan, AsAt.NOW);
        PackView pack = PackController.find(packs, member, head, number);
        KeptFile kept =
                packs.file(member, pack, name).orElseThrow(() -> new NotThere("file " + name + " of pack " + number));
        return kept.intact() ? handOut(kept) : altered(new PackAddress(member, head), pack, kept);
    }

    private static ResponseEntity<byte[]> handOut(KeptFile kept) {
        MediaType type = MediaType.parseMediaType(kept.file().mediaType());
        boolean shown = type.isCompatibleWith(MediaType.TEXT_HTML) || type.isCompatibleWith(MediaType.APPLICATION_PDF);
        ContentDisposition.Builder disposition = shown ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition.filename(kept.file().name()).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", policy(kept, type))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-SHA256", kept.file().sha256())
                .body(kept.content());
    }

    /** Nothing is fetched, run, framed or sent; a page has its own styles, by their hash. */
    private static String policy(KeptFile kept, MediaType type) {
        String styles = type.isCompatibleWith(MediaType.TEXT_HTML) ? "; style-src " + styles(kept.content()) : "";
        return "default-src 'none'" + styles + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private static String styles(byte[] page) {
        String text = new String(page, StandardCharsets.UTF_8);
        int from = text.indexOf(STYLE);
        int to = text.indexOf("</style>", from);
        return from < 0 || to < 0 ? "'none'" : "'sha256-" + sha256(text.substring(from + STYLE.length(), to)) + "'";
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private ModelAndView altered(PackAddress address, PackView pack, KeptFile kept) {
        ModelAndView page = new ModelAndView("boardroom/pack-altered")
                .addObject(
                        "page",
                        new AlteredPage(
                                address.crumbsBelow(words),
                                kept.file().name(),
                                tags.title(pack),
                                kept.file().sha256()));
        page.setStatus(HttpStatus.INTERNAL_SERVER_ERROR);
        return page;
    }
}
