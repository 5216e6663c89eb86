package dev.tamga.cli;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that does something, in the {@link Surroundings} of the run that it is part of. */
abstract class Action implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  final Surroundings surroundings() {
    return ((Tamga) spec.root().userObject()).surroundings();
  }

  final PrintStream out() {
    return surroundings().out();
  }

  final PrintStream err() {
    return surroundings().err();
  }
}
