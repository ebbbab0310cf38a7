package uk.sendplan.evidence.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.sendplan.access.Member;
import uk.sendplan.evidence.Evidence;
import uk.sendplan.evidence.EvidenceQueries;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.shared.NotThere;

/** Gives a file to be saved, never to be shown: what is in it came from somebody's machine. */
@Controller
class EvidenceFileController {

    private final EvidenceQueries evidence;
    private final ListedEvidence places;

    EvidenceFileController(EvidenceQueries evidence, ListedEvidence places) {
        this.evidence = evidence;
        this.places = places;
    }

    @GetMapping("/workspace/{area}/{plan}/evidence/{evidence}/file")
    ResponseEntity<byte[]> file(Member member, @PathVariable String plan, @PathVariable("evidence") String id) {
        Evidence found = evidence.one(member, Keys.inAddress(id));
        places.place(member, plan, found);
        Evidence.File file = found.file();
        if (file == null) {
            throw new NotThere("file of evidence " + id);
        }
        byte[] bytes = evidence.bytes(member, found).orElseThrow(() -> new NotThere("file of evidence " + id));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(bytes);
    }
}
