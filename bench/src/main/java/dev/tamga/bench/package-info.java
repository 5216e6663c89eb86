/**
 * Speed, measured: the command {@code bench/run}. Each measure is a class; {@link Bench} is the
 * command that runs them and prints what came out as one table.
 */
@NullMarked
package dev.tamga.bench;

import org.jspecify.annotations.NullMarked;
