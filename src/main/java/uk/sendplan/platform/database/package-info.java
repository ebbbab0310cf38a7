/**
 * The database: an embedded PostgreSQL for demo mode, the connections of the application and of the migrations, and the check that
 * production runs without more rights than it needs.
 */
@NullMarked
package uk.sendplan.platform.database;

import org.jspecify.annotations.NullMarked;
