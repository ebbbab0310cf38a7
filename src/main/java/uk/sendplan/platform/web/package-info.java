/** What every page needs and no room owns: form errors, and the small records that the layouts and fragments show. */
@NullMarked
package uk.sendplan.platform.web;

import org.jspecify.annotations.NullMarked;
