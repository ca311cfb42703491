/** Tells what became of a batch: to programs as JSON or CSV, to people as a page of HTML. */
package org.zellige.batch.report;
