/** Charts as SVG, drawn on the server: the same markup on a page and in a PDF. They know days, numbers and texts, and no measure. */
@NullMarked
@NamedInterface("chart")
package uk.sendplan.documents.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
