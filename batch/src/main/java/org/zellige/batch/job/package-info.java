/**
 * Many files at once: which, how many together, where to, and what became of them. {@link
 * org.zellige.batch.job.BatchJob} is where to begin.
 */
package org.zellige.batch.job;
