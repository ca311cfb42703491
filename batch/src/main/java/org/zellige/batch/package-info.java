/** What the command does, apart from how it is spoken to: files in, JPEG or reports out. */
package org.zellige.batch;
