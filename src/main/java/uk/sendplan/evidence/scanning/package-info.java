/** Asks a virus scanner about a file, where the installation has one. */
@NullMarked
package uk.sendplan.evidence.scanning;

import org.jspecify.annotations.NullMarked;
