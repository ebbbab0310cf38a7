package uk.sendplan.publishing.web;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.sendplan.publishing.brand.PublishedBrands;
import uk.sendplan.shared.NotThere;

/** The colour and the logo of an area. The addresses carry the hash of what is there, so a browser asks once. */
@Controller
class BrandController {

    private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");

    private final PublishedBrands brands;
    private final FinishedPages pages;

    BrandController(PublishedBrands brands, FinishedPages pages) {
        this.brands = brands;
        this.pages = pages;
    }

    @GetMapping("/areas/{area}/brand/{hash}.css")
    ResponseEntity<byte[]> styleSheet(@PathVariable String area, @PathVariable String hash) {
        return pages.lasting(
                CSS, brands.sheet(area, hash).orElseThrow(() -> new NotThere("style sheet " + hash + " of " + area)));
    }

    @GetMapping("/areas/{area}/brand/{hash}.png")
    ResponseEntity<byte[]> logo(@PathVariable String area, @PathVariable String hash) {
        return pages.lasting(
                MediaType.IMAGE_PNG,
                brands.logo(area, hash).orElseThrow(() -> new NotThere("logo " + hash + " of " + area)));
    }
}
