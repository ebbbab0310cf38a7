/**
 * Who wrote what: triggers of the database write the entries with each write (V2501), this room chains them, seals the chain each minute
 * with a key that the database does not have, verifies it, and shows it. docs/adr/0035 says why it is made so.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "access", "documents", "files", "files::web"})
package uk.sendplan.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
