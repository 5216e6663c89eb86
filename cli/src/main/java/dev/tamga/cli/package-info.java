/**
 * The command {@code tamga}. {@link dev.tamga.cli.Tamga} is the entry; each subcommand is a class
 * that turns options into calls of the other rooms and answers into text. Nothing is decided here.
 */
@NullMarked
package dev.tamga.cli;

import org.jspecify.annotations.NullMarked;
