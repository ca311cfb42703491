/** The command line: one class per subcommand, which reads the options and reports the outcome. */
package org.zellige.batch.command;
